"""Tries to work out what a public edition withholds, with a solver that shares no code with the program.

    pip install -r Tests/Disclosure/requirements.txt
    export PARTNER_RETURN_TESTS=all
    swift build -c release --product partner-return
    python Tests/Disclosure/solver.py --tool .build/release/partner-return --partnerships 100

invents partnerships with small counts of people, builds each of their quarters, and reads only what the public folders
hold. From that, from the relations that a partnership declares and from populations it states what a reader knows: every
count is a whole number, parts add up, months add up, printed rates were rounded, zero is always printed. For each count
that is `[c]`, and for each small rest that nobody reports (a whole less its part, a longer span less a shorter one), it
asks for the least and the greatest number that fits. Where they are the same, the number has been worked out: it is
printed with the seed that makes it, and the exit status is 1.

The truth is tried in the model as well: where it does not fit, the model assumes what is not so, and the exit status
is 1 too.
"""

import argparse
import csv
import random
import subprocess
import sys
import tempfile
from collections import Counter
from dataclasses import dataclass, field
from decimal import ROUND_HALF_UP, Decimal
from fractions import Fraction
from pathlib import Path

from ortools.sat.python import cp_model

QUARTERS = ["2025-26 Q2", "2025-26 Q3", "2025-26 Q4"]
FIRST_MONTH = 24  # April 2025, in months since April 2023
SMALL = 5
GREATEST = 100_000
WITHHELD = "[c]"


def month(number: int) -> str:
    return f"{2023 + (number + 3) // 12}-{(number + 3) % 12 + 1:02}"


def month_number(text: str) -> int:
    return (int(text[:4]) - 2023) * 12 + int(text[5:]) - 4


@dataclass
class Figure:
    """A figure of a partnership, as the reader knows it from its declaration."""

    key: str
    unit: str = "people"
    is_point: bool = False
    parts: list[str] = field(default_factory=list)
    "Its parts, which add up to it."
    other_parts: list[str] = field(default_factory=list)
    "The parts of a second way to split it."
    whole: str = ""
    counted: str = ""
    base: str = ""
    times: int = 0
    digits: int = 0
    is_population: bool = False
    declared: list[str] = field(default_factory=list)

    @property
    def splits(self) -> list[list[str]]:
        return [parts for parts in (self.parts, self.other_parts) if parts]

    @property
    def is_count(self) -> bool:
        return not self.times


