-- The telemetry store on two engines under the same relation names. What is kept lies in kept_reading and kept_hour,
-- kept_day, kept_month; what is asked lies in the views reading, register_hour, register_day and register_month.
--
-- Binary COPY and TimescaleDB's columnstore both refuse row-level security, so the kept tables have none. They are
-- shut in another way, the same on both engines: the app role may only INSERT, a trigger refuses every INSERT outside
-- the system's scope, functions of the owner do the rest of the writing, and reading goes through views with a security
-- barrier that join `meter`, whose policies decide once per meter instead of once per row.

-- 1. What is kept ------------------------------------------------------------------------------------------------
DROP FUNCTION ensure_reading_partitions(date[]);--> statement-breakpoint
DROP VIEW reading_partition;--> statement-breakpoint
DROP POLICY "seen_with_meter" ON "reading";--> statement-breakpoint
DROP POLICY "kept_by_the_system" ON "reading";--> statement-breakpoint
ALTER TABLE "reading" DISABLE ROW LEVEL SECURITY, NO FORCE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "reading" RENAME TO "kept_reading";--> statement-breakpoint
ALTER TABLE "kept_reading" RENAME CONSTRAINT "reading_meter_key_at_pk" TO "kept_reading_meter_key_at_pk";--> statement-breakpoint
ALTER TABLE "register_hour" RENAME TO "register_hour_before";--> statement-breakpoint
ALTER TABLE "register_day" RENAME TO "register_day_before";--> statement-breakpoint
-- First register of the hour, day and month in which a meter's newest reading lies. While it lasts, a span lies here alone
-- and ends with the newest reading: it is kept once it is over, so that a reading need not touch four rows.
ALTER TABLE "latest_reading"
	ADD COLUMN "hour_first_at" timestamp (3) with time zone, ADD COLUMN "hour_first_litres" bigint,
	ADD COLUMN "day_first_at" timestamp (3) with time zone, ADD COLUMN "day_first_litres" bigint,
	ADD COLUMN "month_first_at" timestamp (3) with time zone, ADD COLUMN "month_first_litres" bigint;--> statement-breakpoint
