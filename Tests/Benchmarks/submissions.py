"""How fast many submissions are checked, against programs that check their structure alone.

    swift run -c release make-nation --partnerships 1042 --quarters 8 --seed 1 FOLDER
    python Tests/Benchmarks/submissions.py FOLDER --tool .build/release/partner-return

needs the packages of requirements.txt, a C compiler and libyaml's header (Debian: libyaml-dev). Compared are, each as
whole processes on files that were all read once before:

- `partner-return check --all-in FOLDER`: structure, every rule, everything that compares quarters and agencies;
- a script in Python with libyaml's C loader and pydantic, a process for each core: the same structure, nothing else;
- check-jsonschema with the schemas that the tool writes, a process for each core: structure alone. It is slow, so it
  has a sample of the files (`--sample`), and its time is stated for as many files as the others had;
- libyaml in C, parsing into events and forgetting them, a process for each core: the limit.

`--growth` measures the tool alone on 100, 1,000, 10,000 and all submissions. `--rules` measures it with every rule
once, twice and four times (`swift build -c release --product check-with-more-rules`). `--changed` measures what a check
takes that keeps findings, when nothing and when one file has changed.
"""

import argparse
import os
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

sys.dont_write_bytecode = True

import report
from contest import version_of
from measure import Failed, Program, run_in_turn, warm

HERE = Path(__file__).parent
CORES = os.cpu_count() or 1


def submissions(folder):
    """The submissions of all partnerships, and of each its partner's folder."""
    return sorted(folder.glob("*/partners/*/*-Q[1-4].yaml"))


def in_parts(command, paths, work, name):
    """A shell command that gives each core a part of a list on standard input."""
    parts = []
    for core in range(CORES):
        part = work / f"{name}-{core}.txt"
        part.write_text("".join(f"{path}\n" for path in paths[core::CORES]))
        parts.append(f"{command} < {part} & pids=\"$pids $!\"")
    return ["sh", "-c", "; ".join(["pids="] + parts + ["for pid in $pids; do wait $pid || exit 1; done"]).replace("&;", "&")]


def scan(paths, work):
    """libyaml in C."""
    program = work / "yaml_scan"
    compiler = os.environ.get("CC", "cc")
    build = subprocess.run(
        [compiler, "-O2", "-o", program, HERE / "yaml_scan.c", "-lyaml"], capture_output=True, text=True)
    if build.returncode:
        raise Failed(f"yaml_scan.c cannot be built: install libyaml's header (libyaml-dev)\n{build.stderr[-300:]}")
    return Program("libyaml, events only", in_parts(str(program), paths, work, "scan"))


def pydantic(paths, work):
    whole = work / "all.txt"
    whole.write_text("".join(f"{path}\n" for path in paths))
    return Program(
        "Python, libyaml's C loader and pydantic",
        ["sh", "-c", f"{sys.executable} {HERE / 'with_pydantic.py'} < {whole}"])


def jsonschema(folder, paths, work, tool):
    """check-jsonschema on a sample, all files of one kind with one schema."""
    program = shutil.which("check-jsonschema", path=f"{Path(sys.executable).parent}:{os.environ.get('PATH', '')}")
    if not program:
        raise Failed(f"check-jsonschema is not installed: {sys.executable} -m pip install check-jsonschema")
    partners = sorted(folder.glob("*/partners"))[0]
    schemas = work / "partners"
    shutil.copytree(partners, schemas)
    subprocess.run([tool, "schema", "--write", "--partners", schemas], check=True, capture_output=True)
    commands = []
    for kind in sorted({path.parent.name for path in paths}):
        some = work / f"sample-{kind}.txt"
        some.write_text("".join(f"{path}\n" for path in paths if path.parent.name == kind))
        commands.append(f"xargs -P {CORES} -n 250 {program} --schemafile {schemas}/schemas/{kind}.schema.json < {some}")
    # Files with mistakes are refused: that is a finding and no failure.
    return Program("check-jsonschema", ["sh", "-c", "; ".join(commands) + "; true"])


def ours(tool, folder, title=None, jobs=CORES):
    command = [tool, "check", "--all-in", folder, "--jobs", jobs]
    return Program(title or f"partner-return {version_of(tool)}", command, statuses=(0, 1))


