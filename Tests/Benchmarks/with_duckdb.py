"""The question asked of DuckDB: python with_duckdb.py AREA FILES…

The answer is JSON on standard output, the same as from the other programs. Fastest of these forms, which all gave
the same answer (DuckDB 2.0.0, 200 and 1,000 megabytes, two cores, processor seconds):

- types: none sniffed and all text, as here; sniffed or `all_varchar` takes half as much again; coordinates as DOUBLE:
  alike;
- buffers: 4 megabytes, as here, and 1 and 8 megabytes are about alike and take about a fifth less memory than the
  default at the same speed; 128 are no faster;
- one GROUP BY of the area's months, with all other rows as a group of their own, as here; all rows by month, with the
  area in the FILTER of each sum, is a tenth slower; by month and kind of offence in one text, no faster;
- the district by `starts_with`, as here, or by `regexp_replace`, a twentieth slower;
- `new_line` given, `strict_mode` off: no difference. `quote=''` neither, and a quoted comma would be misread.

The machine was busy: alike means a difference of less than a tenth either way.
"""

import json
import os
import sys

import duckdb

NAMES = [
    "Crime ID", "Month", "Reported by", "Falls within", "Longitude", "Latitude", "Location", "LSOA code",
    "LSOA name", "Crime type", "Last outcome category", "Context",
]
# An empty field is NULL, and count(column) leaves it out.
QUERY = """
SELECT CASE WHEN starts_with("LSOA name", $prefix) AND NOT contains(substr("LSOA name", $rest), ' ') THEN Month END,
  count(*), count(Longitude), count("Crime ID"),
  count(*) FILTER ("Crime type" <> 'Anti-social behaviour'), count(*) FILTER ("Crime type" = 'Burglary')
FROM read_csv($files, header = true, delim = ',', quote = '"', escape = '"', auto_detect = false,
  buffer_size = 4000000, columns = {columns})
GROUP BY 1
"""


def answer(area, files):
    connection = duckdb.connect(config={"threads": os.cpu_count(), "preserve_insertion_order": False})
    query = QUERY.replace("{columns}", str({name: "VARCHAR" for name in NAMES}))
    given = {"prefix": area + " ", "rest": len(area) + 2, "files": files}
    groups = connection.execute(query, given).fetchall()
    return {
        "months": {group[0]: group[4:] for group in groups if group[0]},
        "rows": sum(group[1] for group in groups),
        "without_location": sum(group[1] - group[2] for group in groups),
        "without_crime_id": sum(group[1] - group[3] for group in groups),
    }


print(json.dumps(answer(sys.argv[1], sys.argv[2:])))