class World:
    """A partnership that is consistent: what it reports is counted from one set of people."""

    def __init__(self, seed: int):
        self.random = random.Random(seed)
        self.figures: dict[str, Figure] = {}
        self.truth: dict[tuple[str, int], int] = {}
        "The count of each month, or as it stood in it."
        self.spans: dict[str, str] = {}
        "How each family of figures is reported: the name of its basis."
        self.members: dict[str, list[str]] = {"council": []}
        self.quarters = QUARTERS[: self.random.choice([1, 1, 2, 3])]
        self.rounding = self.random.choice([0, 0, 0, 0, 5, 10])
        for kind in self.random.sample(
            [self.split, self.crossed, self.part, self.share, self.rate, self.average, self.probation, self.youth],
            self.random.choice([1, 1, 2, 3]),
        ):
            kind()
        flows = [key for key in self.members["council"] if self.figures[key].is_count]
        if flows and self.random.random() < 0.4:
            self.members["charity"] = self.random.sample(flows, min(len(flows), self.random.choice([1, 2, 3])))

    # What is invented

    def add(self, figure: Figure, basis: str, member: str = "council") -> Figure:
        figure.is_point = basis == "point-in-time"
        self.figures[figure.key] = figure
        self.spans[figure.key] = basis
        self.members.setdefault(member, []).append(figure.key)
        return figure

    def basis(self) -> str:
        return self.random.choice(["quarter", "year-to-date", "stated-period", "point-in-time"])

    def invent(self, key: str, mean: float) -> None:
        scale = 3 if self.figures[key].is_point else 1
        for number in range(FIRST_MONTH + 12):
            self.truth[key, number] = min(int(self.random.expovariate(1 / (scale * mean))), 60)

    def mean(self) -> float:
        return self.random.choice([0.4, 0.8, 1.2, 2, 4, 9])

    def total(self, key: str, parts: list[str]) -> None:
        for number in range(FIRST_MONTH + 12):
            self.truth[key, number] = sum(self.truth[part, number] for part in parts)

    def split(self) -> None:
        basis, is_sum = self.basis(), self.random.random() < 0.5
        parts = [f"helped-{name}" for name in ["north", "east", "south", "west"][: self.random.choice([2, 3, 4])]]
        self.add(Figure("helped", parts=parts, declared=[f"sum-of: [{', '.join(parts)}]"] if is_sum else []), basis)
        for part in parts:
            self.add(Figure(part, whole="helped", declared=[] if is_sum else ["part-of: helped"]), basis)
            self.invent(part, self.mean())
        self.total("helped", parts)
        if self.random.random() < 0.3:
            ward = parts[0]
            inner = [f"{ward}-old", f"{ward}-young"]
            self.figures[ward].parts = inner
            for part in inner:
                self.add(Figure(part, whole=ward, declared=[f"part-of: {ward}"]), basis)
                self.invent(part, self.mean())
            self.total(ward, inner)
            self.total("helped", parts)

    def crossed(self) -> None:
        """A whole that is split in two ways."""
        basis = self.basis()
        cells = {(a, b): f"seen-{a}-{b}" for a in ("first", "again") for b in ("day", "night")}
        means = {cell: self.mean() for cell in cells}
        counts = {
            cell: [min(int(self.random.expovariate(1 / means[cell])), 40) for _ in range(FIRST_MONTH + 12)]
            for cell in cells
        }
        for place, names in enumerate((("first", "again"), ("day", "night"))):
            for name in names:
                key = f"seen-{name}"
                self.add(Figure(key, whole="seen", declared=["part-of: seen"]), basis)
                for number in range(FIRST_MONTH + 12):
                    self.truth[key, number] = sum(counts[cell][number] for cell in cells if cell[place] == name)
        self.add(Figure("seen", parts=["seen-first", "seen-again"]), basis)
        self.figures["seen"].other_parts = ["seen-day", "seen-night"]
        self.total("seen", ["seen-first", "seen-again"])

    def part(self) -> None:
        basis = self.basis()
        self.add(Figure("released"), basis)
        self.add(Figure("housed", whole="released", declared=["part-of: released"]), basis)
        self.invent("housed", self.mean())
        self.add_rest("released", "housed")
        if self.random.random() < 0.7:
            self.add(
                Figure("housed-rate", "per cent", counted="housed", base="released", times=100,
                       digits=self.random.choice([0, 1]), declared=["rate-of: housed", "base: released"]), basis)

    def add_rest(self, whole: str, part: str) -> None:
        mean = self.mean()
        for number in range(FIRST_MONTH + 12):
            self.truth[whole, number] = self.truth[part, number] + int(self.random.expovariate(1 / mean))

    def share(self) -> None:
        basis = self.basis()
        self.add(Figure("trained"), basis)
        hidden = Figure("trained-women (count)", whole="trained", is_point=basis == "point-in-time")
        self.figures[hidden.key] = hidden
        self.invent(hidden.key, self.mean())
        self.add_rest("trained", hidden.key)
        self.add(
            Figure("trained-women", "per cent", counted=hidden.key, base="trained", times=100,
                   digits=self.random.choice([0, 1]), declared=["base: trained"]), basis)

    def rate(self) -> None:
        basis = self.random.choice(["quarter", "year-to-date", "stated-period"])
        self.add(Figure("stabbed"), basis)
        self.invent("stabbed", self.mean())
        self.add(Figure("residents", "residents", is_population=True), "point-in-time")
        people = self.random.randint(900, 40_000)
        for number in range(FIRST_MONTH + 12):
            self.truth["residents", number] = people
        self.add(
            Figure("stabbed-rate", "per 1,000 residents", counted="stabbed", base="residents", times=1000,
                   digits=self.random.choice([1, 2]), declared=["rate-of: stabbed", "base: residents"]), basis)

    def average(self) -> None:
        basis = self.basis()
        self.add(Figure("callers"), basis)
        self.invent("callers", self.mean())
        self.add(Figure("calls", "calls", declared=["about-people: no"]), basis)
        mean = self.mean()
        for number in range(FIRST_MONTH + 12):
            callers = self.truth["callers", number]
            self.truth["calls", number] = callers + int(self.random.expovariate(1 / mean)) * (callers > 0)
        self.add(
            Figure("calls-each", "times", counted="calls", base="callers", times=1, digits=self.random.choice([1, 2]),
                   declared=["rate-of: calls", "base: callers"]), basis)

    def probation(self) -> None:
        groups = ["iom-fixed", "iom-flex", "iom-free"]
        risks = ["iom-very-high-risk", "iom-high-risk", "iom-medium-risk", "iom-low-risk", "iom-risk-not-assessed"]
        self.add(Figure("iom-cohort", parts=groups), "point-in-time", "probation")
        self.figures["iom-cohort"].other_parts = risks
        for key in groups + risks:
            self.add(Figure(key, whole="iom-cohort"), "point-in-time", "probation")
        means = {key: self.random.choice([0.3, 1, 3]) for key in groups}
        for number in range(FIRST_MONTH + 12):
            for key in groups + risks:
                self.truth[key, number] = 0
            for group in groups:
                for _ in range(int(self.random.expovariate(1 / means[group] / 3))):
                    self.truth[group, number] += 1
                    self.truth[self.random.choices(risks, [1, 3, 6, 2, 1])[0], number] += 1
        self.total("iom-cohort", groups)
        self.add(Figure("custody-releases", "releases"), "year-to-date", "probation")
        self.add(Figure("housed-on-release", "releases", whole="custody-releases"), "year-to-date", "probation")
        self.invent("housed-on-release", self.mean())
        self.add_rest("custody-releases", "housed-on-release")
        self.add(
            Figure("housed-on-release-rate", "per cent", counted="housed-on-release", base="custody-releases",
                   times=100, digits=self.random.choice([0, 1])), "year-to-date", "probation")

    def youth(self) -> None:
        self.add(Figure("first-time-entrants", "children"), "calendar-year", "youth-offending")
        self.invent("first-time-entrants", self.random.choice([0.2, 0.5, 2]))
        self.add(Figure("population-aged-10-to-17", "children", is_population=True), "point-in-time", "youth-offending")
        people = self.random.randint(9_000, 40_000)
        for number in range(FIRST_MONTH + 12):
            self.truth["population-aged-10-to-17", number] = people
        self.add(
            Figure("first-time-entrant-rate", "per 100,000", counted="first-time-entrants", times=100_000, digits=1,
                   base="population-aged-10-to-17"), "calendar-year", "youth-offending")
        self.add(Figure("reoffending-cohort", "children"), "calendar-year", "youth-offending")
        self.add(Figure("reoffenders", "children", whole="reoffending-cohort"), "calendar-year", "youth-offending")
        self.invent("reoffenders", self.random.choice([0.2, 0.5, 2]))
        self.add_rest("reoffending-cohort", "reoffenders")
        self.add(
            Figure("reoffending-rate", "per cent", counted="reoffenders", base="reoffending-cohort", times=100,
                   digits=self.random.choice([0, 1])), "calendar-year", "youth-offending")
        self.add(Figure("victims-referred", "victims"), "year-to-date", "youth-offending")
        self.add(
            Figure("victims-offered-restorative-justice", "victims", whole="victims-referred"), "year-to-date",
            "youth-offending")
        self.invent("victims-offered-restorative-justice", self.mean())
        self.add_rest("victims-referred", "victims-offered-restorative-justice")

    # What is reported

    def count(self, key: str, span: tuple[int, int]) -> int:
        if self.figures[key].is_population:
            return self.truth[key, 0]
        return sum(self.truth[key, number] for number in range(span[0], span[1] + 1))

    def number(self, key: str, span: tuple[int, int]) -> str | None:
        figure = self.figures[key]
        if figure.is_count:
            return str(self.count(key, span))
        base = self.count(figure.base, span)
        if not base:
            return None
        exact = Fraction(self.count(figure.counted, span) * figure.times, base)
        scaled = Decimal(exact.numerator * 10**figure.digits) / Decimal(exact.denominator)
        return str(scaled.quantize(Decimal(1), ROUND_HALF_UP).scaleb(-figure.digits))

    def span(self, basis: str, quarter: int, draw: random.Random) -> tuple[int, int]:
        first = FIRST_MONTH + 3 * (quarter + 1)
        last = first + 2
        if basis == "quarter":
            return first, last
        if basis == "year-to-date":
            return FIRST_MONTH, last
        if basis == "point-in-time":
            return last, last
        if basis == "calendar-year":
            return FIRST_MONTH - 15, FIRST_MONTH - 4
        return draw.choice([(first, last), (FIRST_MONTH, last), (last - 1, last), (last - 5, last), (last - 11, last)])

    def reading(self, member: str, key: str, quarter: int, draws: dict[str, random.Random]) -> list[str]:
        basis = self.spans[key]
        if member == "charity" and basis in ("quarter", "year-to-date"):
            basis = self.random.choice([basis, "stated-period"])
        draw = draws.setdefault(f"{member} {key}" if member == "charity" else basis, random.Random(self.random.random()))
        state = draw.getstate()
        span = self.span(basis, quarter, draw)
        draw.setstate(state)
        value = self.number(key, span)
        if value is None or self.random.random() < 0.05:
            return []
        lines = [f"  - figure: {key}", f"    period: {month(span[0])}" + (f" to {month(span[1])}" if span[0] < span[1] else "")]
        lines += [f"    value: {value}"]
        length = span[1] - span[0] + 1
        backs = {"year": 12, "span": 3 if basis in ("quarter", "point-in-time") else 12}
        if self.compares[member] and span[0] - backs[self.compares[member]] >= 0 and length <= 12:
            back = backs[self.compares[member]]
            before = (span[0] - back, span[1] - back)
            previous = self.number(key, before)
            if previous is not None:
                lines += [f"    previous: {previous}", "    previous-period: " + month(before[0])
                          + (f" to {month(before[1])}" if before[0] < before[1] else "")]
        return lines + ["    source: Records", "    read: 2026-06-01"]

    def files(self) -> dict[str, str]:
        self.compares = {member: self.random.choice(["", "year", "span"]) for member in self.members}
        roster = [member for member in self.members if self.members[member]]
        lines = ["partnership: Safer Anytown Partnership", "area: Anytown", "meetings:"]
        for quarter, day in zip(QUARTERS, ["2025-12-15", "2026-03-15", "2026-06-25"]):
            lines += [f"  - quarter: {quarter}", f"    date: {day}"]
        if self.rounding:
            lines += ["thresholds:", f"  rounding-base: {self.rounding}"]
        lines += ["partners:"]
        for member in roster:
            lines += [f"  - id: {member}", f"    name: The {member} service", "    lead: Head of service"]
            if member in ("council", "charity"):
                lines += ["    figures:"]
                for key in self.members[member]:
                    figure = self.figures[key]
                    basis = "stated-period" if member == "charity" and not figure.is_point else self.spans[key]
                    lines += [
                        f"      - figure: {key}", f"        title: {key.capitalize()}", f"        unit: {figure.unit}",
                        f"        basis: {basis}", "        good: contextual", "        rated: no"]
                    if figure.is_count and figure.unit != "calls":
                        lines += ["        about-people: yes"]
                    kept = figure.declared if member == "council" else []
                    lines += [f"        {line}" for line in kept]
                    if figure.unit == "calls" and member != "council":
                        lines += ["        about-people: no"]
        files = {"partnership.yaml": "\n".join(lines) + "\n"}
        files["strategies/2025-2028.yaml"] = (
            "strategy: 2025-2028\ntitle: Strategy\nin-force: 2025-26 Q1 to 2027-28 Q4\npriorities:\n"
            f"  - code: P1\n    title: Safer streets\n    lead: {roster[0]}\n    commitments:\n"
            f"      - code: P1.1\n        title: Offer help\n        partners: [{', '.join(roster)}]\n")
        for place, quarter in enumerate(self.quarters):
            draws: dict[str, random.Random] = {}
            for member in roster:
                lines = [
                    f"partner: {member}", f"quarter: {quarter}", "strategy: 2025-2028", "submitted: 2026-06-01",
                    "prepared-by: Head of service", "marking: OFFICIAL", "updates:", "  - commitment: P1.1",
                    "    status: green", f"    update: Help came from the {member} service.", "figures:"]
                readings = [self.reading(member, key, place, draws) for key in self.members[member]]
                lines += [line for reading in readings for line in reading]
                if not any(readings):
                    lines[-1] = "figures: []"
                files[f"{member}/{quarter.replace(' ', '-')}.yaml"] = "\n".join(lines) + "\n"
        return files


