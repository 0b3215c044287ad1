-- Widens the kept spans by these, as before; answers now with the days that changed too: whoever hears of days is told of
-- those, and of no others.
DROP FUNCTION widen_spans("char"[], integer[], float8[], float8[], bigint[], float8[], bigint[]);--> statement-breakpoint
CREATE FUNCTION widen_spans(steps "char"[], keys integer[], starts_ms float8[], firsts_ms float8[],
    firsts bigint[], lasts_ms float8[], lasts bigint[])
  RETURNS TABLE (step "char", meter_key integer, start_ms float8)
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN
  RETURN QUERY
  INSERT INTO public.kept_hour AS kept (meter_key, starts_at, first_at, first_litres, last_at, last_litres)
  SELECT key, to_timestamp(s / 1000), to_timestamp(f / 1000), first, to_timestamp(l / 1000), last
  FROM unnest(steps, keys, starts_ms, firsts_ms, firsts, lasts_ms, lasts) AS given (kind, key, s, f, first, l, last)
  WHERE kind = 'H'
  ON CONFLICT ON CONSTRAINT kept_hour_meter_key_starts_at_pk DO UPDATE SET
    first_litres = CASE WHEN excluded.first_at < kept.first_at THEN excluded.first_litres ELSE kept.first_litres END,
    first_at = least(kept.first_at, excluded.first_at),
    last_litres = CASE WHEN excluded.last_at > kept.last_at THEN excluded.last_litres ELSE kept.last_litres END,
    last_at = greatest(kept.last_at, excluded.last_at)
  WHERE excluded.first_at < kept.first_at OR excluded.last_at > kept.last_at
  RETURNING 'H'::"char", kept.meter_key, (extract(epoch FROM kept.starts_at) * 1000)::float8;

  RETURN QUERY
  WITH changed AS (
    INSERT INTO public.kept_day AS kept (meter_key, starts_at, first_at, first_litres, last_at, last_litres)
    SELECT key, to_timestamp(s / 1000), to_timestamp(f / 1000), first, to_timestamp(l / 1000), last
    FROM unnest(steps, keys, starts_ms, firsts_ms, firsts, lasts_ms, lasts) AS given (kind, key, s, f, first, l, last)
    WHERE kind = 'D'
    ON CONFLICT ON CONSTRAINT kept_day_meter_key_starts_at_pk DO UPDATE SET
      first_litres = CASE WHEN excluded.first_at < kept.first_at THEN excluded.first_litres ELSE kept.first_litres END,
      first_at = least(kept.first_at, excluded.first_at),
      last_litres = CASE WHEN excluded.last_at > kept.last_at THEN excluded.last_litres ELSE kept.last_litres END,
      last_at = greatest(kept.last_at, excluded.last_at)
    WHERE excluded.first_at < kept.first_at OR excluded.last_at > kept.last_at
    RETURNING kept.meter_key, kept.starts_at),
  stale AS (
    INSERT INTO public.office_day_stale SELECT DISTINCT changed.starts_at FROM changed)
  SELECT 'D'::"char", changed.meter_key, (extract(epoch FROM changed.starts_at) * 1000)::float8 FROM changed;

  INSERT INTO public.kept_month AS kept (meter_key, starts_at, first_at, first_litres, last_at, last_litres)
  SELECT key, to_timestamp(s / 1000), to_timestamp(f / 1000), first, to_timestamp(l / 1000), last
  FROM unnest(steps, keys, starts_ms, firsts_ms, firsts, lasts_ms, lasts) AS given (kind, key, s, f, first, l, last)
  WHERE kind = 'M'
  ON CONFLICT ON CONSTRAINT kept_month_meter_key_starts_at_pk DO UPDATE SET
    first_litres = CASE WHEN excluded.first_at < kept.first_at THEN excluded.first_litres ELSE kept.first_litres END,
    first_at = least(kept.first_at, excluded.first_at),
    last_litres = CASE WHEN excluded.last_at > kept.last_at THEN excluded.last_litres ELSE kept.last_litres END,
    last_at = greatest(kept.last_at, excluded.last_at)
  WHERE excluded.first_at < kept.first_at OR excluded.last_at > kept.last_at;
END $$;
