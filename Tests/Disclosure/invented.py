"""Partnerships that are invented from a seed, with many small counts of people.

They are consistent: what is reported is counted month by month from one set of people, so parts and months add up, and
rates are rounded from counts.
"""

import random
from dataclasses import dataclass, field
from decimal import ROUND_HALF_UP, Decimal
from fractions import Fraction

QUARTERS = ["2025-26 Q2", "2025-26 Q3", "2025-26 Q4"]
FIRST_MONTH = 24  # April 2025, in months since April 2023


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
        firsts = [first, FIRST_MONTH, last - 1, last - 5, last - 11]
        return draw.choice(firsts), last

    def reading(self, member: str, key: str, quarter: int, draws: dict[str, random.Random]) -> list[str]:
        basis = self.spans[key]
        if member == "charity" and basis in ("quarter", "year-to-date"):
            basis = self.random.choice([basis, "stated-period"])
        name = f"{member} {key}" if member == "charity" else basis
        draw = draws.setdefault(name, random.Random(self.random.random()))
        state = draw.getstate()
        span = self.span(basis, quarter, draw)
        draw.setstate(state)
        value = self.number(key, span)
        if value is None or self.random.random() < 0.05:
            return []
        lines = [f"  - figure: {key}", f"    period: {name_of(span)}", f"    value: {value}"]
        length = span[1] - span[0] + 1
        backs = {"year": 12, "span": 3 if basis in ("quarter", "point-in-time") else 12}
        if self.compares[member] and span[0] - backs[self.compares[member]] >= 0 and length <= 12:
            back = backs[self.compares[member]]
            before = (span[0] - back, span[1] - back)
            previous = self.number(key, before)
            if previous is not None:
                lines += [f"    previous: {previous}", f"    previous-period: {name_of(before)}"]
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


def name_of(span: tuple[int, int]) -> str:
    return month(span[0]) if span[0] == span[1] else f"{month(span[0])} to {month(span[1])}"
