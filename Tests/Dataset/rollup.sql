-- The view of a region from the dataset alone, in DuckDB: what `partner-return rollup` writes to data/figures.csv
-- and data/statuses.csv, row by row. The dataset is what `partner-return build --dataset FOLDER` fills.
--
--   SET VARIABLE dataset = 'FOLDER';
--   SET VARIABLE quarter = '2020-21 Q4';
--   .read Tests/Dataset/rollup.sql
--   SELECT * FROM regional_figures WHERE scope = 'region';
--
-- Cells are read as text, because [c] says something else than nothing. Of the two columns in the path only
-- `quarter` is used; the name of the partnership stands in the files as well.

CREATE OR REPLACE TEMP TABLE readings AS
SELECT *, value AS cell, TRY_CAST(value AS DECIMAL(24, 6)) AS number
FROM read_csv(
  getvariable('dataset') || '/figures/partnership=*/quarter=*/data.csv',
  header = true, delim = ',', quote = '"', escape = '"', all_varchar = true, union_by_name = true,
  hive_partitioning = true, hive_types_autocast = false)
WHERE quarter = getvariable('quarter');

CREATE OR REPLACE TEMP TABLE priorities AS
SELECT *
FROM read_csv(
  getvariable('dataset') || '/priorities/partnership=*/quarter=*/data.csv',
  header = true, delim = ',', quote = '"', escape = '"', all_varchar = true, union_by_name = true,
  hive_partitioning = true, hive_types_autocast = false)
WHERE quarter = getvariable('quarter');

-- A month of the year before: 2021-01 gives 2020-01.
CREATE OR REPLACE TEMP MACRO year_before(month) AS
  printf('%04d', CAST(left(month, 4) AS INTEGER) - 1) || substr(month, 5);

-- A number with so many digits after the point.
CREATE OR REPLACE TEMP MACRO printed(number, digits) AS
  CASE digits
    WHEN 0 THEN CAST(CAST(number AS DECIMAL(38, 0)) AS VARCHAR)
    WHEN 1 THEN CAST(CAST(number AS DECIMAL(38, 1)) AS VARCHAR)
    WHEN 2 THEN CAST(CAST(number AS DECIMAL(38, 2)) AS VARCHAR)
    WHEN 3 THEN CAST(CAST(number AS DECIMAL(38, 3)) AS VARCHAR)
    WHEN 4 THEN CAST(CAST(number AS DECIMAL(38, 4)) AS VARCHAR)
    WHEN 5 THEN CAST(CAST(number AS DECIMAL(38, 5)) AS VARCHAR)
    ELSE CAST(number AS VARCHAR)
  END;

CREATE OR REPLACE TEMP MACRO digits(cell) AS length(split_part(cell, '.', 2));

-- The change in per cent with one digit, half away from zero, in whole numbers so that nothing is rounded twice.
CREATE OR REPLACE TEMP MACRO millionths(number) AS
  CAST(replace(CAST(CAST(number AS DECIMAL(38, 6)) AS VARCHAR), '.', '') AS HUGEINT);
CREATE OR REPLACE TEMP MACRO tenths(value, previous) AS
  (2000 * abs(millionths(value) - millionths(previous)) + abs(millionths(previous)))
  // nullif(2 * abs(millionths(previous)), 0);
