"""Makes a corpus of street-level crime in the layout of data.police.uk, the same bytes for the same seed.

Five forces and 36 months of their real size are about 1,000 megabytes; another size has fewer or more rows in
each file. Nothing is kept but the area that is being written, so memory does not grow with the size.

Only what Python promises to stay the same in later versions is used: `random()` of a seeded generator, sums of whole
numbers (those of fractions differ), and SHAKE-256 for the 64 hexadecimal digits of a Crime ID.
"""

import hashlib
from bisect import bisect
from dataclasses import dataclass
from itertools import accumulate
from pathlib import Path
from random import Random

import mix

HEADER = (
    "Crime ID,Month,Reported by,Falls within,Longitude,Latitude,Location,LSOA code,LSOA name,"
    "Crime type,Last outcome category,Context\r\n"
)
FIRST_YEAR = 2022
DIGITS = 64  # of a Crime ID
PLACES = 5  # in an area
NO_LOCATION = ",,No Location,,,"


@dataclass
class Area:
    """An LSOA, and how its rows go on after the name of the force: one of its places, by chance."""

    name: str
    weight: int
    places: list


class Kinds:
    """How rows end, with the kind of offence and the outcome, each as often as in the real file."""

    def __init__(self, with_all):
        self.tails, self.have_id, rows = [], [], []
        for kind, outcomes in mix.KINDS.items():
            if kind != mix.WITHOUT_CRIME_ID:
                self.tails += [f"{kind},{mix.OUTCOMES[place]},\r\n" for place in range(len(outcomes))]
                rows += outcomes
            elif with_all:
                self.tails.append(f"{kind},,\r\n")
                rows.append(mix.ROWS_WITHOUT_CRIME_ID)
        self.have_id = [not tail.startswith(mix.WITHOUT_CRIME_ID) for tail in self.tails]
        self.bounds = list(accumulate(count / sum(rows) for count in rows))[:-1]
        sizes = [len(tail) + DIGITS * has_id for tail, has_id in zip(self.tails, self.have_id)]
        self.mean_size = sum(size * count for size, count in zip(sizes, rows)) / sum(rows)


ANYWHERE, NOWHERE = Kinds(with_all=True), Kinds(with_all=False)


class Force:
    """A force with its areas, sorted by name as in the published files."""

    def __init__(self, name, seed, first_code):
        self.name = name
        self.rows, corner, areas_in_district, districts = mix.FORCES[name]
        self.random = Random(f"{seed}/{name}")
        self.areas = []
        for district in districts:
            for number in range(areas_in_district):
                code = f"E{first_code + len(self.areas):08}"
                self.areas.append(self.area(f"{district} {number // 5 + 1:03}{'ABCDE'[number % 5]}", code, corner))

    def area(self, name, code, corner):
        chance = self.random.random
        longitude, latitude = corner[0] + 0.8 * chance(), corner[1] + 0.3 * chance()
        places = []
        for _ in range(PLACES):
            point = f"{longitude + 0.01 * chance():.6f},{latitude + 0.01 * chance():.6f}"
            places.append(f"{point},On or near {self.place()},{code},{name},")
        return Area(name, int(1_000 / (0.05 + chance())), places)

    def place(self):
        pick = lambda names: names[int(len(names) * self.random.random())]
        return pick(mix.PLACES) if self.random.random() < 0.27 else f"{pick(mix.STREETS)} {pick(mix.WAYS)}"

    def add_visits(self, others):
        """A few crimes fall outside the force's own area, in a district of another force.

        A small force has none: it may lack a kind of offence in a month, and then its file counts as an extract.
        """
        if self.rows < 5_000:
            return
        quarter = self.total_weight // len(self.areas) // 4
        for other in others:
            self.areas += [Area(area.name, quarter, area.places) for area in other]
        self.areas.sort(key=lambda area: area.name)

    @property
    def mean_row(self):
        """Bytes of a row, on average; a row without a location is a little shorter, which does not show."""
        size = sum(area.weight * sum(map(len, area.places)) for area in self.areas) / PLACES
        return 2 * len(self.name) + len(",2022-01,,,") + size / self.total_weight + ANYWHERE.mean_size

    @property
    def total_weight(self):
        return sum(area.weight for area in self.areas)

    def lines(self, month, rows, seed):
        """The lines of one month, area by area."""
        head = f",{month},{self.name},{self.name},"
        share = rows * (1 - mix.SHARE_WITHOUT_LOCATION) / self.total_weight
        for number, area in enumerate(self.areas):
            count = int(share * area.weight + self.random.random())
            yield self.block(f"{seed}{head}{number}", head, area.places, ANYWHERE, count)
        count = int(rows * mix.SHARE_WITHOUT_LOCATION + self.random.random())
        yield self.block(f"{seed}{head}", head, [NO_LOCATION], NOWHERE, count)

    def block(self, key, head, places, kinds, count):
        """Rows of one area, by kind of offence."""
        chance, bounds, tails, have_id = self.random.random, kinds.bounds, kinds.tails, kinds.have_id
        digits = hashlib.shake_256(key.encode()).hexdigest(count * DIGITS // 2)
        rows = []
        for number, kind in enumerate(sorted([bisect(bounds, chance()) for _ in range(count)])):
            start = number * DIGITS
            crime_id = digits[start:start + DIGITS] if have_id[kind] else ""
            rows.append(f"{crime_id}{head}{places[int(len(places) * chance())]}{tails[kind]}")
        return "".join(rows)


def forces_of(seed):
    """Every force, with a few areas of its neighbours. The codes of areas follow one another."""
    forces, code = [], 1_000_000
    for name in mix.FORCES:
        forces.append(Force(name, seed, code))
        code += len(forces[-1].areas)
    own = [force.areas[:3] for force in forces]
    for number, force in enumerate(forces):
        force.add_visits(own[:number] + own[number + 1:])
    return forces


def months_of(count):
    """`2022-01` and so on, with the season of each."""
    return [(f"{FIRST_YEAR + n // 12}-{n % 12 + 1:02}", mix.SEASONS[n % 12]) for n in range(count)]


def pieces(megabytes, months, seed):
    """Each month and force with the lines of its file."""
    forces, seasons = forces_of(seed), months_of(months)
    real_size = sum(season for _, season in seasons) * sum(int(force.rows * force.mean_row) for force in forces)
    scale = megabytes * 1_000_000 / real_size
    for month, season in seasons:
        for force in forces:
            yield month, force.name, force.lines(month, force.rows * season * scale, seed)


def write_folder(folder, megabytes, months, seed):
    """A folder for each month, a file for each force: `2022-01/2022-01-surrey-street.csv`."""
    folder = Path(folder)
    for month, force, lines in pieces(megabytes, months, seed):
        (folder / month).mkdir(parents=True, exist_ok=True)
        short = force.removesuffix(" Service").removesuffix(" Police").lower().replace(" ", "-")
        with open_new(folder / month / f"{month}-{short}-street.csv") as file:
            file.write(HEADER)
            file.writelines(lines)


def write_file(path, megabytes, months, seed):
    """The same rows in one file."""
    with open_new(path) as file:
        file.write(HEADER)
        for _, _, lines in pieces(megabytes, months, seed):
            file.writelines(lines)


def open_new(path):
    """A file that was not there before."""
    return open(path, "x", encoding="ascii", newline="", buffering=1 << 20)
