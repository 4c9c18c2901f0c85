"""Tries to work out what a public edition withholds, with a solver that shares no code with the program.

    pip install -r Tests/Disclosure/requirements.txt
    export PARTNER_RETURN_TESTS=all
    swift build -c release --product partner-return
    python Tests/Disclosure/solver.py --tool .build/release/partner-return --partnerships 100

invents partnerships with small counts of people, builds each of their quarters, and reads only the tables in the public
folders. From these, from the relations that a partnership declares and from populations it states what a reader knows:
every count is a whole number, parts and months add up, printed rates were rounded, and zero is printed. For each count
that is `[c]` it asks for the least and the greatest number that fits, and so for each small rest that nobody reports: a
whole less its part, a longer span less a shorter one. Where both are the same, the number has been worked out. It is
printed with the seed of its partnership, and the exit status is 1. `--keep` keeps what was generated, to look at it.

The truth is tried in the model as well: where it does not fit, the model assumes what is not so, and the exit status
is 1 too.
"""

import argparse
import subprocess
import sys
import tempfile
from collections import Counter
from pathlib import Path

from invented import QUARTERS, World, name_of
from reader import WITHHELD, Printed, Reader, tables

QUARTER_SLUGS = [quarter.replace(" ", "-") for quarter in QUARTERS]


def reveal(world: World, printed: list[Printed]) -> list[Printed]:
    """One withheld count is printed after all, as by a program that forgot it."""
    hidden = Reader(world, printed).hidden
    if not hidden:
        return printed
    key, span = world.random.choice(hidden)
    return printed + [Printed(key, span, str(world.count(key, span)), 0)]


def attack(tool: str, seed: int, work: Path, tally: Counter, reveals: bool) -> list[str]:
    """Builds one partnership's quarters and reads them; the sentences say what was worked out."""
    world = World(seed)
    files = world.files()
    folder = work / str(seed)
    printed: list[Printed] = []
    for edition, quarter in enumerate(world.quarters):
        slug = quarter.replace(" ", "-")
        for name, text in files.items():
            if not any(other in name for other in QUARTER_SLUGS) or slug in name:
                path = folder / "partners" / name
                path.parent.mkdir(parents=True, exist_ok=True)
                path.write_text(text, encoding="utf-8")
        done = subprocess.run([tool, "build", "--quarter", quarter], cwd=folder, capture_output=True, text=True)
        public = folder / "returns" / slug / "public"
        if done.returncode not in (0, 1):
            return [f"seed {seed}: the build of {quarter} ended with status {done.returncode}"]
        if done.returncode != 0 or not public.is_dir():
            tally["refused"] += 1
            tally[f"refused: {(done.stdout + done.stderr).strip()[-400:]}"] += 1
            break
        tally["returns"] += 1
        printed += tables(public, edition)
    if not printed:
        return []
    if reveals:
        printed = reveal(world, printed)
    reader = Reader(world, printed)
    zeros = [
        (cell.figure, cell.span) for cell in printed
        if cell.text == WITHHELD and world.figures[cell.figure].is_count and world.count(cell.figure, cell.span) == 0]
    if zeros:
        # That zero is printed is nearly always so. Where it was not, a reader who relies on it is misled.
        tally["misled"] += 1
        tally[f"zero: seed {seed}: {zeros[0][0]}, {name_of(zeros[0][1])} is 0 and withheld"] += 1
        reader = Reader(world, printed, least=0)
    found = []
    targets = [
        (f"{key}, {name_of(span)}", reader.over(key, span), world.count(key, span), (key, span))
        for key, span in reader.hidden
    ] + [(*rest, None) for rest in reader.rests()]
    for name, expression, truth, place in targets:
        try:
            least, greatest = reader.range_of(expression)
        except ValueError as error:
            return [*found, f"seed {seed}: the model is wrong: {error}"]
        if not least <= truth <= greatest:
            return [*found, f"seed {seed}: the model is wrong: {name} is {truth}, not {least} to {greatest}"]
        kind = "cells" if place else "rests"
        tally[kind] += 1
        if least == greatest and place and was_given_away(world, printed, place, reader.least):
            tally["given away"] += 1
            tally[f"given away: seed {seed}: {name} is {truth}"] += 1
        elif least == greatest:
            tally[f"pinned {kind}"] += 1
            found.append(f"seed {seed}: {name} can only be {truth}")
        elif greatest - least == 1:
            tally[f"narrow {kind}"] += 1
            tally[f"narrow: seed {seed}: {name} is {least} or {greatest}"] += 1
    return found


def was_given_away(world: World, printed: list[Printed], place: tuple, least: int) -> bool:
    """Whether a count followed from the editions before the one that first withheld it: that cannot be taken back."""
    first = min(cell.edition for cell in printed if (cell.figure, cell.span) == place and cell.text == WITHHELD)
    earlier = [cell for cell in printed if cell.edition < first]
    if not earlier:
        return False
    reader = Reader(world, earlier, least)
    low, high = reader.range_of(reader.over(*place))
    return low == high


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--tool", required=True, help="the built partner-return")
    parser.add_argument("--partnerships", type=int, default=20, help="how many partnerships are invented")
    parser.add_argument("--seed", type=int, default=1, help="of the first of them; the others have the next ones")
    parser.add_argument("--keep", type=Path, help="a folder for what is generated, to look at it")
    parser.add_argument("--verbose", action="store_true", help="also print ranges of two, and why a build was refused")
    parser.add_argument(
        "--reveal", action="store_true", help="print a withheld count of each partnership, to see that it is noticed")
    options = parser.parse_args()
    tool = str(Path(options.tool).resolve())
    tally: Counter = Counter()
    found: list[str] = []
    with tempfile.TemporaryDirectory() as temporary:
        for seed in range(options.seed, options.seed + options.partnerships):
            sentences = attack(tool, seed, options.keep or Path(temporary), tally, options.reveal)
            for sentence in sentences:
                print(sentence, flush=True)
            found += sentences
    if options.verbose:
        for name, times in tally.items():
            if name.startswith(("narrow:", "refused:", "zero:", "given away:")):
                print(f"{name} ({times})")
    print(
        f"{tally['returns']} returns, {tally['refused']} refused, "
        f"a zero withheld in {tally['misled']} partnerships; "
        f"{tally['cells']} hidden counts: {tally['pinned cells']} pinned, "
        f"{tally['given away']} given away by earlier editions, {tally['narrow cells']} with a range of two or less; "
        f"{tally['rests']} small rests: {tally['pinned rests']} pinned, "
        f"{tally['narrow rests']} with a range of two or less")
    if found:
        sys.exit("A reader can work out what public editions withhold, or a build failed: see above.")
    if not tally["cells"]:
        sys.exit("Nothing was hidden, so nothing was tried.")


if __name__ == "__main__":
    main()
