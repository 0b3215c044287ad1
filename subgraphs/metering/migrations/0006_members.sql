-- Who lives at a place: the holder of the contract in force and its members, each in a role, and nobody once it has ended.
-- Residents see what a meter measured from the midnight with which their contract began, for what ran before was another's;
-- those who get alerts only see none of it. Staff and the system are asked nothing more than before.
CREATE TABLE "ended_contract" (
	"contract_id" uuid PRIMARY KEY NOT NULL,
	"ended_on" date NOT NULL
);--> statement-breakpoint
ALTER TABLE "ended_contract" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "service_point_member" (
	"member_id" uuid PRIMARY KEY NOT NULL,
	"contract_id" uuid NOT NULL,
	"service_point_id" uuid NOT NULL,
	"party_id" uuid NOT NULL,
	"role" text,
	"left_at" timestamp (3) with time zone
);--> statement-breakpoint
ALTER TABLE "service_point_member" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "service_point_holder" ADD COLUMN "usage_class" text;--> statement-breakpoint
ALTER TABLE "service_point_holder" ADD COLUMN "ended_on" date;--> statement-breakpoint
CREATE INDEX "service_point_member_by_place" ON "service_point_member" USING btree ("service_point_id","contract_id");--> statement-breakpoint
CREATE INDEX "service_point_holder_by_contract" ON "service_point_holder" USING btree ("contract_id");--> statement-breakpoint
CREATE POLICY "kept_by_the_system" ON "ended_contract" AS PERMISSIVE FOR ALL TO public USING ((select aquacis_scope_is_all()));--> statement-breakpoint
CREATE POLICY "seen_by_itself" ON "service_point_member" AS PERMISSIVE FOR SELECT TO public USING (aquacis_party_in_scope("service_point_member"."party_id") and "service_point_member"."left_at" is null and "service_point_member"."role" is not null);--> statement-breakpoint
CREATE POLICY "kept_by_the_system" ON "service_point_member" AS PERMISSIVE FOR ALL TO public USING ((select aquacis_scope_is_all()));--> statement-breakpoint
CREATE FUNCTION asks_as_party() RETURNS boolean LANGUAGE sql STABLE PARALLEL SAFE
  RETURN coalesce(current_setting('aquacis.scope', true) = 'party', false);--> statement-breakpoint
-- From when on a resident may see what happened at a place, or what was measured there; null where they may not at all.
-- The policy of service_point_holder applies inside.
CREATE FUNCTION seen_since(place uuid, measured boolean) RETURNS timestamptz LANGUAGE plpgsql STABLE PARALLEL SAFE AS $$
BEGIN
  -- Not in plain SQL: that would be planned anew in every statement, this once for a session.
  RETURN (SELECT h.started_on::timestamp AT TIME ZONE 'America/Mexico_City'
    FROM public.service_point_holder h
    WHERE h.service_point_id = place AND h.ended_on IS NULL AND (public.aquacis_party_in_scope(h.customer_id) OR EXISTS (
      SELECT FROM public.service_point_member m
      WHERE m.service_point_id = h.service_point_id AND m.contract_id = h.contract_id
        AND public.aquacis_party_in_scope(m.party_id) AND (NOT measured OR m.role <> 'ALERTS_ONLY'))));
END $$;--> statement-breakpoint
ALTER POLICY "seen_with_meter" ON "alert" TO public USING ((select aquacis_scope_is_all())
      or (("alert"."told" or aquacis_unit_in_scope("alert"."operating_unit_id"))
        and exists (select from meter m where m.meter_key = "alert"."meter_key"
          and (not asks_as_party() or "alert"."opened_at" >= seen_since(m.service_point_id, false)))));--> statement-breakpoint
ALTER POLICY "seen_with_meter" ON "latest_reading" TO public USING ((select aquacis_scope_is_all()) or exists (select from meter m where m.meter_key = "latest_reading"."meter_key"
    and (not asks_as_party() or "latest_reading"."at" >= seen_since(m.service_point_id, true))));--> statement-breakpoint
ALTER POLICY "seen_with_service_point" ON "meter" TO public USING ((select aquacis_scope_is_all()) or case when "meter"."removed_at" is null then exists (select from service_point_holder h where h.service_point_id = "meter"."service_point_id")
          when asks_as_party() then "meter"."removed_at" >= seen_since("meter"."service_point_id", false)
          else aquacis_unit_in_scope("meter"."former_operating_unit_id") end);--> statement-breakpoint
ALTER POLICY "seen_by_office_and_party" ON "service_point_holder" TO public USING (aquacis_unit_in_scope("service_point_holder"."operating_unit_id") or (asks_as_party() and "service_point_holder"."ended_on" is null
        and (aquacis_party_in_scope("service_point_holder"."customer_id") or exists (select from service_point_member m
          where m.service_point_id = "service_point_holder"."service_point_id" and m.contract_id = "service_point_holder"."contract_id"))));--> statement-breakpoint
