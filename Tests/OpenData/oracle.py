"""Mutates published tables of recorded crime as life does, and counts what is printed anew.

    python3 Tests/OpenData/oracle.py --tool .build/debug/partner-return [--tables FOLDER] [--seeds 40]

Takes real tables: those of this repository and, where FOLDER is given, whole files of the publishers. Each is saved
again as a spreadsheet, R or pandas would, split, doubled, cut, renamed or mixed with others. Every number that
`partner-return series` prints is compared with a count of this script, which shares no code with the program: it must
be equal, or the month must be empty and something must say why. A file that is only saved in another way must give
every number. Ends with 1 where a number differs.
"""

import argparse
import csv
import gzip
import io
import random
import re
import subprocess
import sys
import tempfile
import zipfile
from collections import Counter
from pathlib import Path

OWN = Path(__file__).parents[2] / "partners" / "open-data"
OUTSIDE = {"otheracceptedcrime", "nonnotifiable", "nfibfraud", "antisocialbehaviour", "knifecrime", "guncrime",
           "lethalbarreldischarge", "domesticabuse", "hatecrime"}
GROUPS = {
    "arsonandcriminaldamage", "burglary", "drugoffences", "fraudandforgery", "historicalfraudandforgery",
    "miscellaneouscrimesagainstsociety", "possessionofweapons", "publicorderoffences", "robbery", "sexualoffences",
    "theft", "vehicleoffences", "violenceagainsttheperson", "bicycletheft", "criminaldamageandarson", "drugs",
    "othercrime", "othertheft", "publicorder", "shoplifting", "theftfromtheperson", "vehiclecrime",
    "violenceandsexualoffences"}
HOMES = {"domesticburglary", "burglaryresidential", "residentialburglary", "burglaryinadwelling", "resburglaryofahome",
         "resburglaryofunconnectedbuilding"}
SHOPS = {"burglarybusinessandcommunity"}
VEHICLES = {"theftorunauthtakingofamotorveh", "theftortakingofamotorvehicle"}
OTHER_VEHICLES = {"aggravatedvehicletaking", "interferingwithamotorvehicle", "theftfromavehicle"}


def plain(name):
    return "".join(letter for letter in name.lower() if letter.isalnum())


# What is counted: each figure with the rows that it takes, and whether a row leaves it open.

def takes(figure, group, kind):
    """True, False, or None where nobody knows."""
    group, kind = plain(group), plain(kind)
    if figure == "total-notifiable-offences":
        return True if group in GROUPS else False if group in OUTSIDE else None
    if figure == "total-burglary":
        return group == "burglary"
    if figure == "sexual-offences":
        return group == "sexualoffences"
    if figure == "residential-burglary":
        return False if group != "burglary" or kind in SHOPS else True if kind in HOMES else None
    if group != "vehicleoffences" or kind in OTHER_VEHICLES:
        return False
    return True if kind in VEHICLES else None


FIGURES = ["total-notifiable-offences", "total-burglary", "residential-burglary", "theft-of-motor-vehicles",
           "sexual-offences"]


class Table:
    """A table by borough: a list of rows with months as columns."""

    def __init__(self, header, rows):
        self.header, self.rows = header, rows

    def copy(self):
        return Table(list(self.header), [list(row) for row in self.rows])

    def count(self, area):
        """By figure and month, the true number; None where nobody can know it."""
        truth = {}
        for column, month in enumerate(self.header):
            if not re.fullmatch(r"\d{6}", month):
                continue
            for figure in FIGURES:
                total = 0
                for row in self.rows:
                    if plain(row[2]) != plain(area) or not int(float(row[column])):
                        continue
                    taken = takes(figure, row[0], row[1])
                    if taken is None:
                        total = None
                        break
                    total += int(float(row[column])) * taken
                truth[figure, f"{month[:4]}-{month[4:]}"] = total
        return truth

    def text(self, **dialect):
        out = io.StringIO()
        csv.writer(out, **dialect).writerows([self.header, *self.rows])
        return out.getvalue()


def read(path):
    with open(path, newline="", encoding="utf-8-sig") as file:
        header, *rows = csv.reader(file)
    return Table(header, [row for row in rows if any(row)])


# Ways to save a table again: every number must come out.

def floats(table):
    other = table.copy()
    other.rows = [row[:3] + [f"{value}.0" for value in row[3:]] for row in other.rows]
    return other.text()


def with_index(table, name):
    out = io.StringIO()
    csv.writer(out).writerows(
        [[name, *table.header]] + [[str(number), *row] for number, row in enumerate(table.rows)])
    return out.getvalue()


def shuffled(table, chance):
    other = table.copy()
    chance.shuffle(other.rows)
    order = list(range(len(other.header)))
    chance.shuffle(order)
    return Table([other.header[place] for place in order], [[row[place] for place in order] for row in other.rows]).text()


def respelt(table, chance):
    other = table.copy()
    change = chance.choice([str.title, str.lower, str.upper, lambda text: f"  {text} ", lambda text: text.replace(" ", "  ")])
    other.rows = [[change(row[0]), change(row[1]), *row[2:]] for row in other.rows]
    return other.text()


