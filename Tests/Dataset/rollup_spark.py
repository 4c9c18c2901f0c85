"""The view of a region from the dataset alone, as a Spark job: the same rows as `partner-return rollup` writes.

    python Tests/Dataset/rollup_spark.py DATASET --quarter "2020-21 Q4" --output FOLDER

writes FOLDER/figures and FOLDER/statuses as CSV. DATASET is what `partner-return build --dataset` fills, as a folder
or as any address that Spark reads. On a cluster the same file is given to spark-submit.
"""

import argparse

from pyspark.sql import DataFrame, SparkSession

# One row a figure and partnership: the reading that stands for it, and what any partner's reading forbids.
STANDING = """
SELECT
  partnership_name AS partnership, figure, any_value(title) AS title, any_value(unit) AS unit,
  any_value(measure) AS measure, any_value(basis) AS basis, any_value(good) AS good,
  max(first_month) FILTER (WHERE role = 'reported' AND is_leading = 'true') AS first_month,
  max(last_month) FILTER (WHERE role = 'reported' AND is_leading = 'true') AS last_month,
  max(first_month) FILTER (WHERE role = 'earlier' AND is_leading = 'true') AS earlier_first_month,
  max(last_month) FILTER (WHERE role = 'earlier' AND is_leading = 'true') AS earlier_last_month,
  bool_or(role = 'earlier' AND is_leading = 'true') AS has_earlier,
  max(value) FILTER (WHERE role = 'reported' AND is_leading = 'true') AS value,
  max(value) FILTER (WHERE role = 'earlier' AND is_leading = 'true') AS previous,
  bool_or(role = 'reported' AND coalesce(value, '') = '[c]') AS value_is_secret,
  bool_or(role = 'earlier' AND coalesce(value, '') = '[c]') AS previous_is_secret,
  bool_or(is_rounded = 'true') AS is_rounded,
  bool_or(is_illustrative = 'true' AND is_leading = 'true') AS is_illustrative,
  bool_or(role = 'reported' AND is_disputed = 'true') AS value_is_disputed,
  bool_or(role = 'earlier' AND is_disputed = 'true')
    -- Without any earlier value there is no row of one, but partners may still differ in the months.
    OR (NOT bool_or(role = 'earlier')
      AND count(DISTINCT concat(first_month, last_month))
        FILTER (WHERE role = 'reported' AND try_cast(value AS DECIMAL(24, 6)) IS NOT NULL) > 1)
    AS previous_is_disputed,
  bool_or(not_comparable IS NOT NULL) AS has_obstacle
FROM readings
GROUP BY partnership_name, figure
"""

# The same with one row for each of the two numbers.
NUMBERS = """
WITH reported AS (
  SELECT * FROM standing WHERE value_is_secret OR try_cast(value AS DECIMAL(24, 6)) IS NOT NULL
)
SELECT
  partnership, figure, title, unit, measure, basis, good, 'reported' AS role, first_month, last_month,
  CASE WHEN value_is_secret THEN '[c]' ELSE value END AS cell, is_rounded, is_illustrative,
  value_is_disputed AS is_disputed, has_obstacle
FROM reported
UNION ALL
SELECT
  partnership, figure, title, unit, measure, basis, good, 'earlier',
  CASE WHEN has_earlier THEN earlier_first_month ELSE year_before(first_month) END,
  CASE WHEN has_earlier THEN earlier_last_month ELSE year_before(last_month) END,
  CASE WHEN previous_is_secret THEN '[c]' ELSE coalesce(previous, '[x]') END, is_rounded, is_illustrative,
  previous_is_disputed, has_obstacle
FROM reported
"""

# Why the numbers of a figure are not added up; nothing where they are.
SUMS = """
SELECT
  figure, role, min_by(title, partnership) AS title, min_by(unit, partnership) AS unit,
  min_by(basis, partnership) AS basis, min_by(good, partnership) AS good, count(*) AS reporting,
  min(first_month) AS first_month, min(last_month) AS last_month,
  sum(try_cast(cell AS DECIMAL(24, 6))) AS number,
  max(length(substring_index(cell, '.', -1)) * int(contains(cell, '.'))) AS digits,
  bool_or(has_obstacle) AS has_obstacle,
  concat_ws(' ',
    CASE WHEN count(*) < 2 THEN 'only-one' END,
    CASE WHEN bool_or(measure NOT IN ('count', 'pounds')) THEN 'not-additive' END,
    CASE WHEN count(DISTINCT title) > 1 THEN 'different-titles' END,
    CASE WHEN count(DISTINCT concat(measure, ' ', unit)) > 1 THEN 'different-units' END,
    CASE WHEN count(DISTINCT basis) > 1 THEN 'different-bases' END,
    CASE WHEN count(DISTINCT good) > 1 THEN 'different-directions' END,
    CASE WHEN count(DISTINCT concat(first_month, ' ', last_month)) > 1 THEN 'different-periods' END,
    CASE WHEN bool_or(first_month IS NULL) THEN 'no-period' END,
    CASE WHEN bool_or(cell = '[x]') THEN 'not-given' END,
    CASE WHEN bool_or(cell = '[c]') THEN 'confidential' END,
    CASE WHEN bool_or(is_rounded) THEN 'rounded' END,
    CASE WHEN bool_or(is_illustrative) THEN 'illustrative' END,
    CASE WHEN bool_or(is_disputed) THEN 'disputed' END) AS reasons
FROM numbers
GROUP BY figure, role
"""

