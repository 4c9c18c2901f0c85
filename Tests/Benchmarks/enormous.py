"""How the cost of enormous files grows: twice the size may take twice the time, not four times.

    python Tests/Benchmarks/enormous.py --tool .build/release/partner-return

Each kind of file is made in two sizes, one twice the other, and read by `build`, which checks, combines and publishes.
Compared are the processor seconds of whole processes, the least of several runs in turn, less what an ordinary file
takes: a ratio within one run, so it says the same on a slow machine. Where a kind grows faster than three times, and
takes long enough to measure, the exit status is 1. Peak memory of the larger size is printed beside it.
"""

import argparse
import sys
import tempfile
from pathlib import Path

sys.dont_write_bytecode = True

import report
from measure import Failed, Program

HEAD = """partner: subgroup
quarter: 2020-21 Q4
strategy: 2020-2023
submitted: 2021-03-11
prepared-by: Chair of the subgroup
marking: OFFICIAL
"""
PARTNERSHIP = """partnership: Safer Anytown Partnership
meetings:
  - quarter: 2020-21 Q4
    date: 2021-03-25
partners:
  - id: subgroup
    name: Subgroup
    lead: Chair of the subgroup
    figures:
      - figure: events
        title: Events held
        unit: events
        basis: financial-year
        good: higher
        lag: 1 month
        about-people: no
"""
STRATEGY = """strategy: 2020-2023
title: Safer Anytown strategy
in-force: 2020-21 Q1 to 2022-23 Q4
priorities:
  - code: P1
    title: Safer streets
    commitments:
      - code: P1.1
        title: Hold events
        partners:
          - subgroup
"""
UPDATE = "updates:\n  - commitment: P1.1\n    status: green\n    update: |\n"
FIGURES = "figures:\n  - {figure: events, period: 2020-04 to 2021-01, value: 639, source: Diary, read: 2021-03-01}\n"


def kinds():
    """By name: the text of a submission with so many thousand characters, lines or entries."""
    return {
        "zeros in a text": lambda n: "subject: 'x " + "0 " * (1000 * n) + "'\n",
        "digits without a space": lambda n: "subject: 'x " + "7" * (1000 * n) + "'\n",
        "telephone numbers": lambda n: "subject: 'x " + "07700 900123 " * (100 * n) + "'\n",
        "e-mail addresses, nearly": lambda n: "subject: 'x " + "a @ b " * (200 * n) + "'\n",
        "one long word": lambda n: "subject: " + "a" * (1000 * n) + "\n",
        "opening braces": lambda n: "subject: 'x " + "{" * (1000 * n) + "'\n",
        "citations": lambda n: "subject: 'x " + "{events} " * (100 * n) + "'\n" + FIGURES,
        "citations of nothing": lambda n: "subject: 'x " + "".join("{f%d} " % i for i in range(50 * n)) + "'\n",
        "open flow mappings": lambda n: "subject: " + "{" * (1000 * n) + "\n",
        "lines of a text": lambda n: "subject: |\n" + "  line\n" * (200 * n),
        "bullets": lambda n: UPDATE + "".join(f"      - Event {i} was held\n" for i in range(20 * n)),
        "equal bullets": lambda n: UPDATE + "      - An event was held\n" * (20 * n),
        "paragraphs": lambda n: UPDATE + "".join(f"      Event {i} was held.\n\n" for i in range(20 * n)),
        "sentences": lambda n: UPDATE + "      " + "".join(f"Event {i} was held. " for i in range(20 * n)) + "\n",
        "numbers in a sentence": lambda n: UPDATE + "      Events rose " + "".join(f"to {i} events " for i in range(20 * n)) + "\n",
        "actions": lambda n: "actions:\n" + "".join("  - {reference: A%d, action: Hold an event}\n" % i for i in range(5 * n)),
        "challenges": lambda n: "challenges:\n" + "".join(f"  - Text {i}\n" for i in range(5 * n)),
        "undeclared figures": lambda n: "figures:\n" + "".join("  - {figure: f%d, value: 1}\n" % i for i in range(5 * n)),
        "unknown fields": lambda n: "".join(f"field{i}: x\n" for i in range(5 * n)),
        "answers": lambda n: "explanations:\n" + "".join("  - {rule: r%d, field: f, reason: x}\n" % i for i in range(5 * n)),
        "appendices": lambda n: "appendices:\n" + "".join("  - {appendix: A%d, title: x, file: f%d}\n" % (i, i) for i in range(5 * n)),
    }


def place(folder, text):
    """A partnership of one partner with one submission."""
    files = {"partnership.yaml": PARTNERSHIP, "strategies/2020-2023.yaml": STRATEGY, "subgroup/2020-21-Q4.yaml": HEAD + text}
    for name, content in files.items():
        file = folder / "partners" / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(content)
    return folder / "partners"


def least(program):
    return min(run.processor for run in program.runs)


def main():
    parser = argparse.ArgumentParser(
        description=__doc__.split("\n", 1)[0], epilog=__doc__.split("\n", 1)[1],
        formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--tool", type=Path, required=True, help="the built partner-return")
    parser.add_argument("--runs", type=int, default=3)
    parser.add_argument("--thousands", type=int, default=800, help="the larger size, default 800")
    given = parser.parse_args()
    rows, faults = [], []
    with tempfile.TemporaryDirectory() as name:
        root = Path(name)

        def program(title, text):
            folder = place(root / title.replace(" ", "-"), text)
            return Program(title, [given.tool, "build", "--partners", folder], statuses=(0, 1))

        plain = program("plain", FIGURES)
        for title, text in kinds().items():
            small = program(title + " half", text(given.thousands // 2))
            large = program(title, text(given.thousands))
            for _ in range(given.runs):
                for each in (plain, small, large):
                    each.run()
            base = least(plain)
            half, whole = least(small) - base, least(large) - base
            # Less is lost in what starting a process takes.
            ratio = whole / half if half > 0.3 else None
            rows.append((title, half, whole, ratio, large.memory))
            if ratio is not None and ratio > 3:
                faults.append(f"{title}: {half:.2f} s, then {whole:.2f} s for twice as much")
    print(f"files of {given.thousands // 2} and {given.thousands} thousand characters or their like; {report.conditions(given)}\n")
    print("| kind of file | half, processor s | whole, processor s | times | memory of the whole, MB |")
    print("|---|---:|---:|---:|---:|")
    for title, half, whole, ratio, memory in rows:
        print(f"| {title} | {half:.2f} | {whole:.2f} | {f'{ratio:.1f}' if ratio else '–'} | {memory / report.MEGA:,.0f} |")
    if faults:
        raise Failed("the cost grows faster than the file: " + "; ".join(faults))


if __name__ == "__main__":
    try:
        main()
    except (Failed, OSError) as error:
        sys.exit(f"enormous.py: {error}")