def compare(given):
    paths = submissions(given.folder)
    if not paths:
        raise Failed(f'"{given.folder}" holds no submission PARTNERSHIP/partners/PARTNER/QUARTER.yaml')
    size, _ = warm(paths)
    with tempfile.TemporaryDirectory() as name:
        work = Path(name)
        sample = paths[:: max(1, len(paths) // given.sample)]
        tool = ours(given.tool, given.folder)
        slow = jsonschema(given.folder, sample, work, given.tool)
        programs = [tool, pydantic(paths, work), scan(paths, work)]
        run_in_turn(programs, given.runs)
        run_in_turn([slow], 1)
    print(f"{len(paths):,} submissions, {size / report.MEGA:,.0f} MB; {report.conditions(given)}\n")
    print("| program | wall time, s: median [least–most] | processor, s | ms a submission and core | memory, MB | times ours |")
    print("|---|---:|---:|---:|---:|---:|")
    for program in programs + [slow]:
        factor = len(paths) / len(sample) if program is slow else 1
        wall, processor = program.wall * factor, program.processor * factor
        noted = f" (from {len(sample):,} files)" if program is slow else ""
        print(f"| {program.title}{noted} | {wall:.1f} [{min(program.walls) * factor:.1f}–{max(program.walls) * factor:.1f}] "
              f"| {processor:.1f} | {processor / len(paths) * 1000:.2f} | {program.memory / report.MEGA:,.0f} "
              f"| {wall / tool.wall:.2f} |")


def growth(given):
    print(f"partner-return on more and more submissions; {report.conditions(given)}\n")
    print("| submissions | wall time, s: median [least–most] | processor, s | ms a submission | memory, MB |")
    print("|---:|---:|---:|---:|---:|")
    everything = len(submissions(given.folder))
    for wanted in [number for number in (100, 1_000, 10_000) if number < everything] + [everything]:
        with tempfile.TemporaryDirectory() as name:
            files = part(given.folder, Path(name), wanted)
            warm(files)
            program = ours(given.tool, name)
            run_in_turn([program], given.runs)
            print(f"| {len(files):,} | {report.spread(program)} | {program.processor:.2f} "
                  f"| {program.processor / len(files) * 1000:.2f} | {program.memory / report.MEGA:,.0f} |")


def part(folder, place, wanted):
    """Links as many partnerships into a place as have so many submissions, and gives these."""
    total = 0
    for partnership in sorted({path.parents[2] for path in submissions(folder)}):
        if total >= wanted:
            break
        (place / partnership.name).symlink_to(partnership.resolve())
        total += len(list(partnership.glob("partners/*/*-Q[1-4].yaml")))
    return submissions(place)


def rules(given):
    """What a check takes with every rule once, twice and four times."""
    tool = given.tool.with_name("check-with-more-rules")
    if not tool.exists():
        raise Failed(f'"{tool}" is not there: swift build -c release --product {tool.name}')
    with tempfile.TemporaryDirectory() as name:
        files = part(given.folder, Path(name), 3_000)
        warm(files)
        programs = [
            Program(f"{times} ×", ["env", f"RULES_TIMES={times}", tool, "check", "--all-in", name, "--jobs", CORES],
                    statuses=(0, 1))
            for times in (1, 2, 4)
        ]
        run_in_turn(programs, given.runs)
    first = programs[0]
    print(f"{len(files):,} submissions with more and more rules; {report.conditions(given)}\n")
    print("| rules | wall time, s: median [least–most] | processor, s | ms a submission | more than once, ms | memory, MB |")
    print("|---:|---:|---:|---:|---:|---:|")
    for program in programs:
        more = (program.processor - first.processor) / len(files) * 1000
        print(f"| {program.title} | {report.spread(program)} | {program.processor:.2f} "
              f"| {program.processor / len(files) * 1000:.2f} | {more:.2f} | {program.memory / report.MEGA:,.0f} |")


def changed(given):
    """What a check takes that keeps its findings."""
    with tempfile.TemporaryDirectory() as name:
        place = Path(name)
        files = part(given.folder, place, 5_000)
        own = place / sorted(file.parents[2].name for file in files)[0]
        # One partnership is copied, as a file of it is changed.
        copied = own.resolve()
        own.unlink()
        shutil.copytree(copied, own)
        file = sorted(own.glob("partners/*/*-Q[1-4].yaml"))[-1]
        check = [given.tool, "check", "--all-in", name, "--jobs", CORES]
        cached = check + ["--cache", f"{name}-findings"]
        change = ["sh", "-c", f'echo "# changed" >>"{file}" && exec "$@"', "sh"]
        warm(files)
        programs = [
            Program("nothing is kept", check, statuses=(0, 1)),
            Program("kept for the first time", ["sh", "-c", f'rm -rf "{name}-findings" && exec "$@"', "sh", *cached], statuses=(0, 1)),
            Program("nothing has changed", cached, statuses=(0, 1)),
            Program("one file has changed", change + cached, statuses=(0, 1)),
        ]
        try:
            # In this order, as each run builds on the one before.
            for _ in range(given.runs):
                for program in programs:
                    program.run()
        finally:
            shutil.rmtree(f"{name}-findings", ignore_errors=True)
    print(f"{len(files):,} submissions checked again; {report.conditions(given)}\n")
    print("| `check --cache` | wall time, s: median [least–most] | processor, s | memory, MB |")
    print("|---|---:|---:|---:|")
    for program in programs:
        print(f"| {program.title} | {report.spread(program)} | {program.processor:.2f} | {program.memory / report.MEGA:,.0f} |")


def main():
    parser = argparse.ArgumentParser(
        description=__doc__.split("\n", 1)[0], epilog=__doc__.split("\n", 1)[1],
        formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=Path, metavar="FOLDER")
    parser.add_argument("--tool", type=Path, required=True, help="the built partner-return")
    parser.add_argument("--runs", type=int, default=3)
    parser.add_argument("--sample", type=int, default=600, help="files for check-jsonschema, default 600")
    kinds = parser.add_mutually_exclusive_group()
    for name, function, words in [
        ("growth", growth, "measure the tool on more and more submissions"),
        ("rules", rules, "measure it with more and more rules"),
        ("changed", changed, "measure checks that keep findings"),
    ]:
        kinds.add_argument(f"--{name}", dest="measure", action="store_const", const=function, help=words)
    parser.set_defaults(measure=compare)
    given = parser.parse_args()
    try:
        given.measure(given)
    except (Failed, OSError, subprocess.CalledProcessError) as error:
        sys.exit(f"submissions.py: {error}")


if __name__ == "__main__":
    main()
