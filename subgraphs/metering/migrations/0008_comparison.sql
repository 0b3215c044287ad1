-- What a home is compared with, and the number that people know their contract by.
ALTER TABLE "service_point_holder" ADD COLUMN "contract_number" text;--> statement-breakpoint
-- Contracts that are alike, in an order that is nobody's and stays: the first two thousand of an office stand for all.
CREATE INDEX "service_point_holder_by_likeness" ON "service_point_holder" USING btree ("operating_unit_id","usage_class",uuid_hash("service_point_id")) WHERE "service_point_holder"."ended_on" is null;--> statement-breakpoint
-- What ran from the end of `day_before` to the last register of `last_day` at places of one office and usage class, where
-- one contract and one meter stood the whole time and both registers are known. Of `most` contracts at most. What is
-- told of it to residents is decided by domain/comparison.
CREATE FUNCTION ran_at_alike(unit integer, class text, day_before timestamptz, last_day timestamptz, most integer)
  RETURNS TABLE (service_point_id uuid, litres bigint)
  LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN
  IF NOT public.aquacis_scope_is_all() THEN
    RAISE insufficient_privilege USING MESSAGE = 'only the system compares contracts';
  END IF;
  RETURN QUERY
  SELECT alike.service_point_id, public.ran_between(before.last_litres, until.last_litres)
  FROM (SELECT h.service_point_id, h.started_on FROM public.service_point_holder h
    WHERE h.operating_unit_id = unit AND h.usage_class = class AND h.ended_on IS NULL
    ORDER BY uuid_hash(h.service_point_id) LIMIT most) alike
  JOIN public.meter m ON m.service_point_id = alike.service_point_id AND m.removed_at IS NULL
  -- One descent of the index for each, whatever the planner thinks: the days of a whole office are many.
  CROSS JOIN LATERAL (SELECT d.last_litres FROM public.day_span d
    WHERE d.meter_key = m.meter_key AND d.starts_at = day_before LIMIT 1) before
  CROSS JOIN LATERAL (SELECT d.last_litres FROM public.day_span d
    WHERE d.meter_key = m.meter_key AND d.starts_at = last_day LIMIT 1) until
  WHERE alike.started_on <= ((day_before AT TIME ZONE 'America/Mexico_City') + interval '1 day')::date;
END $$;
