"""What the public folders of returns hold, and what somebody knows who reads them."""

import csv
from collections import Counter
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction
from pathlib import Path

from ortools.sat.python import cp_model

from invented import Figure, World, month_number, name_of

SMALL = 5
GREATEST = 100_000
WITHHELD = "[c]"


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


def joined(spans: set[tuple[int, int]]) -> set[tuple[int, int]]:
    """The spans of months whose counts follow from others: whatever two ends are joined by spans, added or taken away."""
    groups: list[set[int]] = []
    for first, last in spans:
        ends = {first, last + 1}.union(*(group for group in groups if group & {first, last + 1}))
        groups = [group for group in groups if not group & ends] + [ends]
    return {(one, other - 1) for group in groups for one in group for other in group if one < other}


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
                stated = [other.text for other in self.printed if other.figure == figure.base]
                bases = {int(text) for text in stated if text != WITHHELD}
            counted = self.shown.get((figure.counted, cell.span))
            step, rate = Fraction(1, 10**digits), Fraction(cell.text)
            if counted == 0 or (counted is not None and any(
                base and 2 * abs(Fraction(counted * figure.times, base) - rate) <= step for base in bases
            )):
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
                # Over months that no return states, too: where each of the two follows from others by months.
                stated = spans.get(key, set()) | (spans.get(part, set()) & spans.get(whole, set()))
                derived = joined(spans.get(part, set())) & joined(spans.get(whole, set()))
                if figure.is_point or self.world.figures[whole].is_point:
                    derived = set()
                for span in sorted(stated | derived):
                    if figure.is_count and span not in derived and span not in spans.get(whole, set()):
                        continue
                    if any(part in parts and len(parts) > 2 for parts in self.world.figures[whole].splits):
                        continue  # several other parts, each of which is a cell of its own
                    consider(f"{whole} less {part}, {name_of(span)}",
                             lambda: self.over(whole, span) - self.over(part, span),
                             self.world.count(whole, span) - self.world.count(part, span))
                    if part.endswith("(count)"):
                        count = self.world.count(part, span)
                        consider(f"{part}, {name_of(span)}", lambda: self.over(part, span), count)
            if figure.is_count and not figure.is_point:
                for between in sorted(joined(spans.get(key, set())) - spans.get(key, set())):
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
