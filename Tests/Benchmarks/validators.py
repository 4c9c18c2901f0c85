"""The programs that check submissions, and whether each read every file and refused those that are wrong.

What is wrong in a generated nation is known: `planted.csv` of every partnership lists each file in which something is
wrong and the rule that it breaks. The rules `file.…` are those about structure.
"""

import csv
import json
import math
import os
import re
import shlex
import shutil
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

from contest import version_of
from measure import Failed, Program
from report import version

HERE = Path(__file__).parent
CORES = os.cpu_count() or 1
SHARE = 250  # files or so for one process of check-jsonschema, which takes a while to start
FILES = re.compile(r"^([\d,]+) files? checked\b", re.MULTILINE)
FILE_ERROR = re.compile(r"^(.+?)(?::\d+)*: error: .* \[file\.[a-z-]+\]$", re.MULTILINE)
SCANNED = re.compile(r"^(\d+) files, \d+ events$", re.MULTILINE)
UNPARSABLE = re.compile(r"^unparsable: (.+)$", re.MULTILINE)


@dataclass(frozen=True)
class Answer:
    """How many files a program read, and the names of those it refused."""

    files: int
    refused: frozenset


class Expected:
    """Stops the comparison when a program did not read every file, or refused others than those that are wrong."""

    def __init__(self, answers):
        self.answers = answers  # by the program's title

    def __call__(self, program, answer):
        expected = self.answers[program.title]
        if answer.files != expected.files:
            raise Failed(f"{program.title}: {answer.files:,} files read of {expected.files:,}")
        for names, does in [
            (answer.refused - expected.refused, "refuses, though nothing is wrong with the structure,"),
            (expected.refused - answer.refused, "does not refuse, though its structure is wrong,"),
        ]:
            if names:
                raise Failed(f"{program.title} {does} {min(names)}: {len(names):,} such in all")


def named(paths):
    """Names that do not depend on how a folder was given: PARTNERSHIP/partners/PARTNER/QUARTER.yaml."""
    return frozenset("/".join(Path(path).parts[-4:]) for path in paths)


def planted(folder, rule="file."):
    """The names of the files in which something was planted that breaks a rule which begins so."""
    lists = sorted(folder.glob("*/planted.csv"))
    if not lists:
        raise Failed(
            f'"{folder}" holds no PARTNERSHIP/planted.csv, so nobody knows what is wrong: generate it with make-nation')
    found = set()
    for path in lists:
        with open(path, newline="", encoding="utf-8") as file:
            found.update(
                path.parent / "partners" / row["file"] for row in csv.DictReader(file) if row["rule"].startswith(rule))
    return named(found)