CREATE OR REPLACE TEMP MACRO percentage_change(value, previous) AS
  CASE WHEN value < previous AND tenths(value, previous) > 0 THEN '-' ELSE '' END
  || CAST(tenths(value, previous) // 10 AS VARCHAR) || '.' || CAST(tenths(value, previous) % 10 AS VARCHAR);

-- One row a figure and partnership: the reading that stands for it, and what any partner's reading forbids.
CREATE OR REPLACE TEMP TABLE standing AS
SELECT
  partnership_name AS partnership, figure, any_value(title) AS title, any_value(unit) AS unit,
  any_value(measure) AS measure, any_value(basis) AS basis, any_value(good) AS good,
  max(first_month) FILTER (role = 'reported' AND is_leading = 'true') AS first_month,
  max(last_month) FILTER (role = 'reported' AND is_leading = 'true') AS last_month,
  max(first_month) FILTER (role = 'earlier' AND is_leading = 'true') AS earlier_first_month,
  max(last_month) FILTER (role = 'earlier' AND is_leading = 'true') AS earlier_last_month,
  bool_or(role = 'earlier' AND is_leading = 'true') AS has_earlier,
  max(cell) FILTER (role = 'reported' AND is_leading = 'true') AS value,
  max(cell) FILTER (role = 'earlier' AND is_leading = 'true') AS previous,
  bool_or(role = 'reported' AND coalesce(cell, '') = '[c]') AS value_is_secret,
  bool_or(role = 'earlier' AND coalesce(cell, '') = '[c]') AS previous_is_secret,
  bool_or(is_rounded = 'true') AS is_rounded,
  bool_or(is_illustrative = 'true' AND is_leading = 'true') AS is_illustrative,
  bool_or(role = 'reported' AND is_disputed = 'true') AS value_is_disputed,
  bool_or(role = 'earlier' AND is_disputed = 'true')
    -- Without any earlier value there is no row of one, but partners may still differ in the months.
    OR (NOT bool_or(role = 'earlier')
      AND count(DISTINCT first_month || last_month) FILTER (role = 'reported' AND number IS NOT NULL) > 1)
    AS previous_is_disputed,
  bool_or(not_comparable IS NOT NULL) AS has_obstacle
FROM readings
GROUP BY partnership_name, figure
HAVING value_is_secret OR TRY_CAST(value AS DECIMAL(24, 6)) IS NOT NULL;

-- The same with one row for each of the two numbers.
CREATE OR REPLACE TEMP TABLE numbers AS
SELECT
  partnership, figure, title, unit, measure, basis, good, 'reported' AS role, first_month, last_month,
  CASE WHEN value_is_secret THEN '[c]' ELSE value END AS cell, is_rounded, is_illustrative,
  value_is_disputed AS is_disputed, has_obstacle
FROM standing
UNION ALL
SELECT
  partnership, figure, title, unit, measure, basis, good, 'earlier',
  CASE WHEN has_earlier THEN earlier_first_month ELSE year_before(first_month) END,
  CASE WHEN has_earlier THEN earlier_last_month ELSE year_before(last_month) END,
  CASE WHEN previous_is_secret THEN '[c]' ELSE coalesce(previous, '[x]') END, is_rounded, is_illustrative,
  previous_is_disputed, has_obstacle
FROM standing;

-- Why the numbers of a figure are not added up; nothing where they are.
CREATE OR REPLACE TEMP TABLE sums AS
SELECT
  figure, role, arg_min(title, partnership) AS title, arg_min(unit, partnership) AS unit,
  arg_min(basis, partnership) AS basis, arg_min(good, partnership) AS good, count(*) AS reporting,
  min(first_month) AS first_month, min(last_month) AS last_month,
  sum(TRY_CAST(cell AS DECIMAL(24, 6))) AS number, max(digits(cell)) AS digits, bool_or(has_obstacle) AS has_obstacle,
  concat_ws(' ',
    CASE WHEN count(*) < 2 THEN 'only-one' END,
    CASE WHEN bool_or(measure NOT IN ('count', 'pounds')) THEN 'not-additive' END,
    CASE WHEN count(DISTINCT title) > 1 THEN 'different-titles' END,
    CASE WHEN count(DISTINCT measure || ' ' || unit) > 1 THEN 'different-units' END,
    CASE WHEN count(DISTINCT basis) > 1 THEN 'different-bases' END,
    CASE WHEN count(DISTINCT good) > 1 THEN 'different-directions' END,
    CASE WHEN count(DISTINCT first_month || ' ' || last_month) > 1 THEN 'different-periods' END,
    CASE WHEN bool_or(first_month IS NULL) THEN 'no-period' END,
    CASE WHEN bool_or(cell = '[x]') THEN 'not-given' END,
    CASE WHEN bool_or(cell = '[c]') THEN 'confidential' END,
    CASE WHEN bool_or(is_rounded) THEN 'rounded' END,
    CASE WHEN bool_or(is_illustrative) THEN 'illustrative' END,
    CASE WHEN bool_or(is_disputed) THEN 'disputed' END) AS reasons
FROM numbers
GROUP BY figure, role;

CREATE OR REPLACE TEMP VIEW regional_figures AS
WITH pairs AS (
  -- The earlier numbers are added up only where the later ones are.
  SELECT
    now.*, before.number AS earlier_number, before.digits AS earlier_digits, before.first_month AS earlier_first_month,
    before.last_month AS earlier_last_month,
    CASE WHEN now.reasons = '' THEN before.reasons ELSE now.reasons END AS earlier_reasons
  FROM sums AS now JOIN sums AS before ON before.figure = now.figure AND before.role = 'earlier'
  WHERE now.role = 'reported'
)
SELECT
  getvariable('quarter') AS quarter, 'region' AS scope, NULL AS partnership, figure, title, unit, basis, good,
  'reported' AS role, CASE WHEN reasons = '' THEN first_month END AS first_month,
  CASE WHEN reasons = '' THEN last_month END AS last_month, CASE WHEN reasons = '' THEN printed(number, digits) END AS value,
  CASE WHEN earlier_reasons = '' THEN percentage_change(number, earlier_number) END AS computed_change,
  CASE
    WHEN earlier_reasons <> '' OR has_obstacle THEN NULL
    WHEN number = earlier_number THEN 'unchanged'
    WHEN good = 'contextual' THEN 'contextual'
    WHEN (number > earlier_number) = (good = 'higher') THEN 'better'
    ELSE 'worse'
  END AS verdict,
  NULL AS is_illustrative, CAST(reporting AS VARCHAR) AS reporting, nullif(reasons, '') AS not_added
FROM pairs
UNION ALL
SELECT
  getvariable('quarter'), 'region', NULL, figure, title, unit, basis, good, 'earlier',
  CASE WHEN earlier_reasons = '' THEN earlier_first_month END, CASE WHEN earlier_reasons = '' THEN earlier_last_month END,
  CASE WHEN earlier_reasons = '' THEN printed(earlier_number, earlier_digits) END, NULL, NULL, NULL,
  CAST(reporting AS VARCHAR), nullif(earlier_reasons, '')
FROM pairs
UNION ALL
SELECT
  getvariable('quarter'), 'partnership', partnership, figure, title, unit, basis, good, role, first_month, last_month,
  cell, NULL, NULL, CAST(is_illustrative AS VARCHAR), NULL, NULL
FROM numbers;

-- Statuses: priorities with the same regional name in two partnerships or more form a row with the worst of theirs.
CREATE OR REPLACE TEMP VIEW regional_statuses AS
WITH shared AS (
  SELECT regional FROM priorities WHERE regional IS NOT NULL
  GROUP BY regional HAVING count(DISTINCT partnership_name) > 1
), ranked AS (
  SELECT
    *, CASE worst_rating WHEN 'green' THEN 1 WHEN 'amber' THEN 2 WHEN 'red' THEN 3 END AS severity,
    row_number() OVER (ORDER BY partnership_name, CAST(position AS INTEGER)) AS place
  FROM priorities WHERE regional IN (SELECT regional FROM shared)
), worst AS (
  SELECT regional, max(severity) AS severity, sum(CAST(outstanding AS BIGINT)) AS outstanding FROM ranked GROUP BY regional
), chosen AS (
  -- A plain rating before a split with the same worse half; without any rating grey before a nil return.
  SELECT
    ranked.regional, worst.outstanding, ranked.status, ranked.worst_rating,
    row_number() OVER (
      PARTITION BY ranked.regional
      ORDER BY
        CASE
          WHEN worst.severity IS NULL THEN CASE WHEN ranked.status = 'grey' THEN 0 WHEN ranked.status IS NULL THEN 2 ELSE 1 END
          WHEN ranked.severity IS DISTINCT FROM worst.severity THEN 2
          WHEN ranked.status = ranked.worst_rating THEN 0
          ELSE 1
        END,
        ranked.place) AS choice
  FROM ranked JOIN worst ON worst.regional = ranked.regional
)
SELECT
  getvariable('quarter') AS quarter, 'region' AS scope, NULL AS partnership, regional, NULL AS priority,
  NULL AS priority_title, status, worst_rating, CAST(outstanding AS VARCHAR) AS outstanding, NULL AS not_mapped
FROM chosen WHERE choice = 1
UNION ALL
SELECT
  getvariable('quarter'), 'partnership', partnership_name, regional, priority, priority_title, status, worst_rating,
  outstanding,
  CASE
    WHEN regional IS NULL THEN 'no-regional-name'
    WHEN regional NOT IN (SELECT regional FROM shared) THEN 'only-one'
  END
FROM priorities;
