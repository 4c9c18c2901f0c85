"""Mistakes that were found in real papers and files, and what looks odd there but is right.

Each case is a submission in which one real mistake stands, moved into the form of a partner. A mistake is found when an
error or a query stands at one of its places (`at`) and holds what a useful answer must hold (`says`). What is right
(`quiet`) must have neither at its place. `missed` gives the reason why a mistake is not found, or something right is
asked about: the run fails where that is no longer so, and where a case without it fails.

    python3 Tests/Found/found.py --tool .build/debug/partner-return --partners partners
"""

import argparse
import json
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile

try:
    import tomllib
except ModuleNotFoundError:  # Before Python 3.11.
    import tomli as tomllib

QUARTER = "2020-21-Q4.yaml"
# What every partner has to hand in, whatever it is about.
ALWAYS = {
    "vawg": "challenges:\n  - No post of MARAC coordinator exists, so there are no numbers of MARAC cases."
}


class Submission:
    """The text of a submission, and on which lines of it a field stands."""

    def __init__(self, case, original):
        self.lines, self.ranges = [], {}
        prepared = re.search(r"^prepared-by: .*$", original, re.M).group()
        self.add(
            f"partner: {case['partner']}\nquarter: 2020-21 Q4\nstrategy: 2020-2023\n"
            f"submitted: {case.get('submitted', '2021-03-10')}\n{prepared}\nmarking: OFFICIAL"
        )
        self.entries("updates", "commitment", case, original, "status: nil-return\n  reason: nothing new since last quarter")
        self.entries("figures", "figure", case, original, "nil-return: not counted this quarter")
        more = case.get("more", "")
        if more:
            self.add(more)
        if "challenges:" not in more and case["partner"] in ALWAYS:
            self.add(ALWAYS[case["partner"]])

    def add(self, text, indent=""):
        self.lines += [(indent + line).rstrip() for line in text.split("\n")]

    def entries(self, name, key, case, original, otherwise):
        given = {}
        for entry in re.split(r"(?m)^(?=- )", case.get(name, "")):
            if entry:
                given.setdefault(entry.split("\n")[0].removeprefix(f"- {key}: "), []).append(entry.rstrip("\n"))
        self.add(f"{name}:")
        known = re.findall(rf"(?m)^  - {key}: (.*)$", original)
        for item in known + [item for item in given if item not in known]:
            for entry in given.get(item, [f"- {key}: {item}\n  {otherwise}"]):
                first = len(self.lines) + 1
                self.add(entry, "  ")
                self.ranges.setdefault(f"{name}[{item}]", (first, len(self.lines)))
                self.note_fields(f"{name}[{item}]", first)

    def note_fields(self, path, first):
        starts = [n for n in range(first, len(self.lines) + 1) if re.match(r"  [- ] [a-z-]+:", self.lines[n - 1])]
        for start, end in zip(starts, starts[1:] + [len(self.lines) + 1]):
            field = re.match(r"  [- ] ([a-z-]+):", self.lines[start - 1]).group(1)
            self.ranges.setdefault(f"{path}.{field}", (start, end - 1))

    def stands_at(self, finding, place):
        field = finding.get("field") or ""
        if field == place or field.startswith((place + ".", place + "[")):
            return True
        first, last = self.ranges.get(place, (0, -1))
        return bool(finding.get("line")) and first <= finding["line"] <= last


def findings(tool, partners, case, submission):
    file = partners / case["partner"] / QUARTER
    file.write_text("\n".join(submission.lines) + "\n", encoding="utf-8")
    run = subprocess.run(
        [tool, "check", "--partners", partners, "--format", "json", file], capture_output=True, text=True, check=False
    )
    try:
        return [f for f in json.loads(run.stdout)["findings"] if f["severity"] in ("error", "query")]
    except (json.JSONDecodeError, KeyError):
        sys.exit(f"{case['name']}: {run.stdout}{run.stderr}")


def holds(case, found, submission):
    """Whether a case comes out as it should, and what was said at its places."""
    places = case.get("at") or [case["quiet"]]
    here = [f for f in found if any(submission.stands_at(f, place) for place in places)]
    said = " | ".join(f"{f['rule']}: {f['message']}; {f.get('fix', '')}" for f in here)
    if "quiet" in case:
        return not here, said
    return any(case.get("says", "") in f["message"] + f.get("fix", "") for f in here), said


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--tool", required=True, type=pathlib.Path)
    parser.add_argument("--partners", required=True, type=pathlib.Path)
    parser.add_argument("--show", action="store_true", help="what was said of each case")
    options = parser.parse_args()
    wrong, counts = [], {"mistakes": [0, 0], "sound": [0, 0]}
    for file in sorted(pathlib.Path(__file__).parent.glob("*.toml")):
        for case in tomllib.loads(file.read_text(encoding="utf-8"))["case"]:
            with tempfile.TemporaryDirectory() as folder:
                partners = pathlib.Path(folder) / "partners"
                shutil.copytree(options.partners, partners)
                original = (partners / case["partner"] / QUARTER).read_text(encoding="utf-8")
                submission = Submission(case, original)
                found = findings(options.tool.resolve(), partners, case, submission)
            isRight, said = holds(case, found, submission)
            count = counts["sound" if "quiet" in case else "mistakes"]
            count[0] += isRight
            count[1] += 1
            if options.show:
                print(f"{file.stem} {case['name']}: {'yes' if isRight else 'NO'} {said or '-'}")
            if isRight == ("missed" in case):
                wrong.append(f"{file.name}, {case['name']}: {said or 'nothing is said'}")
    (found, mistakes), (quiet, sound) = counts["mistakes"], counts["sound"]
    print(f"{found} of {mistakes} real mistakes are found; of {sound} things that are right {quiet} are left alone")
    for line in wrong:
        print(f"not as noted: {line}", file=sys.stderr)
    sys.exit(1 if wrong or not mistakes else 0)


if __name__ == "__main__":
    main()