ALTER POLICY "seen_with_meter" ON "validated_day" TO public USING ((select aquacis_scope_is_all()) or exists (select from meter m where m.meter_key = "validated_day"."meter_key"
    and (not asks_as_party() or ("validated_day"."day"::timestamp at time zone 'America/Mexico_City') >= seen_since(m.service_point_id, true))));--> statement-breakpoint
ALTER TABLE "meter" DROP CONSTRAINT "removed_with_former_holder";--> statement-breakpoint
ALTER TABLE "meter" DROP COLUMN "former_customer_id";--> statement-breakpoint
ALTER TABLE "meter" ADD CONSTRAINT "removed_with_former_office" CHECK (("meter"."removed_at" is null) = ("meter"."former_operating_unit_id" is null));--> statement-breakpoint
-- The owner's own sessions keep to the policies too.
ALTER TABLE "ended_contract" FORCE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "service_point_member" FORCE ROW LEVEL SECURITY;--> statement-breakpoint
-- The windows on what is kept, each as it was, cut for residents where their contract began. That instant is looked up once
-- for each meter, and not at all for staff: OFFSET 0 keeps the planner from asking it again for every row.
CREATE OR REPLACE VIEW "reading" WITH (security_barrier) AS
  SELECT m.meter_key, k.at, k.litres, k.flow_litres_per_hour, k.origin, k.received_at
  FROM meter m
  CROSS JOIN LATERAL (SELECT CASE WHEN asks_as_party() THEN seen_since(m.service_point_id, true)
    ELSE '-infinity'::timestamptz END AS since OFFSET 0) seen
  JOIN kept_reading k ON k.meter_key = m.meter_key AND k.at >= seen.since;--> statement-breakpoint
-- A contract begins at a midnight, which cuts a month alone: of that month the first register is the first of its days
-- that may be seen.
DO $$
DECLARE
  step text;
  seen text := $seen$meter m CROSS JOIN LATERAL (SELECT CASE WHEN asks_as_party() THEN seen_since(m.service_point_id, true)
    ELSE '-infinity'::timestamptz END AS since OFFSET 0) seen$seen$;
  spans text;
  days text := 'SELECT * FROM kept_day UNION ALL SELECT * FROM running_day';
BEGIN
  IF has_timescale() THEN
    days := 'SELECT * FROM register_day_aggregate UNION ALL ' || days;
  END IF;
  FOREACH step IN ARRAY ARRAY['hour', 'day', 'month'] LOOP
    spans := format('SELECT * FROM kept_%1$s UNION ALL SELECT * FROM running_%1$s', step);
    IF has_timescale() THEN
      spans := format($spans$
        SELECT starts_at, min(first_at) AS first_at, first(first_litres, first_at) AS first_litres,
          max(last_at) AS last_at, last(last_litres, last_at) AS last_litres
        FROM (SELECT * FROM register_%1$s_aggregate UNION ALL %2$s) spans
        WHERE spans.meter_key = m.meter_key AND spans.last_at >= seen.since GROUP BY 1$spans$, step, spans);
    ELSE
      spans := format('SELECT * FROM (%s) spans WHERE spans.meter_key = m.meter_key AND spans.%s >= seen.since',
        spans, CASE step WHEN 'month' THEN 'last_at' ELSE 'starts_at' END);
    END IF;
    IF step = 'month' THEN
      EXECUTE format($view$
        CREATE OR REPLACE VIEW register_month WITH (security_barrier) AS
          SELECT m.meter_key, k.starts_at,
            CASE WHEN k.starts_at >= seen.since THEN k.first_at ELSE coalesce((own.day).first_at, k.last_at) END AS first_at,
            CASE WHEN k.starts_at >= seen.since THEN k.first_litres
              ELSE coalesce((own.day).first_litres, k.last_litres) END AS first_litres,
            k.last_at, k.last_litres
          FROM %s CROSS JOIN LATERAL (%s) k
          CROSS JOIN LATERAL (SELECT CASE WHEN k.starts_at < seen.since THEN (
            SELECT ROW(d.meter_key, d.starts_at, d.first_at, d.first_litres, d.last_at, d.last_litres)::kept_day
            FROM (%s) d WHERE d.meter_key = m.meter_key AND d.starts_at >= seen.since
            ORDER BY d.starts_at, d.first_at LIMIT 1) END AS day OFFSET 0) own $view$, seen, spans, days);
    ELSE
      EXECUTE format($view$
        CREATE OR REPLACE VIEW register_%s WITH (security_barrier) AS
          SELECT m.meter_key, k.starts_at, k.first_at, k.first_litres, k.last_at, k.last_litres
          FROM %s CROSS JOIN LATERAL (%s) k $view$, step, seen, spans);
    END IF;
  END LOOP;
END $$;