def packed(table):
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("tables/recorded crime.csv", table.text())
        archive.writestr("read me.txt", "x")
    return out.getvalue()


def saved(table, chance):
    """The table in another form, and its file's name."""
    return chance.choice([
        lambda: ("semicolons.csv", table.text(delimiter=";")),
        lambda: ("tabs.csv", table.text(delimiter="\t")),
        lambda: ("bars.csv", table.text(delimiter="|")),
        lambda: ("sep.csv", "sep=;\r\n" + table.text(delimiter=";")),
        lambda: ("quoted.csv", table.text(quoting=csv.QUOTE_ALL)),
        lambda: ("unix.csv", table.text(lineterminator="\n")),
        lambda: ("returns.csv", table.text(lineterminator="\r")),
        lambda: ("mark.csv", "\ufeff" + table.text()),
        lambda: ("title.csv", "Recorded crime\r\nSource: the publisher\r\n\r\n" + table.text()),
        lambda: ("floats.csv", floats(table)),
        lambda: ("pandas.csv", with_index(table, "")),
        lambda: ("index.csv", with_index(table, "rowname")),
        lambda: ("shuffled.csv", shuffled(table, chance)),
        lambda: ("respelt.csv", respelt(table, chance)),
        lambda: ("packed.csv.gz", gzip.compress(table.text().encode())),
        lambda: ("archive.zip", packed(table)),
        lambda: ("blank.csv", table.text().replace("\r\n", "\r\n\r\n", 3) + ("," * (len(table.header) - 1) + "\r\n") * 3),
    ])()


# What happens to tables: numbers may become unknown, never wrong.

def renamed(table, chance):
    other = table.copy()
    old = chance.choice(sorted({(row[0], row[1]) for row in other.rows}))
    place = chance.choice([0, 1])
    for row in other.rows:
        if (row[0], row[1]) == old:
            row[place] = row[place] + " of a new kind"
    return [other], other


def without_months(table, chance):
    other = table.copy()
    months = [place for place, name in enumerate(other.header) if name.isdigit()]
    gone = set(chance.sample(months, min(len(months) - 1, chance.randint(1, 5))))
    keep = [place for place in range(len(other.header)) if place not in gone]
    other = Table([other.header[place] for place in keep], [[row[place] for place in keep] for row in other.rows])
    return [other], other


def halves(table, chance):
    rows = list(table.rows)
    if chance.random() < 0.5:
        chance.shuffle(rows)
    middle = chance.randint(1, len(rows) - 1)
    return [Table(table.header, rows[:middle]), Table(table.header, rows[middle:])], table


def by_month(table, chance):
    months = [place for place, name in enumerate(table.header) if name.isdigit()]
    middle = chance.choice(months[1:] or months)
    def part(places):
        return Table([table.header[place] for place in places], [[row[place] for place in places] for row in table.rows])
    first = part([0, 1, 2, *(place for place in months if place < middle)])
    second = part([0, 1, 2, *(place for place in months if place >= middle)])
    return [first, second], table


def doubled(table, chance):
    return [table, table.copy()], table


def doubled_row(table, chance):
    other = table.copy()
    other.rows.insert(chance.randint(0, len(other.rows)), list(chance.choice(other.rows)))
    return [other], table


def spoilt(table, chance):
    other = table.copy()
    row = chance.choice(other.rows)
    column = chance.choice([place for place, name in enumerate(other.header) if name.isdigit()])
    row[column] = chance.choice(["-1", "n/a", "", "1,200", "3.5", "#REF!", "1e3", "9999999999"])
    return [other], None


MUTATIONS = [renamed, without_months, halves, by_month, doubled, doubled_row, spoilt]


def printed(tool, paths, area):
    run = subprocess.run(
        [tool, "series", "police", "--from", *map(str, paths), "--area", area, "--format", "csv"],
        capture_output=True, text=True)
    if run.returncode not in (0, 1, 2):
        sys.exit(f"the program ended with status {run.returncode}: {run.stderr[-500:]}")
    numbers = {}
    for row in csv.DictReader(io.StringIO(run.stdout)):
        for figure, value in row.items():
            if figure != "month":
                numbers[figure, row["month"]] = int(value) if value else None
    return numbers, run.stderr, run.returncode


def write(folder, files):
    paths = []
    for name, content in files:
        path = folder / name
        path.write_bytes(content if isinstance(content, bytes) else content.encode())
        paths.append(path)
    return paths


def compare(what, numbers, truth, complaints, must_be_whole, said, tally):
    for (figure, month), value in numbers.items():
        if value is None:
            continue
        tally["numbers"] += 1
        if truth is not None and value != truth.get((figure, month)):
            complaints.append(f"{what}: {figure} in {month} is printed as {value}, and is {truth.get((figure, month))}")
    known = {key for key, value in (truth or {}).items() if value is not None}
    missing = [key for key in known if numbers.get(key) is None]
    tally["unknown"] += len(missing)
    if must_be_whole and missing:
        complaints.append(f"{what}: {len(missing)} numbers are missing, such as {sorted(missing)[0]}: {said[-300:]}")
    if missing and not re.search(r"not counted|nothing is counted|could not be used|in no figure|not in|rejected|error", said):
        complaints.append(f"{what}: {len(missing)} numbers are missing without a word: {said[-300:]}")