CREATE TABLE "kept_month" (
	"meter_key" integer NOT NULL,
	"starts_at" timestamp (3) with time zone NOT NULL,
	"first_at" timestamp (3) with time zone NOT NULL,
	"first_litres" bigint NOT NULL,
	"last_at" timestamp (3) with time zone NOT NULL,
	"last_litres" bigint NOT NULL,
	CONSTRAINT "kept_month_meter_key_starts_at_pk" PRIMARY KEY("meter_key","starts_at")
) WITH (fillfactor = 70);
--> statement-breakpoint
-- What an office's meters measured on a civil day; summed from register_day, never counted up, so it cannot drift.
CREATE TABLE "office_day" (
	"operating_unit_id" integer NOT NULL,
	"starts_at" timestamp (3) with time zone NOT NULL,
	"litres" bigint NOT NULL,
	"meters" integer NOT NULL,
	"summed_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "office_day_operating_unit_id_starts_at_pk" PRIMARY KEY("operating_unit_id","starts_at")
);
--> statement-breakpoint
ALTER TABLE "office_day" ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE POLICY "seen_by_office" ON "office_day" AS PERMISSIVE FOR SELECT TO public USING (aquacis_unit_in_scope("office_day"."operating_unit_id"));--> statement-breakpoint
CREATE POLICY "kept_by_the_system" ON "office_day" AS PERMISSIVE FOR ALL TO public USING ((select aquacis_scope_is_all()));--> statement-breakpoint
-- Days whose sum no longer holds. Only added to and emptied, without a key: writers of one day never wait for another.
CREATE TABLE "office_day_stale" (
	"starts_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
ALTER TABLE "office_day_stale" ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE POLICY "kept_by_the_system" ON "office_day_stale" AS PERMISSIVE FOR ALL TO public USING ((select aquacis_scope_is_all()));--> statement-breakpoint

-- 2. The engine ---------------------------------------------------------------------------------------------------
-- TimescaleDB where the server has it loaded now, partitions otherwise. Its settings exist only where it is loaded.
DO $$ BEGIN
  IF current_setting('timescaledb.max_background_workers', true) IS NOT NULL THEN
    CREATE EXTENSION IF NOT EXISTS timescaledb;
  END IF;
END $$;--> statement-breakpoint
CREATE FUNCTION has_timescale() RETURNS boolean LANGUAGE sql STABLE
  RETURN EXISTS (SELECT FROM pg_extension WHERE extname = 'timescaledb');--> statement-breakpoint
DO $$
DECLARE
  step text;
  partition_name text;
BEGIN
  IF has_timescale() THEN
    -- A partitioned table cannot become a hypertable: what it holds moves over.
    ALTER TABLE kept_reading RENAME TO reading_before;
    ALTER TABLE reading_before RENAME CONSTRAINT kept_reading_meter_key_at_pk TO reading_before_pk;
    CREATE TABLE kept_reading (LIKE reading_before INCLUDING DEFAULTS,
      CONSTRAINT kept_reading_meter_key_at_pk PRIMARY KEY (meter_key, at));
    PERFORM create_hypertable('kept_reading', by_range('at', interval '1 day'), create_default_indexes => false);
    INSERT INTO kept_reading SELECT * FROM reading_before;
    DROP TABLE reading_before;
    FOREACH step IN ARRAY ARRAY['hour', 'day'] LOOP
      EXECUTE format('CREATE TABLE kept_%1$s (LIKE register_%1$s_before,
        CONSTRAINT kept_%1$s_meter_key_starts_at_pk PRIMARY KEY (meter_key, starts_at)) WITH (fillfactor = 70)', step);
    END LOOP;
  ELSE
    FOR partition_name IN SELECT inhrelid::regclass::text FROM pg_inherits WHERE inhparent = 'kept_reading'::regclass LOOP
      EXECUTE format('ALTER TABLE %I RENAME TO %I', partition_name, 'kept_' || partition_name);
    END LOOP;
    FOREACH step IN ARRAY ARRAY['hour', 'day'] LOOP
      EXECUTE format('CREATE TABLE kept_%1$s (LIKE register_%1$s_before,
        CONSTRAINT kept_%1$s_meter_key_starts_at_pk PRIMARY KEY (meter_key, starts_at)) PARTITION BY RANGE (starts_at)', step);
    END LOOP;
  END IF;
END $$;--> statement-breakpoint
-- By its day first: what an office's sum of one day looks for.
CREATE INDEX "kept_day_by_day" ON "kept_day" ("starts_at", "meter_key");--> statement-breakpoint

-- 3. Partitions of plain PostgreSQL -------------------------------------------------------------------------------
-- Readings by UTC day, hours by UTC month, days by UTC year; each named after its first day. Read from the catalogue by a query: the
-- relation cache, which to_regclass() asks, may still not know what another transaction has just made.
CREATE VIEW telemetry_partition AS
  SELECT parent.relname::text AS parent, child.relname::text AS partition, width.unit,
    to_date(right(child.relname, 8), 'YYYYMMDD') AS day,
    (to_date(right(child.relname, 8), 'YYYYMMDD') + width.unit)::timestamp AT TIME ZONE 'UTC' AS ends_at
  FROM pg_inherits
  JOIN pg_class child ON child.oid = inhrelid
  JOIN pg_class parent ON parent.oid = inhparent
  JOIN (VALUES ('kept_reading', interval '1 day'), ('kept_hour', interval '1 month'), ('kept_day', interval '1 year'))
    AS width (parent, unit) ON width.parent = parent.relname
  WHERE parent.relkind = 'p' AND parent.relnamespace = 'public'::regnamespace;--> statement-breakpoint
-- Gives the table partitions in which these days lie. The app role owns no table, so this runs as the owner. A
-- partition is attached, not created in place: that locks nobody who reads or writes others. Whoever finds one missing
-- waits for the others that do, and looks again; so two batches can never make the same one. A partition asked for by
-- its own name shows nothing: it has row-level security and no policy. A hypertable makes its own.
CREATE FUNCTION ensure_telemetry_partitions(parent_name text, days date[]) RETURNS void
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE
  width text;
  wanted date;
  partition_name text;
BEGIN
  IF NOT public.aquacis_scope_is_all() THEN
    RAISE insufficient_privilege USING MESSAGE = 'only the system makes partitions';
  END IF;
  width := CASE parent_name WHEN 'kept_reading' THEN 'day' WHEN 'kept_hour' THEN 'month' WHEN 'kept_day' THEN 'year' END;
  IF width IS NULL THEN
    RAISE invalid_parameter_value USING MESSAGE = format('%s has no partitions', parent_name);
  END IF;
  days := ARRAY(SELECT DISTINCT date_trunc(width, given)::date FROM unnest(days) AS given);
  IF public.has_timescale()
    OR NOT EXISTS (SELECT unnest(days) EXCEPT SELECT day FROM public.telemetry_partition WHERE parent = parent_name) THEN
    RETURN;
  END IF;
  PERFORM pg_advisory_xact_lock(hashtextextended('partitions of ' || parent_name, 0));
  FOR wanted IN
    SELECT unnest(days) EXCEPT SELECT day FROM public.telemetry_partition WHERE parent = parent_name ORDER BY 1
  LOOP
    partition_name := format('%s_%s', parent_name, to_char(wanted, 'YYYYMMDD'));
    EXECUTE format('CREATE TABLE public.%I (LIKE public.%I INCLUDING ALL)', partition_name, parent_name);
    IF parent_name <> 'kept_reading' THEN
      EXECUTE format('ALTER TABLE public.%I SET (fillfactor = 70)', partition_name);
    END IF;
    EXECUTE format('ALTER TABLE public.%I ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY', partition_name);
    EXECUTE format('ALTER TABLE public.%I ATTACH PARTITION public.%I FOR VALUES FROM (%L) TO (%L)',
      parent_name, partition_name, wanted::timestamp AT TIME ZONE 'UTC',
      (wanted + ('1 ' || width)::interval)::timestamp AT TIME ZONE 'UTC');
  END LOOP;
END $$;--> statement-breakpoint
-- Drops the partitions, or chunks, that end at or before an instant; answers with what went. Nothing that a roll-up
-- still needs: each row was rolled up in the transaction that brought it.
CREATE FUNCTION drop_telemetry_before(parent_name text, horizon timestamptz) RETURNS SETOF text
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE
  gone text;
BEGIN
  IF NOT public.aquacis_scope_is_all() THEN
    RAISE insufficient_privilege USING MESSAGE = 'only the system drops partitions';
  END IF;
  IF public.has_timescale() THEN
    IF parent_name = 'kept_reading' THEN
      RETURN QUERY SELECT public.drop_chunks('public.kept_reading', older_than => horizon);
    ELSIF parent_name IN ('kept_hour', 'kept_day') THEN
      -- The aggregates have policies; here lie only spans of readings that came too late for them.
      EXECUTE format('DELETE FROM public.%I WHERE starts_at < $1', parent_name) USING horizon;
    END IF;
    RETURN;
  END IF;
  FOR gone IN
    SELECT partition FROM public.telemetry_partition WHERE parent = parent_name AND ends_at <= horizon ORDER BY day
  LOOP
    EXECUTE format('DROP TABLE public.%I', gone);
    RETURN NEXT gone;
  END LOOP;
END $$;--> statement-breakpoint

-- 4. What was kept before this migration ---------------------------------------------------------------------------
SELECT ensure_telemetry_partitions('kept_hour', array(SELECT DISTINCT (starts_at AT TIME ZONE 'UTC')::date FROM register_hour_before));--> statement-breakpoint
SELECT ensure_telemetry_partitions('kept_day', array(SELECT DISTINCT (starts_at AT TIME ZONE 'UTC')::date FROM register_day_before));--> statement-breakpoint
INSERT INTO kept_hour SELECT * FROM register_hour_before;--> statement-breakpoint
INSERT INTO kept_day SELECT * FROM register_day_before;--> statement-breakpoint
INSERT INTO kept_month
  SELECT meter_key, date_trunc('month', starts_at, 'America/Mexico_City'), min(first_at),
    (array_agg(first_litres ORDER BY first_at))[1], max(last_at), (array_agg(last_litres ORDER BY last_at DESC))[1]
  FROM register_day_before GROUP BY 1, 2;--> statement-breakpoint
INSERT INTO office_day_stale SELECT DISTINCT starts_at FROM register_day_before;--> statement-breakpoint
DROP TABLE register_hour_before, register_day_before;--> statement-breakpoint
-- What is running lies with the newest reading, and nowhere else.
DO $$
DECLARE
  step text;
BEGIN
  FOREACH step IN ARRAY ARRAY['hour', 'day', 'month'] LOOP
    EXECUTE format('WITH taken AS (
        DELETE FROM kept_%1$s kept USING latest_reading latest
        WHERE kept.meter_key = latest.meter_key
          AND kept.starts_at = date_trunc(%1$L, latest.at, ''America/Mexico_City'')
        RETURNING kept.*)
      UPDATE latest_reading latest SET %1$s_first_at = taken.first_at, %1$s_first_litres = taken.first_litres
      FROM taken WHERE latest.meter_key = taken.meter_key', step);
  END LOOP;
END $$;--> statement-breakpoint
DELETE FROM latest_reading WHERE hour_first_at IS NULL OR day_first_at IS NULL OR month_first_at IS NULL;--> statement-breakpoint
ALTER TABLE "latest_reading"
	ALTER COLUMN "hour_first_at" SET NOT NULL, ALTER COLUMN "hour_first_litres" SET NOT NULL,
	ALTER COLUMN "day_first_at" SET NOT NULL, ALTER COLUMN "day_first_litres" SET NOT NULL,
	ALTER COLUMN "month_first_at" SET NOT NULL, ALTER COLUMN "month_first_litres" SET NOT NULL;--> statement-breakpoint

-- 5. What is asked -------------------------------------------------------------------------------------------------
CREATE VIEW "reading" WITH (security_barrier) AS
  SELECT m.meter_key, k.at, k.litres, k.flow_litres_per_hour, k.origin, k.received_at
  FROM meter m JOIN kept_reading k ON k.meter_key = m.meter_key;--> statement-breakpoint
-- On TimescaleDB the past lies in continuous aggregates of the readings, in local time and compressed, and kept_… holds
-- what they do not say yet: spans of the last days, and corrections of what they have passed. A span seen twice is
-- one span, its earlier first and its later last; so the views are exact whatever the aggregates have got to.
DO $$
DECLARE
  step text;
BEGIN
  FOREACH step IN ARRAY ARRAY['hour', 'day', 'month'] LOOP
    EXECUTE format($view$
      CREATE VIEW running_%1$s AS
        SELECT meter_key, date_trunc(%1$L, at, 'America/Mexico_City')::timestamp(3) with time zone AS starts_at,
          %1$s_first_at AS first_at, %1$s_first_litres AS first_litres, at AS last_at, litres AS last_litres
        FROM latest_reading $view$, step);
    IF has_timescale() THEN
      EXECUTE format($view$
        CREATE MATERIALIZED VIEW register_%1$s_aggregate
          WITH (timescaledb.continuous, timescaledb.materialized_only = true) AS
          SELECT meter_key, time_bucket('1 %1$s', at, 'America/Mexico_City') AS starts_at,
            min(at) AS first_at, first(litres, at) AS first_litres, max(at) AS last_at, last(litres, at) AS last_litres
          FROM kept_reading GROUP BY 1, 2 WITH NO DATA $view$, step);
      EXECUTE format($view$
        CREATE VIEW %1$s_span AS
          SELECT meter_key, starts_at, min(first_at) AS first_at, first(first_litres, first_at) AS first_litres,
            max(last_at) AS last_at, last(last_litres, last_at) AS last_litres
          FROM (SELECT * FROM register_%1$s_aggregate UNION ALL SELECT * FROM kept_%1$s
            UNION ALL SELECT * FROM running_%1$s) spans GROUP BY 1, 2 $view$, step);
      EXECUTE format($view$
        CREATE VIEW register_%1$s WITH (security_barrier) AS
          SELECT m.meter_key, span.* FROM meter m CROSS JOIN LATERAL (
            SELECT starts_at, min(first_at) AS first_at, first(first_litres, first_at) AS first_litres,
              max(last_at) AS last_at, last(last_litres, last_at) AS last_litres
            FROM (SELECT * FROM register_%1$s_aggregate UNION ALL SELECT * FROM kept_%1$s
            UNION ALL SELECT * FROM running_%1$s) spans
            WHERE spans.meter_key = m.meter_key GROUP BY 1) span $view$, step);
    ELSE
      EXECUTE format('CREATE VIEW %1$s_span AS SELECT * FROM kept_%1$s UNION ALL SELECT * FROM running_%1$s', step);
      EXECUTE format($view$
        CREATE VIEW register_%1$s WITH (security_barrier) AS
          SELECT m.meter_key, k.starts_at, k.first_at, k.first_litres, k.last_at, k.last_litres
          FROM meter m JOIN (SELECT * FROM kept_%1$s UNION ALL SELECT * FROM running_%1$s) k
            ON k.meter_key = m.meter_key $view$, step);
    END IF;
  END LOOP;
END $$;--> statement-breakpoint
-- Hour by hour from the first register to the last: the register at the end of each hour, and where nothing was heard
-- a straight line between the last register before the silence and the first after it, said to be one. Never stored;
-- no line where the register fell in between, because then nobody knows which meter ran.
CREATE VIEW "reading_hourly_filled" WITH (security_barrier) AS
  SELECT meter_key, starts_at, last_litres AS litres, false AS interpolated FROM register_hour
  UNION ALL
  SELECT gap.meter_key, missing.starts_at,
    gap.last_litres + round((gap.next_litres - gap.last_litres)
      * extract(epoch FROM missing.starts_at + interval '1 hour' - gap.last_at)
      / extract(epoch FROM gap.next_at - gap.last_at))::bigint,
    true
  FROM (SELECT meter_key, starts_at, last_at, last_litres, lead(starts_at) OVER later AS next_start,
      lead(first_at) OVER later AS next_at, lead(first_litres) OVER later AS next_litres
    FROM register_hour WINDOW later AS (PARTITION BY meter_key ORDER BY starts_at)) gap
  CROSS JOIN LATERAL generate_series(gap.starts_at + interval '1 hour', gap.next_start - interval '1 hour',
    interval '1 hour') AS missing (starts_at)
  WHERE gap.next_start > gap.starts_at + interval '1 hour' AND gap.next_litres >= gap.last_litres;--> statement-breakpoint

-- 6. How it is written ---------------------------------------------------------------------------------------------
CREATE FUNCTION refuse_foreign_writer() RETURNS trigger LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp AS $$
BEGIN
  IF NOT public.aquacis_scope_is_all() THEN
    RAISE insufficient_privilege USING MESSAGE = format('only the system writes %s', TG_TABLE_NAME);
  END IF;
  RETURN NULL;
END $$;--> statement-breakpoint
CREATE TRIGGER "only_the_system_writes" BEFORE INSERT ON "kept_reading" FOR EACH STATEMENT EXECUTE FUNCTION refuse_foreign_writer();--> statement-breakpoint
CREATE TRIGGER "only_the_system_writes" BEFORE INSERT ON "kept_hour" FOR EACH STATEMENT EXECUTE FUNCTION refuse_foreign_writer();--> statement-breakpoint
CREATE TRIGGER "only_the_system_writes" BEFORE INSERT ON "kept_day" FOR EACH STATEMENT EXECUTE FUNCTION refuse_foreign_writer();--> statement-breakpoint
CREATE TRIGGER "only_the_system_writes" BEFORE INSERT ON "kept_month" FOR EACH STATEMENT EXECUTE FUNCTION refuse_foreign_writer();--> statement-breakpoint
-- Readings that may be there already; answers with those that were not. Instants in milliseconds since 1970.
CREATE FUNCTION add_late_readings(keys integer[], ats_ms float8[], registers bigint[], flows integer[], received_ms float8[])
  RETURNS TABLE (meter_key integer, at_ms float8)
  LANGUAGE sql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
  INSERT INTO public.kept_reading (meter_key, at, litres, flow_litres_per_hour, received_at)
  SELECT key, to_timestamp(at / 1000), register, flow, to_timestamp(received / 1000)
  FROM unnest(keys, ats_ms, registers, flows, received_ms) AS given (key, at, register, flow, received)
  ON CONFLICT DO NOTHING
  RETURNING kept_reading.meter_key, (extract(epoch FROM kept_reading.at) * 1000)::float8;
$$;--> statement-breakpoint
-- What meters sent later than one instant and up to another, each meter its own, in order. A function, because the view
-- lets no join look inside; one descent of the index per meter, whatever the planner believes of a young partition.
CREATE FUNCTION past_readings(keys integer[], afters_ms float8[], untils_ms float8[])
  RETURNS TABLE (meter_key integer, at_ms float8, litres bigint)
  LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN
  IF NOT public.aquacis_scope_is_all() THEN
    RAISE insufficient_privilege USING MESSAGE = 'only the system replays readings';
  END IF;
  RETURN QUERY
  SELECT given.key, (extract(epoch FROM past.at) * 1000)::float8, past.litres
  FROM unnest(keys, afters_ms, untils_ms) AS given (key, after, until)
  CROSS JOIN LATERAL (
    SELECT kept.at, kept.litres FROM public.kept_reading kept
    WHERE kept.meter_key = given.key AND kept.origin = 'TELEMETRY'
      AND kept.at > to_timestamp(given.after / 1000) AND kept.at <= to_timestamp(given.until / 1000)
    ORDER BY kept.at) past;
END $$;--> statement-breakpoint
-- Widens the kept spans by these: an earlier first and a later last take their place, whatever lies between changes
-- nothing. So neither order nor repetition matters. Answers with the hours that changed; days that did are stale.
CREATE FUNCTION widen_spans(steps "char"[], keys integer[], starts_ms float8[], firsts_ms float8[],
    firsts bigint[], lasts_ms float8[], lasts bigint[])
  RETURNS TABLE (meter_key integer, start_ms float8)
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN
  RETURN QUERY
  INSERT INTO public.kept_hour AS kept (meter_key, starts_at, first_at, first_litres, last_at, last_litres)
  SELECT key, to_timestamp(s / 1000), to_timestamp(f / 1000), first, to_timestamp(l / 1000), last
  FROM unnest(steps, keys, starts_ms, firsts_ms, firsts, lasts_ms, lasts) AS given (step, key, s, f, first, l, last)
  WHERE step = 'H'
  ON CONFLICT ON CONSTRAINT kept_hour_meter_key_starts_at_pk DO UPDATE SET
    first_litres = CASE WHEN excluded.first_at < kept.first_at THEN excluded.first_litres ELSE kept.first_litres END,
    first_at = least(kept.first_at, excluded.first_at),
    last_litres = CASE WHEN excluded.last_at > kept.last_at THEN excluded.last_litres ELSE kept.last_litres END,
    last_at = greatest(kept.last_at, excluded.last_at)
  WHERE excluded.first_at < kept.first_at OR excluded.last_at > kept.last_at
  RETURNING kept.meter_key, (extract(epoch FROM kept.starts_at) * 1000)::float8;

  WITH changed AS (
    INSERT INTO public.kept_day AS kept (meter_key, starts_at, first_at, first_litres, last_at, last_litres)
    SELECT key, to_timestamp(s / 1000), to_timestamp(f / 1000), first, to_timestamp(l / 1000), last
    FROM unnest(steps, keys, starts_ms, firsts_ms, firsts, lasts_ms, lasts) AS given (step, key, s, f, first, l, last)
    WHERE step = 'D'
    ON CONFLICT ON CONSTRAINT kept_day_meter_key_starts_at_pk DO UPDATE SET
      first_litres = CASE WHEN excluded.first_at < kept.first_at THEN excluded.first_litres ELSE kept.first_litres END,
      first_at = least(kept.first_at, excluded.first_at),
      last_litres = CASE WHEN excluded.last_at > kept.last_at THEN excluded.last_litres ELSE kept.last_litres END,
      last_at = greatest(kept.last_at, excluded.last_at)
    WHERE excluded.first_at < kept.first_at OR excluded.last_at > kept.last_at
    RETURNING kept.starts_at)
  INSERT INTO public.office_day_stale SELECT DISTINCT changed.starts_at FROM changed;

  INSERT INTO public.kept_month AS kept (meter_key, starts_at, first_at, first_litres, last_at, last_litres)
  SELECT key, to_timestamp(s / 1000), to_timestamp(f / 1000), first, to_timestamp(l / 1000), last
  FROM unnest(steps, keys, starts_ms, firsts_ms, firsts, lasts_ms, lasts) AS given (step, key, s, f, first, l, last)
  WHERE step = 'M'
  ON CONFLICT ON CONSTRAINT kept_month_meter_key_starts_at_pk DO UPDATE SET
    first_litres = CASE WHEN excluded.first_at < kept.first_at THEN excluded.first_litres ELSE kept.first_litres END,
    first_at = least(kept.first_at, excluded.first_at),
    last_litres = CASE WHEN excluded.last_at > kept.last_at THEN excluded.last_litres ELSE kept.last_litres END,
    last_at = greatest(kept.last_at, excluded.last_at)
  WHERE excluded.first_at < kept.first_at OR excluded.last_at > kept.last_at;
END $$;--> statement-breakpoint
-- Litres that ran between two registers of one meter: in step with ranBetween of domain/register-wrap.ts, as a test shows.
CREATE FUNCTION ran_between(before bigint, after bigint) RETURNS bigint LANGUAGE sql IMMUTABLE
  RETURN after - before + CASE WHEN after >= before THEN 0 ELSE coalesce((
    SELECT min(range) FROM unnest(ARRAY[10000000, 100000000, 1000000000, 4294967296,
      10000000000, 100000000000, 1000000000000]::bigint[]) AS given (range)
    WHERE range > before HAVING (min(range) + after - before) * 4 <= min(range)), 0) END;--> statement-breakpoint
-- Puts latest values right that lag behind the readings which are kept, as after a repair by hand, with the spans that
-- run there: whatever of them is kept apart goes, and what ran before is kept.
CREATE FUNCTION restore_latest(keys integer[]) RETURNS void
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE
  step text;
BEGIN
  IF NOT public.aquacis_scope_is_all() THEN
    RAISE insufficient_privilege USING MESSAGE = 'only the system restores latest values';
  END IF;
  PERFORM FROM public.latest_reading latest WHERE latest.meter_key = ANY (keys) ORDER BY latest.meter_key FOR UPDATE;
  FOREACH step IN ARRAY ARRAY['hour', 'day', 'month'] LOOP
    EXECUTE format('INSERT INTO public.kept_%1$s SELECT * FROM public.running_%1$s WHERE meter_key = ANY ($1)
      ON CONFLICT DO NOTHING', step) USING keys;
  END LOOP;
  INSERT INTO public.latest_reading AS latest (meter_key, at, litres, flow_litres_per_hour, origin, hour_first_at,
    hour_first_litres, day_first_at, day_first_litres, month_first_at, month_first_litres)
  SELECT key, newest.at, newest.litres, newest.flow_litres_per_hour, newest.origin,
    of_hour.at, of_hour.litres, of_day.at, of_day.litres, of_month.at, of_month.litres
  FROM unnest(keys) AS given (key)
  CROSS JOIN LATERAL (SELECT * FROM public.kept_reading WHERE meter_key = key ORDER BY at DESC LIMIT 1) newest
  CROSS JOIN LATERAL (SELECT at, litres FROM public.kept_reading WHERE meter_key = key
    AND at >= date_trunc('hour', newest.at, 'America/Mexico_City') ORDER BY at LIMIT 1) of_hour
  CROSS JOIN LATERAL (SELECT at, litres FROM public.kept_reading WHERE meter_key = key
    AND at >= date_trunc('day', newest.at, 'America/Mexico_City') ORDER BY at LIMIT 1) of_day
  CROSS JOIN LATERAL (SELECT at, litres FROM public.kept_reading WHERE meter_key = key
    AND at >= date_trunc('month', newest.at, 'America/Mexico_City') ORDER BY at LIMIT 1) of_month
  ORDER BY key
  ON CONFLICT (meter_key) DO UPDATE SET at = excluded.at, litres = excluded.litres,
    flow_litres_per_hour = excluded.flow_litres_per_hour, origin = excluded.origin,
    hour_first_at = excluded.hour_first_at, hour_first_litres = excluded.hour_first_litres,
    day_first_at = excluded.day_first_at, day_first_litres = excluded.day_first_litres,
    month_first_at = excluded.month_first_at, month_first_litres = excluded.month_first_litres
  WHERE excluded.at > latest.at;
  FOREACH step IN ARRAY ARRAY['hour', 'day', 'month'] LOOP
    EXECUTE format('DELETE FROM public.kept_%1$s kept USING public.running_%1$s running
      WHERE running.meter_key = ANY ($1) AND kept.meter_key = running.meter_key
        AND kept.starts_at = running.starts_at', step) USING keys;
  END LOOP;
END $$;--> statement-breakpoint
-- Sums up what each office's meters measured on a civil day: last register of the day minus last of the day before,
-- where both are known; of a meter on the day of its installation, since its first register. Takes the place of the
-- day's earlier sums.
CREATE FUNCTION sum_office_day(day timestamptz, day_before timestamptz, now timestamptz) RETURNS void
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN
  IF NOT public.aquacis_scope_is_all() THEN
    RAISE insufficient_privilege USING MESSAGE = 'only the system sums up days';
  END IF;
  DELETE FROM public.office_day WHERE starts_at = day;
  INSERT INTO public.office_day (operating_unit_id, starts_at, litres, meters, summed_at)
  SELECT coalesce(meter.former_operating_unit_id, holder.operating_unit_id), day,
    sum(public.ran_between(coalesce(before.last_litres, today.first_litres), today.last_litres)), count(*), now
  FROM public.day_span today
  JOIN public.meter ON meter.meter_key = today.meter_key
  LEFT JOIN public.day_span before ON before.meter_key = today.meter_key AND before.starts_at = day_before
  LEFT JOIN public.service_point_holder holder ON holder.service_point_id = meter.service_point_id
  WHERE today.starts_at = day AND (before.meter_key IS NOT NULL OR (meter.installed_at >= day
    AND meter.installed_at < (day AT TIME ZONE 'America/Mexico_City' + interval '1 day') AT TIME ZONE 'America/Mexico_City'))
  GROUP BY 1;
END $$;--> statement-breakpoint
-- What the aggregates of TimescaleDB say need not be said twice. Answers with how many spans went.
CREATE FUNCTION settle_spans(horizon timestamptz) RETURNS bigint
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE
  step text;
  gone bigint;
  total bigint := 0;
BEGIN
  IF NOT public.aquacis_scope_is_all() THEN
    RAISE insufficient_privilege USING MESSAGE = 'only the system settles spans';
  END IF;
  IF NOT public.has_timescale() THEN
    RETURN 0;
  END IF;
  FOREACH step IN ARRAY ARRAY['hour', 'day', 'month'] LOOP
    EXECUTE format('DELETE FROM public.kept_%1$s kept USING public.register_%1$s_aggregate told
      WHERE kept.starts_at < $1 AND told.meter_key = kept.meter_key AND told.starts_at = kept.starts_at
        AND told.first_at <= kept.first_at AND told.last_at >= kept.last_at', step) USING horizon;
    GET DIAGNOSTICS gone = ROW_COUNT;
    total := total + gone;
  END LOOP;
  RETURN total;
END $$;--> statement-breakpoint
-- Jobs of TimescaleDB. Aggregates are refreshed no further back than 85 days: of what lies behind, the readings go
-- after 90, and a refresh without them would empty it.
DO $$
DECLARE
  step text;
BEGIN
  IF NOT has_timescale() THEN
    RETURN;
  END IF;
  -- Without segments: an hourly meter has 24 rows in a chunk, too few to be compressed alone.
  ALTER TABLE kept_reading SET (timescaledb.compress, timescaledb.compress_orderby = 'meter_key, at', timescaledb.compress_segmentby = '');
  PERFORM add_compression_policy('kept_reading', compress_after => interval '7 days');
  PERFORM add_retention_policy('kept_reading', drop_after => interval '91 days');
  FOREACH step IN ARRAY ARRAY['hour', 'day', 'month'] LOOP
    PERFORM add_continuous_aggregate_policy(format('register_%s_aggregate', step)::regclass,
      start_offset => interval '85 days', end_offset => interval '1 day', schedule_interval => interval '6 hours');
    EXECUTE format('ALTER MATERIALIZED VIEW register_%s_aggregate SET (timescaledb.compress = true)', step);
    PERFORM add_compression_policy(format('register_%s_aggregate', step)::regclass, compress_after => interval '120 days');
  END LOOP;
  PERFORM add_retention_policy('register_hour_aggregate', drop_after => interval '2 years');
  PERFORM add_retention_policy('register_day_aggregate', drop_after => interval '10 years');
END $$;--> statement-breakpoint

-- The choice holds: an extension that somebody installs later makes no hypertable of what has partitions.
DO $$ BEGIN
  EXECUTE format('CREATE OR REPLACE FUNCTION has_timescale() RETURNS boolean LANGUAGE sql IMMUTABLE RETURN %L::boolean', has_timescale());
END $$;--> statement-breakpoint

-- 7. Who may -------------------------------------------------------------------------------------------------------
-- Default privileges gave the app role everything on all of these. Of the kept tables it gets INSERT, of the views
-- SELECT, of what lies behind them nothing.
DO $$
DECLARE
  relation text;
  grantee text;
  inner_ones text[] := ARRAY['hour_span', 'day_span', 'month_span', 'running_hour', 'running_day', 'running_month'];
BEGIN
  IF has_timescale() THEN
    inner_ones := inner_ones || ARRAY['register_hour_aggregate', 'register_day_aggregate', 'register_month_aggregate'];
  END IF;
  FOR relation, grantee IN
    SELECT c.oid::regclass::text, acl.grantee::regrole::text
    FROM pg_class c, aclexplode(c.relacl) acl
    WHERE c.relnamespace = 'public'::regnamespace AND acl.grantee NOT IN (0, c.relowner)
      AND c.relname = ANY (inner_ones || ARRAY['kept_reading', 'kept_hour', 'kept_day', 'kept_month',
        'reading', 'register_hour', 'register_day', 'register_month', 'reading_hourly_filled', 'telemetry_partition'])
    GROUP BY 1, 2
  LOOP
    EXECUTE format('REVOKE ALL ON %s FROM %s', relation, grantee);
    IF relation LIKE 'kept%' THEN
      EXECUTE format('GRANT INSERT ON %s TO %s', relation, grantee);
    ELSIF NOT relation = ANY (inner_ones) THEN
      EXECUTE format('GRANT SELECT ON %s TO %s', relation, grantee);
    END IF;
  END LOOP;
END $$;
