"""How long the everyday commands take on the repository's own partnership, each as a whole process.

    python Tests/Benchmarks/one_return.py --tool .build/release/partner-return
"""

import argparse
import sys
import tempfile
from pathlib import Path

sys.dont_write_bytecode = True

import report
from measure import Failed, Program, run_in_turn

PARTNERS = Path(__file__).parents[2] / "partners"


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n", 1)[0])
    parser.add_argument("--tool", type=Path, required=True, help="the built partner-return")
    parser.add_argument("--runs", type=int, default=12)
    given = parser.parse_args()
    here = ["--partners", PARTNERS]
    with tempfile.TemporaryDirectory() as name:
        builds = [[given.tool, "build", *here, "--quarter", quarter, "--output", f"{name}/{quarter}"]
                  for quarter in ("2020-21 Q4", "2025-26 Q2")]
        programs = [
            Program("`--version`: starting the process", [given.tool, "--version"]),
            Program("`check`, all files", [given.tool, "check", *here]),
            *(Program(f"`build`, {command[-3]}, both editions", command) for command in builds),
        ]
        try:
            run_in_turn(programs, given.runs)
        except (Failed, OSError) as error:
            sys.exit(f"one_return.py: {error}")
    print(f"{report.conditions(given)}\n")
    print("| command | wall time, s: median [least–most] | processor, s | memory, MB |")
    print("|---|---:|---:|---:|")
    for program in programs:
        spread = f"{program.wall:.3f} [{min(program.walls):.3f}–{max(program.walls):.3f}]"
        print(f"| {program.title} | {spread} | {program.processor:.3f} | {program.memory / report.MEGA:,.0f} |")


if __name__ == "__main__":
    main()
