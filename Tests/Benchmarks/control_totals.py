"""Counts the published files of recorded crime anew and holds what the tool says against it.

    python3 control_totals.py PATH/partner-return FOLDER

FOLDER holds three files as published: the Metropolitan Police's recorded crime by borough in the two snapshots of
December 2023 and December 2025, and the street-level crime of Surrey in January 2024. Ends with 1 where a number is
not what it should be.
"""

import csv
import io
import re
import subprocess
import sys

HISTORICAL = "mps-borough-crime-historical-201004-202311.csv"
NEWER = "mps-borough-crime-202312-202511.csv"
STREET = "police-uk-street-surrey-2024-01.csv"
OUTSIDE_THE_TOTAL = {"NFIB FRAUD"}


def expect(what, found, expected):
    if found != expected:
        sys.exit(f"{what}: {found} instead of {expected}")


def series(tool, path, area):
    run = subprocess.run(
        [tool, "series", "police", "--from", path, "--area", area, "--format", "csv"],
        check=True, capture_output=True, text=True)
    rows = csv.DictReader(io.StringIO(run.stdout))
    months = {row["month"].replace("-", ""): row for row in rows}
    return months, run.stderr


def year(months, figure, last):
    known = sorted(month for month in months if month <= last)[-12:]
    return sum(int(months[month][figure]) for month in known)


def bromley(tool, folder):
    months, _ = series(tool, f"{folder}/{HISTORICAL}", "Bromley")
    for figure, expected in {
        "total-notifiable-offences": 20911, "sexual-offences": 486, "residential-burglary": 1246,
        "theft-of-motor-vehicles": 897,
    }.items():
        expect(f"Bromley, {figure}, year to January 2021", year(months, figure, "202101"), expected)


def every_borough(tool, folder):
    path = f"{folder}/{NEWER}"
    with open(path, newline="") as file:
        rows = list(csv.DictReader(file))
    dates = [name for name in rows[0] if name.isdigit()]
    counted = 0
    for area in sorted({row["BoroughName"] for row in rows}):
        months, _ = series(tool, path, area)
        own = [row for row in rows if row["BoroughName"] == area]
        for date in dates:
            inside = sum(int(row[date]) for row in own if row["MajorText"] not in OUTSIDE_THE_TOTAL)
            expect(f"{area}, {date}", int(months[date]["total-notifiable-offences"] or 0), inside)
            counted += inside
    outside = sum(int(row[date]) for row in rows if row["MajorText"] in OUTSIDE_THE_TOTAL for date in dates)
    expect("every cell of the newer table", counted + outside, 1854370)
    months, _ = series(tool, path, "Camden")
    fraud = {
        date: sum(int(row[date]) for row in rows
                  if row["BoroughName"] == "Camden" and row["MajorText"] in OUTSIDE_THE_TOTAL)
        for date in dates
    }
    total = lambda date: int(months[date]["total-notifiable-offences"]) + fraud[date]
    expect("Camden, January 2024", total("202401"), 3169)
    expect("Camden, July to September 2025", sum(map(total, ["202507", "202508", "202509"])), 10523)


def street(tool, folder):
    _, account = series(tool, f"{folder}/{STREET}", "Surrey Police")
    for words in ["7,143 rows read", "90 without coordinates", "997 without a Crime ID", " 0 rejected"]:
        if not re.search(rf"(^|\D){re.escape(words)}", account):
            sys.exit(f"street-level crime: no \"{words}\" in:\n{account}")


if __name__ == "__main__":
    if len(sys.argv) != 3:
        sys.exit(__doc__)
    bromley(*sys.argv[1:])
    every_borough(*sys.argv[1:])
    street(*sys.argv[1:])
    print("Every control total holds")