# The earlier numbers are added up only where the later ones are. `away` and `size` are the difference and the earlier
# sum in millionths, so that the change is computed in whole numbers and nothing is rounded twice.
PAIRS = """
SELECT
  *,
  CASE WHEN size > 0 THEN (2000 * away + size) div (2 * size) END AS tenths
FROM (
  SELECT
    now.*, before.number AS earlier_number, before.digits AS earlier_digits,
    before.first_month AS earlier_first_month, before.last_month AS earlier_last_month,
    CASE WHEN now.reasons = '' THEN before.reasons ELSE now.reasons END AS earlier_reasons,
    abs(millionths(now.number) - millionths(before.number)) AS away, abs(millionths(before.number)) AS size
  FROM sums AS now JOIN sums AS before ON before.figure = now.figure AND before.role = 'earlier'
  WHERE now.role = 'reported'
)
"""

FIGURES = """
SELECT
  'region' AS scope, CAST(NULL AS STRING) AS partnership, figure, title, unit, basis, good, 'reported' AS role,
  CASE WHEN reasons = '' THEN first_month END AS first_month,
  CASE WHEN reasons = '' THEN last_month END AS last_month,
  CASE WHEN reasons = '' THEN printed(number, digits) END AS value,
  CASE WHEN earlier_reasons = '' THEN concat(
    CASE WHEN number < earlier_number AND tenths > 0 THEN '-' ELSE '' END, tenths div 10, '.', tenths % 10)
  END AS computed_change,
  CASE
    WHEN earlier_reasons <> '' OR has_obstacle THEN NULL
    WHEN number = earlier_number THEN 'unchanged'
    WHEN good = 'contextual' THEN 'contextual'
    WHEN (number > earlier_number) = (good = 'higher') THEN 'better'
    ELSE 'worse'
  END AS verdict,
  CAST(NULL AS STRING) AS is_illustrative, CAST(reporting AS STRING) AS reporting, nullif(reasons, '') AS not_added
FROM pairs
UNION ALL
SELECT
  'region', NULL, figure, title, unit, basis, good, 'earlier',
  CASE WHEN earlier_reasons = '' THEN earlier_first_month END,
  CASE WHEN earlier_reasons = '' THEN earlier_last_month END,
  CASE WHEN earlier_reasons = '' THEN printed(earlier_number, earlier_digits) END,
  NULL, NULL, NULL, CAST(reporting AS STRING), nullif(earlier_reasons, '')
FROM pairs
UNION ALL
SELECT
  'partnership', partnership, figure, title, unit, basis, good, role, first_month, last_month, cell, NULL, NULL,
  CAST(is_illustrative AS STRING), NULL, NULL
FROM numbers
"""

