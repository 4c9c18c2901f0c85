"""Tests of the benchmark itself: python -m unittest discover Tests/Benchmarks

Those that run DuckDB, Polars, pandas, pydantic, check-jsonschema or a C compiler are skipped where these are not
installed.
"""

import contextlib
import csv
import hashlib
import importlib.util
import io
import json
import shutil
import subprocess
import sys
import tempfile
import unittest
from collections import Counter
from pathlib import Path
from unittest import mock

sys.dont_write_bytecode = True

import contest
import corpus
import measure
import report
import street_level
import submissions
import validators

AREA = "Surrey Heath"
# Of the corpus of three megabytes and seed 1. Figures of different corpora cannot be compared.
DIGEST = "33cface44e25d76203f6bd93ae0d2af58ef9b038f52d4d6752fdf674c9526cbf"
# Stands in for the tool: takes its options, reads with Python's csv module, writes as the tool does.
STAND_IN = f"""#!{sys.executable}
import csv, sys
from collections import Counter
from pathlib import Path
if "--version" in sys.argv:
    sys.exit(print("0.0.0"))
start, end = sys.argv.index("--from") + 1, sys.argv.index("--area")
rows, all_kinds, burglaries = [], Counter(), Counter()
for source in sys.argv[start:end]:
    for path in Path(source).rglob("*.csv"):
        rows += csv.DictReader(open(path, newline=""))
for row in rows:
    if row["LSOA name"].rpartition(" ")[0] == sys.argv[end + 1]:
        all_kinds[row["Month"]] += row["Crime type"] != "Anti-social behaviour"
        burglaries[row["Month"]] += row["Crime type"] == "Burglary"
print("month,total-notifiable-offences,total-burglary")
for month in sorted(all_kinds):
    print(month, all_kinds[month] + ADDED, burglaries[month], sep=",")
nowhere, nameless = (sum(not row[name] for row in rows) for name in ("Longitude", "Crime ID"))
print(f"corpus: {{len(rows):,}} rows read: 5 of {AREA} used, 7 without an area", file=sys.stderr)
print(f"  among all rows: {{nowhere:,}} without coordinates, {{nameless:,}} without a Crime ID", file=sys.stderr)
"""


def rows_of(paths):
    """All rows, by a reader that is slow and plain."""
    for path in paths:
        with open(path, newline="", encoding="ascii") as file:
            yield from csv.DictReader(file)