@dataclass(frozen=True)
class Printed:
    """A number of a public table, or that it is withheld."""

    figure: str
    span: tuple[int, int]
    text: str
    edition: int


def tables(folder: Path, edition: int) -> list[Printed]:
    """What the public folder of a return prints."""
    found = []
    for name in ("figures.csv", "reported_values.csv"):
        with open(folder / "data" / name, encoding="utf-8", newline="") as file:
            for row in csv.DictReader(file):
                if row["value"] and row["first_month"]:
                    span = month_number(row["first_month"]), month_number(row["last_month"])
                    found.append(Printed(row["figure"], span, row["value"], edition))
    return found


class Reader:
    """What somebody knows who has read the public editions, the declarations and the program."""

    def __init__(self, world: World, printed: list[Printed], least: int = 1):
        self.world, self.printed, self.least = world, printed, least
        self.model = cp_model.CpModel()
        self.months: dict[tuple[str, int], object] = {}
        self.counts: dict[tuple[str, tuple[int, int]], object] = {}
        self.hidden: list[tuple[str, tuple[int, int]]] = []
        self.shown: dict[tuple[str, tuple[int, int]], int] = {}
        self.state()

    def at(self, key: str, number: int):
        if (key, number) not in self.months:
            figure = self.world.figures[key]
            self.months[key, number] = variable = self.model.new_int_var(0, GREATEST, f"{key} {number}")
            for parts in figure.splits:
                self.model.add(variable == sum(self.at(part, number) for part in parts))
            if figure.whole:
                self.model.add(variable <= self.at(figure.whole, number))
        return self.months[key, number]

    def over(self, key: str, span: tuple[int, int]):
        if self.world.figures[key].is_population:
            return self.world.count(key, span)
        return sum(self.at(key, number) for number in range(span[0], span[1] + 1))

    def state(self) -> None:
        digits: Counter[str] = Counter()
        for cell in self.printed:
            if "." in cell.text:
                digits[cell.figure] = max(digits[cell.figure], len(cell.text.split(".")[1]))
        for cell in set(self.printed):
            figure = self.world.figures[cell.figure]
            if figure.is_population or not figure.is_count:
                continue
            if cell.text == WITHHELD:
                # Zero is printed. Nothing else is assumed: a greater number may be hidden for another's sake.
                self.model.add(self.over(cell.figure, cell.span) >= self.least)
                continue
            value, count = int(cell.text), self.over(cell.figure, cell.span)
            if self.world.rounding and figure.unit != "calls":
                self.shown[cell.figure, cell.span] = value
                self.model.add(2 * (count - value) <= self.world.rounding)
                self.model.add(2 * (value - count) <= self.world.rounding)
                self.model.add(count == 0 if value == 0 else count >= SMALL)
            else:
                self.shown[cell.figure, cell.span] = value
                self.model.add(count == value)
        hidden = {(cell.figure, cell.span) for cell in self.printed if cell.text == WITHHELD}
        self.hidden = sorted(
            place for place in hidden
            if self.world.figures[place[0]].is_count and not self.world.figures[place[0]].is_population
            and place not in self.shown)
        for cell in set(self.printed):
            figure = self.world.figures[cell.figure]
            if not figure.is_count and cell.text != WITHHELD:
                self.divide(figure, cell, digits[cell.figure])

    def divide(self, figure: Figure, cell: Printed, digits: int) -> None:
        if self.world.rounding:
            # Computed from what is printed, it tells nothing more. A population of another date may be its base.
            bases = {self.shown.get((figure.base, cell.span))}
            if self.world.figures[figure.base].is_population:
                bases = {int(other.text) for other in self.printed if other.figure == figure.base and other.text != WITHHELD}
            counted = self.shown.get((figure.counted, cell.span))
            if counted == 0 or (counted is not None and any(
                base and abs(Fraction(counted * figure.times, base) - Fraction(cell.text)) <= Fraction(1, 2 * 10**digits)
                for base in bases)):
                return
        scaled = int(Decimal(cell.text).scaleb(digits))
        base, counted = self.over(figure.base, cell.span), self.over(figure.counted, cell.span)
        difference = 2 * (scaled * base - 10**digits * figure.times * counted)
        self.model.add(difference <= base)
        self.model.add(-1 * difference <= base)
        self.model.add(base >= 1)

    def rests(self) -> list[tuple[str, object, int]]:
        """Small counts of people that nobody reports, but that what is printed may tell."""
        spans: dict[str, set[tuple[int, int]]] = {}
        for cell in self.printed:
            spans.setdefault(cell.figure, set()).add(cell.span)
        found = []
        def consider(name, expression, truth):
            if 1 <= truth < SMALL:
                found.append((name, expression(), truth))
        for key, figure in self.world.figures.items():
            if figure.is_population or figure.unit == "calls":
                continue
            pairs = [(key, figure.whole)] if figure.is_count and figure.whole else []
            if figure.unit == "per cent":
                pairs.append((figure.counted, figure.base))
            for part, whole in pairs:
                for span in sorted(spans.get(key, set())):
                    if figure.is_count and span not in spans.get(whole, set()):
                        continue
                    if any(part in parts and len(parts) > 2 for parts in self.world.figures[whole].splits):
                        continue  # several other parts, each of which is a cell of its own
                    consider(f"{whole} less {part}, {name_of(span)}",
                             lambda: self.over(whole, span) - self.over(part, span),
                             self.world.count(whole, span) - self.world.count(part, span))
                    if part.endswith("(count)"):
                        consider(f"{part}, {name_of(span)}", lambda: self.over(part, span), self.world.count(part, span))
            if figure.is_count and not figure.is_point:
                for one in sorted(spans.get(key, set())):
                    for other in sorted(spans.get(key, set())):
                        if one == other or not (other[0] <= one[0] and one[1] <= other[1]):
                            continue
                        if one[0] == other[0]:
                            between = one[1] + 1, other[1]
                        elif one[1] == other[1]:
                            between = other[0], one[0] - 1
                        else:
                            continue
                        if between not in spans[key]:
                            consider(f"{key}, {name_of(between)}, which no return states",
                                     lambda: self.over(key, between), self.world.count(key, between))
        return found

    def extreme(self, expression, is_least: bool) -> int | None:
        self.model.clear_objective()
        (self.model.minimize if is_least else self.model.maximize)(expression)
        solver = cp_model.CpSolver()
        solver.parameters.num_workers = 1
        solver.parameters.max_time_in_seconds = 20
        status = solver.solve(self.model)
        if status == cp_model.INFEASIBLE:
            raise ValueError("no numbers fit what is printed")
        # Where time ran out, the bound is what is proved: it can only be too wide.
        return round(solver.best_objective_bound)

    def range_of(self, expression) -> tuple[int, int]:
        return self.extreme(expression, True), self.extreme(expression, False)