# Priorities with the same regional name in two partnerships or more form a row with the worst of theirs: a plain
# rating before a split with the same worse half; without any rating grey before a nil return.
STATUSES = """
WITH shared AS (
  SELECT regional FROM priorities WHERE regional IS NOT NULL
  GROUP BY regional HAVING count(DISTINCT partnership_name) > 1
), ranked AS (
  SELECT
    priorities.*, CASE worst_rating WHEN 'green' THEN 1 WHEN 'amber' THEN 2 WHEN 'red' THEN 3 END AS severity
  FROM priorities LEFT SEMI JOIN shared ON shared.regional = priorities.regional
), worst AS (
  SELECT regional, max(severity) AS severity, sum(CAST(outstanding AS BIGINT)) AS outstanding
  FROM ranked GROUP BY regional
), chosen AS (
  SELECT
    ranked.regional, worst.outstanding, ranked.status, ranked.worst_rating,
    row_number() OVER (
      PARTITION BY ranked.regional
      ORDER BY
        CASE
          WHEN worst.severity IS NULL
            THEN CASE WHEN ranked.status = 'grey' THEN 0 WHEN ranked.status IS NULL THEN 2 ELSE 1 END
          WHEN NOT (ranked.severity <=> worst.severity) THEN 2
          WHEN ranked.status = ranked.worst_rating THEN 0
          ELSE 1
        END,
        ranked.partnership_name, CAST(ranked.position AS INT)) AS choice
  FROM ranked JOIN worst ON worst.regional = ranked.regional
)
SELECT
  'region' AS scope, CAST(NULL AS STRING) AS partnership, regional, CAST(NULL AS STRING) AS priority,
  CAST(NULL AS STRING) AS priority_title, status, worst_rating, CAST(outstanding AS STRING) AS outstanding,
  CAST(NULL AS STRING) AS not_mapped
FROM chosen WHERE choice = 1
UNION ALL
SELECT
  'partnership', partnership_name, priorities.regional, priority, priority_title, status, worst_rating, outstanding,
  CASE WHEN priorities.regional IS NULL THEN 'no-regional-name' WHEN shared.regional IS NULL THEN 'only-one' END
FROM priorities LEFT JOIN shared ON shared.regional = priorities.regional
"""

FUNCTIONS = [
    # A month of the year before: 2021-01 gives 2020-01.
    """year_before(month STRING) RETURNS STRING
       RETURN concat(lpad(CAST(int(left(month, 4)) - 1 AS STRING), 4, '0'), substr(month, 5))""",
    """millionths(number DECIMAL(38, 6)) RETURNS DECIMAL(38, 0)
       RETURN CAST(replace(CAST(number AS STRING), '.', '') AS DECIMAL(38, 0))""",
    # A number with so many digits after the point.
    """printed(number DECIMAL(38, 6), digits INT) RETURNS STRING
       RETURN CASE digits
         WHEN 0 THEN CAST(CAST(number AS DECIMAL(38, 0)) AS STRING)
         WHEN 1 THEN CAST(CAST(number AS DECIMAL(38, 1)) AS STRING)
         WHEN 2 THEN CAST(CAST(number AS DECIMAL(38, 2)) AS STRING)
         WHEN 3 THEN CAST(CAST(number AS DECIMAL(38, 3)) AS STRING)
         WHEN 4 THEN CAST(CAST(number AS DECIMAL(38, 4)) AS STRING)
         WHEN 5 THEN CAST(CAST(number AS DECIMAL(38, 5)) AS STRING)
         ELSE CAST(number AS STRING) END""",
]


def table(spark: SparkSession, dataset: str, name: str, quarter: str) -> DataFrame:
    """One table of one quarter, every cell as text: [c] says something else than nothing."""
    reader = spark.read.option("header", True).option("multiLine", True).option("escape", '"')
    # Files of a version with other columns are an error, not a shift of columns.
    rows = reader.option("enforceSchema", False).csv(f"{dataset}/{name}")
    return rows.where(rows["quarter"] == quarter)


def roll_up(spark: SparkSession, dataset: str, quarter: str) -> tuple[DataFrame, DataFrame]:
    """The figures and the statuses of a region."""
    for function in FUNCTIONS:
        spark.sql(f"CREATE OR REPLACE TEMPORARY FUNCTION {function}")
    table(spark, dataset, "figures", quarter).createOrReplaceTempView("readings")
    table(spark, dataset, "priorities", quarter).createOrReplaceTempView("priorities")
    for name, query in [("standing", STANDING), ("numbers", NUMBERS), ("sums", SUMS), ("pairs", PAIRS)]:
        spark.sql(query).createOrReplaceTempView(name)
        if name == "numbers":
            # Everything after it is small; the files are read once.
            spark.catalog.cacheTable("numbers")
    return spark.sql(FIGURES), spark.sql(STATUSES)


def main() -> None:
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawTextHelpFormatter)
    arguments.add_argument("dataset")
    arguments.add_argument("--quarter", required=True)
    arguments.add_argument("--output", required=True)
    options = arguments.parse_args()
    # A partnership may be called like a number: what stands in the path stays text.
    spark = (
        SparkSession.builder.appName("regional roll-up")
        .config("spark.sql.sources.partitionColumnTypeInference.enabled", False)
        .getOrCreate()
    )
    figures, statuses = roll_up(spark, options.dataset, options.quarter)
    # The view of a region is small: one file each.
    figures.repartition(1).write.option("header", True).mode("overwrite").csv(f"{options.output}/figures")
    statuses.repartition(1).write.option("header", True).mode("overwrite").csv(f"{options.output}/statuses")
    spark.stop()


if __name__ == "__main__":
    main()