def crossed(tool, folder, seed, table, area, complaints, tally):
    chance = random.Random(seed)
    work = folder / str(seed)
    work.mkdir()
    [saved_path] = write(work, [saved(table, chance)])
    numbers, said, _ = printed(tool, [saved_path], area)
    tally["files"] += 1
    compare(f"seed {seed}, {saved_path.name}", numbers, table.count(area), complaints, True, said, tally)
    mutation = chance.choice(MUTATIONS)
    tables, truth = mutation(table, chance)
    inside = work / "folder"
    inside.mkdir()
    write(inside, [(f"{place}.csv", part.text()) for place, part in enumerate(tables)])
    numbers, said, _ = printed(tool, [inside], area)
    tally["files"] += 1
    if truth is None:  # A spoilt row: what is printed must be right for the table before, where the row is not counted.
        truth = table.count(area)
    else:
        truth = truth.count(area)
    whole = mutation in (without_months, by_month, doubled)
    compare(f"seed {seed}, {mutation.__name__}", numbers, truth, complaints, whole, said, tally)


# Street-level files: a row for each offence.

def street(tool, folder, path, seed, complaints, tally):
    chance = random.Random(seed)
    with open(path, newline="", encoding="utf-8") as file:
        header, *rows = csv.reader(file)
    column = {name: place for place, name in enumerate(header)}
    rows = chance.sample(rows, 2_500)
    own = rows[0][column["Falls within"]]
    areas = Counter(re.sub(r" \S+$", "", row[column["LSOA name"]]) for row in rows if row[column["LSOA name"]])
    area = chance.choice([name for name, _ in areas.most_common(8)])
    files, lost = [], set()
    for month in ["2024-01", "2024-02", "2024-03"]:
        for force in [own, "Rail Police"]:
            part = [list(row) for row in chance.sample(rows, 900 if force == own else 12)]
            for number, row in enumerate(part):
                row[column["Month"]] = month
                row[column["Falls within"]] = row[column["Reported by"]] = (
                    force.replace(" and ", " & ").upper() if chance.random() < 0.2 else force)
                row[column["Crime ID"]] = row[column["Crime ID"]] and f"{month}{force}{number}"
            if force == own and month != "2024-01" and chance.random() < 0.4:
                lost.add(month)
                continue
            files.append((month, force, part))
    work = folder / f"street{seed}"
    work.mkdir()
    truth = {}
    for month, _, part in files:
        for figure in ("total-notifiable-offences", "total-burglary"):
            total = sum(
                1 for row in part if re.sub(r" \S+$", "", row[column["LSOA name"]]) == area
                and takes(figure, row[column["Crime type"]], "") is True)
            truth[figure, month] = None if month in lost else truth.get((figure, month), 0) + total
    for month, force, part in files:
        out = io.StringIO()
        csv.writer(out).writerows([header, *part])
        write(work, [(f"{month}-{plain(force)}-street.csv", out.getvalue())])
    cut = chance.random() < 0.3
    if cut:  # One file in two halves, in one folder: nobody can tell that from two states of one file.
        month, force, part = next(file for file in files if file[1] == own)
        (work / f"{month}-{plain(force)}-street.csv").unlink()
        middle = chance.choice([len(part) // 2, 1, len(part) - 1])
        for place, half in enumerate([part[:middle], part[middle:]]):
            out = io.StringIO()
            csv.writer(out).writerows([header, *half])
            write(work, [(f"{month}-{plain(force)}-{place}-street.csv", out.getvalue())])
    numbers, said, _ = printed(tool, [work], area)
    tally["files"] += len(files)
    compare(f"street seed {seed}, {area}", numbers, truth, complaints, not cut, said, tally)


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--tool", required=True)
    parser.add_argument("--tables", type=Path, help="a folder with whole files of the publishers")
    parser.add_argument("--seeds", type=int, default=40)
    options = parser.parse_args()
    complaints, tally = [], Counter()
    tables = [(read(path), "Bromley") for path in sorted(OWN.glob("*.csv"))]
    whole = sorted(options.tables.glob("mps-borough-*.csv")) if options.tables else []
    for path in whole:
        table = read(path)
        tables += [(table, area) for area in ("Camden", "Kingston upon Thames", "Bromley")]
    with tempfile.TemporaryDirectory() as temporary:
        for seed in range(options.seeds):
            table, area = tables[seed % len(tables)]
            crossed(options.tool, Path(temporary), seed, table, area, complaints, tally)
        for path in sorted(options.tables.glob("police-uk-street-*.csv")) if options.tables else []:
            for seed in range(options.seeds // 2):
                street(options.tool, Path(temporary), path, seed, complaints, tally)
    for complaint in complaints:
        print(complaint)
    print(f"{tally['files']} files, {tally['numbers']} numbers compared, {tally['unknown']} unknown, {len(complaints)} complaints")
    if complaints or not tally["numbers"]:
        sys.exit(1)


if __name__ == "__main__":
    main()