class CorpusTests(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.place = tempfile.TemporaryDirectory()
        cls.top = Path(cls.place.name)
        cls.folder = cls.top / "corpus"
        corpus.write_folder(cls.folder, megabytes=3, months=36, seed=1)
        cls.files = street_level.files_of(cls.folder)
        cls.rows = list(rows_of(cls.files))

    @classmethod
    def tearDownClass(cls):
        cls.place.cleanup()

    def tool(self, added=0):
        path = self.top / f"tool-{added}"
        path.write_text(STAND_IN.replace("ADDED", str(added)), encoding="utf-8")
        path.chmod(0o755)
        return path

    def compare(self, *options):
        """What is printed, or the sentence with which it ends."""
        printed = io.StringIO()
        with mock.patch("sys.argv", ["street_level.py", "compare", str(self.folder), *map(str, options)]):
            with contextlib.redirect_stdout(printed):
                street_level.main()
        return printed.getvalue()

    def test_same_seed_same_bytes_and_another_seed_others(self):
        for seed, is_same in [(1, True), (2, False)]:
            other = self.top / f"seed-{seed}"
            corpus.write_folder(other, megabytes=3, months=36, seed=seed)
            self.assertEqual([path.relative_to(other) for path in street_level.files_of(other)],
                             [path.relative_to(self.folder) for path in self.files])
            pairs = zip(street_level.files_of(other), self.files)
            self.assertEqual(all(one.read_bytes() == two.read_bytes() for one, two in pairs), is_same)

    def test_the_bytes_are_the_same_on_every_machine(self):
        digest = hashlib.sha256(b"".join(path.read_bytes() for path in self.files)).hexdigest()
        self.assertEqual(digest, DIGEST)

    def test_one_file_holds_the_same_rows(self):
        corpus.write_file(self.top / "one.csv", megabytes=3, months=36, seed=1)
        single = list(rows_of([self.top / "one.csv"]))
        self.assertEqual([row["Crime ID"] for row in single], [row["Crime ID"] for row in self.rows])

    def test_it_has_the_size_that_was_asked_for_and_the_ends_of_lines_as_published(self):
        written = b"".join(path.read_bytes() for path in self.files)
        self.assertAlmostEqual(len(written) / 3_000_000, 1, delta=0.02)
        self.assertEqual(written.count(b"\n"), written.count(b",\r\n") + written.count(b"Context\r\n"))

    def test_rows_are_mixed_as_in_the_real_file(self):
        share = lambda counted: sum(map(counted, self.rows)) / len(self.rows)
        self.assertAlmostEqual(share(lambda row: not row["Longitude"]), 0.0126, delta=0.003)
        self.assertAlmostEqual(share(lambda row: row["Crime type"] == "Burglary"), 386 / 7143, delta=0.01)
        self.assertAlmostEqual(share(lambda row: not row["Crime ID"]), 997 / 7143, delta=0.01)
        for row in self.rows:
            self.assertEqual(not row["Longitude"], not row["LSOA name"])
            self.assertEqual(not row["Crime ID"], row["Crime type"] == "Anti-social behaviour")
            self.assertEqual(not row["Crime ID"], not row["Last outcome category"])

    def test_no_crime_id_stands_twice(self):
        found = Counter(row["Crime ID"] for row in self.rows if row["Crime ID"])
        self.assertEqual(found.most_common(1)[0][1], 1)
        self.assertEqual({len(one) for one in found}, {64})

    def test_rows_of_a_file_are_sorted_by_area_and_then_kind(self):
        for path in self.files:
            names = [row["LSOA name"] for row in rows_of([path]) if row["LSOA name"]]
            self.assertEqual(names, sorted(names), path)

    def test_nothing_that_is_there_is_written_over(self):
        with mock.patch("sys.argv", ["street_level.py", "generate", str(self.folder)]):
            with self.assertRaisesRegex(SystemExit, "is there already: name a new one"):
                street_level.main()

    @unittest.skipIf(contest.missing(), "DuckDB, Polars or pandas is not installed")
    def test_all_programs_are_measured_and_agree(self):
        kept = self.top / "kept.json"
        table = self.compare("--tool", self.tool(), "--runs", 2, "--json", kept)
        self.assertEqual(sum(line.startswith("| ") for line in table.splitlines()), 1 + 6)
        expected = Counter(
            row["Month"] for row in self.rows
            if row["LSOA name"].rpartition(" ")[0] == AREA and row["Crime type"] != "Anti-social behaviour")
        answer = json.loads(kept.read_text(encoding="utf-8"))["answer"]
        self.assertEqual({month: counts[0] for month, counts in answer["months"].items()}, dict(expected))

    @unittest.skipIf(contest.missing(), "DuckDB, Polars or pandas is not installed")
    def test_a_tool_that_counts_one_too_many_is_found_out(self):
        with self.assertRaisesRegex(SystemExit, "differ in months: 2022-01, "):
            self.compare("--tool", self.tool(added=1), "--runs", 1)

    @unittest.skipIf(contest.missing(), "DuckDB, Polars or pandas is not installed")
    def test_an_area_that_no_file_has_gets_a_sentence(self):
        with self.assertRaisesRegex(SystemExit, 'no file has an offence in "Surrey"'):
            self.compare("--runs", 1, "--area", "Surrey")

    def test_growth_takes_about_twice_as_many_months_each_time(self):
        table = self.compare("--tool", self.tool(), "--runs", 1, "--growth")
        months = [int(line.split()[1]) for line in table.splitlines() if " months |" in line]
        self.assertEqual((len(months), months[-1]), (5, 36))
        self.assertTrue(all(1.5 <= more / fewer <= 2.5 for fewer, more in zip(months, months[1:])), months)


PARTNERS = contest.HERE.parents[1] / "partners"
CHECKERS = all(importlib.util.find_spec(name) for name in ["yaml", "pydantic", "check_jsonschema"])
HAS_LIBYAML = shutil.which("cc") and not subprocess.run(
    ["cc", "-E", "-"], input="#include <yaml.h>", text=True, capture_output=True).returncode
WRONG = "one/partners/police/2020-21-Q4.yaml"
# Stands in for the tool where all depends on what the others answer, and on what it says itself.
CHECKING_STAND_IN = f"""#!{sys.executable}
import sys
from pathlib import Path
if sys.argv[1] == "--version":
    print("0.0.0")
elif sys.argv[1] == "check":
    files = [file for file in Path(sys.argv[3]).glob("*/partners/*/*-Q[1-4].yaml") if file.parent.name != "releases"]
    for file in files:
        if "status: gren\\n" in file.read_text(encoding="utf-8"):
            print(f"{{file}}:7:13: error: no such status [file.value]")
    print(f"{{len(files)}} files checked in 1 partnership: 1 error, 0 open queries, 0 answered, 0 notes")
    sys.exit(1)
elif sys.argv[1] == "build":
    output = Path(sys.argv[5])
    for folder in list(Path(sys.argv[3]).iterdir())[LEFTOUT:]:
        page = output / folder.name / "2020-21-Q4" / "board" / "return.html"
        page.parent.mkdir(parents=True)
        page.touch()
"""

# Stands in for the tool's reader.
READING_STAND_IN = f"""#!{sys.executable}
import json, sys
from pathlib import Path
paths = sys.stdin.read().splitlines()
refused = [path for path in paths if "status: gren\\n" in Path(path).read_text(encoding="utf-8")]
print(json.dumps({{"files": len(paths), "refused": refused}}))
"""


class SubmissionTests(unittest.TestCase):
    """On the repository's own submissions, one of them with a slip."""

    def setUp(self):
        place = tempfile.TemporaryDirectory()
        self.addCleanup(place.cleanup)
        self.top = Path(place.name)
        self.folder = self.top / "nation"
        shutil.copytree(PARTNERS, self.folder / "one" / "partners")
        wrong = self.folder / WRONG
        text = wrong.read_text(encoding="utf-8")
        wrong.write_text(text.replace("status: green", "status: gren", 1), encoding="utf-8")
        (self.folder / "one" / "planted.csv").write_text(
            "file,rule\npolice/2020-21-Q4.yaml,file.value\nvawg/2020-21-Q4.yaml,common.change-agrees\n")

    def measure(self, *options, left_out=0, reader=True):
        tool = self.top / f"tool-{left_out}"
        tool.write_text(CHECKING_STAND_IN.replace("LEFTOUT", str(left_out)), encoding="utf-8")
        tool.chmod(0o755)
        if reader:
            (self.top / "check-structure").write_text(READING_STAND_IN, encoding="utf-8")
            (self.top / "check-structure").chmod(0o755)
        printed = io.StringIO()
        with mock.patch("sys.argv", ["submissions.py", str(self.folder), "--tool", str(tool), *map(str, options)]):
            with contextlib.redirect_stdout(printed):
                submissions.main()
        return printed.getvalue()

    @unittest.skipUnless(CHECKERS and HAS_LIBYAML, "PyYAML, pydantic, check-jsonschema or libyaml is not installed")
    def test_all_programs_are_measured_as_often_and_agree_on_what_is_wrong(self):
        count = len(submissions.submissions(self.folder))
        table = self.measure("--runs", 2, "--sample", count - 1).splitlines()
        self.assertEqual(sum(line.startswith("| ") for line in table), 1 + 5)
        slow = table[-1]
        self.assertIn(f"(times × {count / (count - 1):.1f}: measured on {count - 1} files)", slow)
        self.assertRegex(slow, r"\| \d+\.\d \[\d+\.\d–\d+\.\d\] \|")

    @unittest.skipUnless(CHECKERS, "PyYAML, pydantic or check-jsonschema is not installed")
    def test_a_program_that_is_not_built_gets_a_sentence(self):
        with self.assertRaisesRegex(SystemExit, "check-structure.* is not there: swift build"):
            self.measure("--runs", 1, reader=False)

    @unittest.skipUnless(CHECKERS and HAS_LIBYAML, "PyYAML, pydantic, check-jsonschema or libyaml is not installed")
    def test_a_program_that_fails_on_every_file_is_found_out(self):
        with mock.patch("validators.shutil.which", return_value="false"):
            with self.assertRaisesRegex(SystemExit, "check-jsonschema gives no answer"):
                self.measure("--runs", 1)
        (self.top / "with_pydantic.py").write_text(
            "import json, sys\n"
            "paths = sys.stdin.read().split()\n"
            "print(json.dumps({'files': len(paths), 'refused': paths}))\n")
        shutil.copy(contest.HERE / "yaml_scan.c", self.top)
        with mock.patch("validators.HERE", self.top):
            with self.assertRaisesRegex(SystemExit, "pydantic .* refuses, though nothing is wrong .*one/partners/"):
                self.measure("--runs", 1)

    @unittest.skipUnless(CHECKERS, "PyYAML, pydantic or check-jsonschema is not installed")
    def test_the_script_asks_for_the_structure_of_every_section(self):
        slips = {
            "probation/2025-26-Q2.yaml": [
                ("rating: requires-improvement", "rating: requires-improvment"), ("- standard:", "- standrad:"),
                ("sufficient: 68%", "sufficient: most")],
            "community-safety/2025-26-Q2.yaml": [
                ("requirement: mandated", "requirement: mandatory"), ("    - month:", "    - moth:"),
                ("- meeting:", "- metting:"), ("minutes: 10", "minutes: ten"), ('starts: "10:00"', "starts: at ten")],
            "police/2025-26-Q2.yaml": [("submitted:", "sumbitted:")],
        }
        paths = []
        for file, changes in slips.items():
            text = (PARTNERS / file).read_text(encoding="utf-8")
            for number, (sound, wrong) in enumerate(changes):
                self.assertTrue(sound in text, sound)
                paths.append(self.top / f"{number}-{file.replace('/', '-')}")
                paths[-1].write_text(text.replace(sound, wrong), encoding="utf-8")
        sound = sorted(submissions.submissions_of(PARTNERS))
        done = subprocess.run(
            [sys.executable, contest.HERE / "with_pydantic.py"], input="".join(f"{path}\n" for path in paths + sound),
            capture_output=True, text=True, check=True)
        answer = json.loads(done.stdout)
        self.assertEqual(answer, {"files": len(paths + sound), "refused": list(map(str, paths))})

    @unittest.skipUnless(CHECKERS, "PyYAML, pydantic or check-jsonschema is not installed")
    def test_the_script_has_the_fields_of_the_schemas(self):
        import with_pydantic
        schema = json.loads((PARTNERS / "schemas" / "police.schema.json").read_text(encoding="utf-8"))
        for name, part in [("submission", schema), *schema["$defs"].items()]:
            model = getattr(with_pydantic, name[0].upper() + name[1:])
            fields = {field.alias: field.is_required() for field in model.model_fields.values()}
            self.assertEqual(fields, {field: field in part["required"] for field in part["properties"]}, name)

    @unittest.skipUnless(HAS_LIBYAML, "libyaml's header is not installed")
    def test_a_file_that_is_no_yaml_is_named_and_the_scan_goes_on(self):
        unparsable = self.folder / WRONG
        unparsable.write_text("a: [1\n")
        paths = submissions.submissions(self.folder)
        answer = validators.scan(paths, self.top).run()
        self.assertEqual(answer, validators.Answer(len(paths), frozenset([WRONG])))

    def test_builds_are_measured_of_more_and_more_partnerships(self):
        for number in range(2, 17):
            (self.folder / str(number)).symlink_to(self.folder / "one")
        table = self.measure("--runs", 2, "--growth").partition("partnerships built")[2]
        self.assertEqual([line.split()[1] for line in table.splitlines()[2:]], ["2", "8", "16"])
        table = self.measure("--runs", 1, "--growth", "--builds", 4).partition("partnerships built")[2]
        self.assertEqual([line.split()[1] for line in table.splitlines()[2:]], ["1", "2", "4"])
        with self.assertRaisesRegex(SystemExit, "2 partnerships: 1 returns built of 2"):
            self.measure("--runs", 1, "--growth", left_out=1)

    def test_what_was_planted_is_read_and_its_absence_said(self):
        self.assertEqual(validators.planted(self.folder), frozenset([WRONG]))
        self.assertEqual(validators.planted(self.folder, "file.yaml"), frozenset())
        (self.folder / "one" / "planted.csv").unlink()
        with self.assertRaisesRegex(SystemExit, "nobody knows what is wrong: generate it with make-nation"):
            self.measure("--runs", 1)


class ShareTests(unittest.TestCase):
    def paths(self, kinds, files):
        return [
            Path(f"nation/{number}/partners/{kind}/2020-21-Q1.yaml") for number in range(files) for kind in range(kinds)]

    def test_all_cores_have_as_many_shares_of_every_size(self):
        for kinds, files, cores in [(6, 100, 2), (1, 100, 2), (6, 250, 8), (5, 30, 4), (6, 8_336, 2)]:
            with self.subTest(kinds=kinds, files=files, cores=cores):
                paths = self.paths(kinds, files)
                shares = list(validators.shares(paths, cores))
                self.assertEqual(len(shares) % cores, 0)
                sizes = [len(files) for _, files in shares]
                self.assertLessEqual(max(sizes) - min(sizes), 1)
                self.assertLessEqual(max(sizes), 1.5 * validators.SHARE)
                self.assertEqual(sorted(path for _, files in shares for path in files), sorted(paths))
                self.assertTrue(all(path.parent.name == kind for kind, files in shares for path in files))

    def test_no_more_processes_are_started_than_keep_the_cores_busy(self):
        self.assertEqual(len(list(validators.shares(self.paths(6, 100), 2))), 6)
        self.assertEqual(len(list(validators.shares(self.paths(1, 1), 8))), 1)

    def test_a_sample_is_taken_evenly(self):
        paths = self.paths(6, 1_000)
        for wanted in (600, 1_500):
            sample = validators.sample(paths, wanted)
            self.assertEqual(len(set(sample)), wanted)
            kinds = Counter(path.parent.name for path in sample)
            self.assertEqual(kinds, {str(kind): wanted // 6 for kind in range(6)})
            later = sum(int(path.parents[2].name) >= 500 for path in sample)
            self.assertAlmostEqual(later / wanted, 0.5, delta=0.02)
        self.assertEqual(sorted(validators.sample(paths, 10_000)), sorted(paths))


class ValidatorAnswerTests(unittest.TestCase):
    SOUND, WRONG = "a/partners/police/2020-21-Q1.yaml", "a/partners/police/2020-21-Q2.yaml"

    def test_the_answers_of_all_programs_are_read(self):
        expected = validators.Answer(1_234, frozenset([self.WRONG]))
        said = (f"x/{self.WRONG}:10:13: error: \"gren\" is not a status [file.value]\n    fix: write\n"
                f"x/{self.SOUND}:1:1: error: an address [common.no-contact-details]\n"
                f"x/{self.SOUND}:1:1: query: fill it in [file.filled-in]\n"
                "1,234 files checked in 2 partnerships: 2 errors\n")
        self.assertEqual(validators.read_ours(said, ""), expected)
        answer = {"files": 1_234, "refused": [f"/x/{self.WRONG}"]}
        self.assertEqual(validators.read_listing("a script", json.dumps(answer), ""), expected)
        said = f"1000 files, 5 events\nunparsable: /x/{self.WRONG}\n234 files, 7 events\n"
        self.assertEqual(validators.read_scan(said, ""), expected)

    def test_the_answers_of_all_shares_are_added_up(self):
        with tempfile.TemporaryDirectory() as name:
            paths = [Path(name, f"{number}.json") for number in range(3)]
            wrong = {"filename": f"/x/{self.WRONG}"}
            for path, answer in zip(paths, [
                {"status": "ok", "errors": [], "checked_paths": ["/x/1", "/x/2"]},
                {"status": "fail", "successes": ["/x/3"], "errors": [wrong, wrong], "parse_errors": []},
                {"status": "fail", "successes": [], "errors": [], "parse_errors": [{"filename": f"/x/{self.SOUND}"}]},
            ]):
                path.write_text(json.dumps(answer))
            self.assertEqual(
                validators.read_jsonschema(paths, ""), validators.Answer(5, frozenset([self.SOUND, self.WRONG])))
            paths[1].write_text("")
            with self.assertRaisesRegex(measure.Failed, "check-jsonschema gives no answer: 'Traceback'"):
                validators.read_jsonschema(paths, "Traceback")

    def test_another_answer_than_expected_stops_the_comparison(self):
        program = measure.Program("it", [])
        check = validators.Expected({"it": validators.Answer(2, frozenset([self.WRONG]))})
        check(program, validators.Answer(2, frozenset([self.WRONG])))
        for files, refused, words in [
            (1, [self.WRONG], "it: 1 files read of 2"),
            (2, [self.WRONG, self.SOUND], f"it refuses, though nothing is wrong .* {self.SOUND}: 1 such"),
            (2, [], f"it does not refuse, though its structure is wrong, {self.WRONG}: 1 such"),
        ]:
            with self.assertRaisesRegex(measure.Failed, words):
                check(program, validators.Answer(files, frozenset(refused)))

    def test_a_tool_that_does_not_count_gets_a_sentence(self):
        with self.assertRaisesRegex(measure.Failed, "does not say how many files it checked"):
            validators.read_ours("", "")


class VersionTests(unittest.TestCase):
    def test_what_is_there_is_named_with_its_version(self):
        there = {"pydantic": "1.2", "check-jsonschema": "1.2"}
        with mock.patch("report.version", lambda name: there.get(name, "")), mock.patch("report.libyaml", lambda: ""):
            with mock.patch("report.swift", return_value="Swift version 6.3"):
                self.assertEqual(report.versions(), ["Swift version 6.3", "check-jsonschema 1.2", "pydantic 1.2"])

    def test_what_is_not_there_is_left_out(self):
        absent = report.importlib.metadata.PackageNotFoundError
        with mock.patch("report.subprocess.run", side_effect=FileNotFoundError):
            with mock.patch.dict(sys.modules, {"yaml": None}), mock.patch("importlib.metadata.version", side_effect=absent):
                self.assertEqual(report.versions(), [])


class AnswerTests(unittest.TestCase):
    def test_rows_that_were_passed_over_are_missed(self):
        check, program = contest.AllRows({"2 months": 5}), measure.Program("2 months", [])
        check(program, {"rows": 5})
        with self.assertRaisesRegex(measure.Failed, "2 months: 4 rows read of 5"):
            check(program, {"rows": 4})

    def test_totals_are_those_of_all_sources(self):
        for said in ["a: 1,234 rows read: 5 used", "a: 234 rows read: 5 used\nb: 1,000 rows read: 0 used\n"]:
            self.assertEqual(contest.total(contest.TOTALS["rows"], said), 1234)
        with self.assertRaisesRegex(measure.Failed, "does not say how many rows read"):
            contest.total(contest.TOTALS["rows"], "nothing")

    def test_a_table_without_a_figure_gets_a_sentence(self):
        with self.assertRaisesRegex(measure.Failed, "no column total-burglary"):
            contest.read_series("month,total-notifiable-offences\r\n", "")

    def test_a_program_that_fails_is_named_with_what_it_said(self):
        program = measure.Program("it", [sys.executable, "-c", "import sys; sys.exit('no luck')"], lambda *said: said)
        with self.assertRaisesRegex(measure.Failed, "it failed, exit status 1: no luck"):
            program.run()

    def test_what_is_not_installed_is_named_with_the_command(self):
        with mock.patch("contest.missing", return_value=["polars"]):
            with self.assertRaisesRegex(measure.Failed, "polars not installed .* -m pip install -r .*requirements"):
                contest.others(AREA, [])


if __name__ == "__main__":
    unittest.main()