def sample(paths, wanted):
    """As many files, as evenly as can be of every kind and partnership."""
    by_kind = sorted(paths, key=lambda path: (path.parent.name, path))
    wanted = min(wanted, len(paths))
    return [by_kind[number * len(paths) // wanted] for number in range(wanted)]


def shares(paths, cores=CORES):
    """Parts of a list, each a kind and its files: of one kind, not many more than a process should have, and of every
    size as many as let all cores work to the end."""
    kinds = sorted({path.parent.name for path in paths})
    for kind in kinds:
        files = [path for path in paths if path.parent.name == kind]
        even = cores // math.gcd(cores, len(kinds))
        parts = even * max(1, round(len(files) / even / SHARE))
        yield from ((kind, files[number::parts]) for number in range(min(parts, len(files))))


def ours(tool, folder, title=None):
    command = [tool, "check", "--all-in", folder, "--jobs", CORES]
    return Program(title or f"partner-return {version_of(tool)}", command, read_ours, statuses=(0, 1))


def read_ours(output, messages):
    """What the tool says of every file, and the count in its last line."""
    counts = FILES.findall(output)
    if not counts:
        raise Failed(f"the tool does not say how many files it checked: {(messages or output)[-300:]!r}")
    return Answer(int(counts[-1].replace(",", "")), named(FILE_ERROR.findall(output)))


def structure(tool, paths, work):
    """The tool's own reader, without any rule and without what compares files."""
    return listing("the tool's reader: structure alone", paths, work, beside(tool, "check-structure"))


def pydantic(paths, work):
    return listing(
        f"Python, libyaml's C loader and pydantic {version('pydantic')}", paths, work,
        sys.executable, HERE / "with_pydantic.py")


def beside(tool, name):
    """A program that is built beside the tool."""
    program = tool.with_name(name)
    if not program.exists():
        raise Failed(f'"{program}" is not there: swift build -c release --product {name}')
    return program


def listing(title, paths, work, *command):
    """A program that reads the names of all files from its standard input and lists those that it refuses."""
    whole = work / "all.txt"
    whole.write_text("".join(f"{path}\n" for path in paths))
    return Program(
        title, ["sh", "-c", f"{shlex.join(map(str, command))} < {shlex.quote(str(whole))}"],
        lambda output, messages: read_listing(title, output, messages))


def read_listing(title, output, messages):
    answer = parsed(title, output, messages)
    return Answer(answer["files"], named(answer["refused"]))


def scan(paths, work):
    """libyaml in C, each core with a part of the list."""
    program = work / "yaml_scan"
    compiler = os.environ.get("CC", "cc")
    build = subprocess.run(
        [compiler, "-O2", "-o", program, HERE / "yaml_scan.c", "-lyaml"], capture_output=True, text=True)
    if build.returncode:
        raise Failed(f"yaml_scan.c cannot be built: install libyaml's header (libyaml-dev)\n{build.stderr[-300:]}")
    parts = []
    for core in range(CORES):
        part = work / f"scan-{core}.txt"
        part.write_text("".join(f"{path}\n" for path in paths[core::CORES]))
        parts.append(f'{shlex.quote(str(program))} < {shlex.quote(str(part))} & pids="$pids $!"\n')
    script = "pids=\n" + "".join(parts) + "for pid in $pids; do wait $pid || exit 1; done"
    built_with = subprocess.run([program, "--version"], capture_output=True, text=True, check=True).stdout.strip()
    return Program(
        f"libyaml {built_with}, events only", ["sh", "-c", script], read_scan)


def read_scan(output, messages):
    """The sum of what all processes say."""
    return Answer(sum(map(int, SCANNED.findall(output))), named(UNPARSABLE.findall(output)))


def jsonschema(folder, paths, work, tool):
    """check-jsonschema, all files of one kind with one schema, each core with one share after the other."""
    program = shutil.which("check-jsonschema", path=f"{Path(sys.executable).parent}:{os.environ.get('PATH', '')}")
    if not program:
        raise Failed(f"check-jsonschema is not installed: {sys.executable} -m pip install check-jsonschema")
    schemas = work / "partners"
    shutil.copytree(sorted(folder.glob("*/partners"))[0], schemas)
    subprocess.run([tool, "schema", "--write", "--partners", schemas], check=True, capture_output=True)
    scripts = []
    for kind, files in shares(paths):
        script = work / f"share-{len(scripts)}.sh"
        schema = schemas / "schemas" / f"{kind}.schema.json"
        check = [program, "-v", "-o", "json", "--schemafile", schema, *(file.absolute() for file in files)]
        script.write_text(f"exec {shlex.join(map(str, check))} > {script.stem}.json\n")
        scripts.append(script.name)
    (work / "shares.txt").write_text("".join(f"{script}\n" for script in scripts))
    # A file with a mistake makes the status 1, as a failure does: the answers tell these apart.
    run = f"cd {shlex.quote(str(work))} && xargs -P {CORES} -n 1 sh < shares.txt; true"
    return Program(
        f"check-jsonschema {version('check-jsonschema')}", ["sh", "-c", run],
        lambda output, messages: read_jsonschema(sorted(work.glob("share-*.json")), messages))


def read_jsonschema(paths, messages):
    """What all its processes wrote, each to a file of its own."""
    read, refused = 0, set()
    for path in paths:
        answer = parsed("check-jsonschema", path.read_text(encoding="utf-8"), messages)
        wrong = {error["filename"] for error in answer.get("errors", []) + answer.get("parse_errors", [])}
        sound = answer.get("checked_paths" if answer.get("status") == "ok" else "successes", [])
        read, refused = read + len(wrong) + len(sound), refused | wrong
    return Answer(read, named(refused))


def parsed(program, output, messages):
    try:
        return json.loads(output)
    except ValueError:
        raise Failed(f"{program} gives no answer: {(messages or output).strip()[-300:]!r}")