def name_of(span: tuple[int, int]) -> str:
    return month(span[0]) if span[0] == span[1] else f"{month(span[0])} to {month(span[1])}"


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
        done = subprocess.run(
            [tool, "build", "--quarter", quarter], cwd=folder, capture_output=True, text=True)
        public = folder / "returns" / slug / "public"
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


QUARTER_SLUGS = [quarter.replace(" ", "-") for quarter in QUARTERS]


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--tool", required=True, help="the built partner-return")
    parser.add_argument("--partnerships", type=int, default=20, help="how many partnerships are invented")
    parser.add_argument("--seed", type=int, default=1, help="of the first of them; the others have the next ones")
    parser.add_argument("--keep", type=Path, help="a folder for what is generated, to look at it")
    parser.add_argument("--verbose", action="store_true", help="also print ranges of two, and why a build was refused")
    parser.add_argument(
        "--reveal", action="store_true", help="print one withheld count of each partnership, to see that it is noticed")
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
        f"{tally['returns']} returns, {tally['refused']} refused, a zero withheld in {tally['misled']}; {tally['cells']} hidden counts: "
        f"{tally['pinned cells']} pinned, {tally['given away']} given away by earlier editions, {tally['narrow cells']} with a range of two or less; "
        f"{tally['rests']} small rests: {tally['pinned rests']} pinned, {tally['narrow rests']} with a range of two or less")
    if found:
        sys.exit("A reader of the public editions can work out what they withhold: see above.")
    if not tally["cells"]:
        sys.exit("Nothing was hidden, so nothing was tried.")


if __name__ == "__main__":
    main()
