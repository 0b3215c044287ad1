-- What the people of a home asked to be told, and the alerts that came of it. New values of an enumeration cannot be named
-- before the migration is committed: where one is compared, it is as text.
ALTER TYPE "public"."alert_layer" ADD VALUE 'WATCH';--> statement-breakpoint
ALTER TYPE "public"."alert_kind" ADD VALUE 'DAY_LIMIT';--> statement-breakpoint
ALTER TYPE "public"."alert_kind" ADD VALUE 'MONTH_LIMIT';--> statement-breakpoint
ALTER TYPE "public"."alert_kind" ADD VALUE 'AWAY_USE';--> statement-breakpoint
ALTER TYPE "public"."alert_kind" ADD VALUE 'TOO_LITTLE_USE';--> statement-breakpoint
-- An office sees every alert of its meters but those that people set themselves, which tell when a house is empty.
ALTER POLICY "seen_with_meter" ON "alert" TO public USING ((select aquacis_scope_is_all())
      or (("alert"."told" or aquacis_unit_in_scope("alert"."operating_unit_id"))
        and ("alert"."layer"::text <> 'WATCH' or asks_as_party())
        and exists (select from meter m where m.meter_key = "alert"."meter_key"
          and (not asks_as_party() or "alert"."opened_at" >= seen_since(m.service_point_id, false)))));--> statement-breakpoint
CREATE TABLE "watch" (
	"id" uuid PRIMARY KEY NOT NULL,
	"service_point_id" uuid NOT NULL,
	"contract_id" uuid NOT NULL,
	"set_by" uuid NOT NULL,
	"kind" "alert_kind" NOT NULL,
	"since" timestamp (3) with time zone NOT NULL,
	"ended_at" timestamp (3) with time zone,
	"litres" integer,
	"cost_centavos" integer,
	"from_at" timestamp (3) with time zone,
	"until_at" timestamp (3) with time zone,
	"from_hour" integer,
	"until_hour" integer,
	"contact_member_id" uuid,
	"version" bigint NOT NULL,
	CONSTRAINT "as_its_kind" CHECK (case "kind"::text
      when 'AWAY_USE' then "from_at" is not null and "until_at" is not null and "litres" is not null
      when 'TOO_LITTLE_USE' then "from_hour" is not null and "until_hour" is not null and "litres" is not null
      else ("litres" is null) <> ("cost_centavos" is null) end),
	CONSTRAINT "watch_service_point_id_service_point_holder_service_point_id_fk" FOREIGN KEY ("service_point_id") REFERENCES "public"."service_point_holder"("service_point_id")
);
--> statement-breakpoint
CREATE UNIQUE INDEX "watch_once" ON "watch" ("service_point_id", "kind") WHERE "ended_at" is null;--> statement-breakpoint
CREATE INDEX "watch_by_version" ON "watch" ("version");--> statement-breakpoint
CREATE INDEX "watch_absence" ON "watch" ("until_at") WHERE "ended_at" is null and "until_at" is not null;--> statement-breakpoint
CREATE INDEX "watch_by_contact" ON "watch" ("contact_member_id") WHERE "contact_member_id" is not null;--> statement-breakpoint
CREATE TABLE "watch_version" (
	"only_row" boolean PRIMARY KEY NOT NULL,
	"version" bigint NOT NULL,
	CONSTRAINT "only_one" CHECK ("only_row")
);
--> statement-breakpoint
INSERT INTO "watch_version" VALUES (true, 0);--> statement-breakpoint
CREATE TABLE "watch_alert" (
	"watch_id" uuid NOT NULL,
	"starts_at" timestamp (3) with time zone NOT NULL,
	"ends_at" timestamp (3) with time zone NOT NULL,
	"alert_id" uuid NOT NULL,
	"stands" boolean NOT NULL,
	CONSTRAINT "watch_alert_watch_id_starts_at_pk" PRIMARY KEY("watch_id","starts_at"),
	CONSTRAINT "watch_alert_watch_id_watch_id_fk" FOREIGN KEY ("watch_id") REFERENCES "public"."watch"("id"),
	CONSTRAINT "watch_alert_alert_id_alert_id_fk" FOREIGN KEY ("alert_id") REFERENCES "public"."alert"("id")
);
--> statement-breakpoint
CREATE INDEX "watch_alert_standing" ON "watch_alert" ("ends_at") WHERE "stands";--> statement-breakpoint
ALTER TABLE "watch" ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "watch_version" ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "watch_alert" ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;--> statement-breakpoint
-- Those who see what the home uses, and only under the contract under which it was set. The policy of the holder applies inside.
CREATE POLICY "seen_by_people" ON "watch" AS PERMISSIVE FOR SELECT TO public USING (asks_as_party() and seen_since("watch"."service_point_id", true) is not null
      and exists (select from service_point_holder h
        where h.service_point_id = "watch"."service_point_id" and h.contract_id = "watch"."contract_id"));--> statement-breakpoint
CREATE POLICY "kept_by_the_system" ON "watch" AS PERMISSIVE FOR ALL TO public USING ((select aquacis_scope_is_all()));--> statement-breakpoint
CREATE POLICY "kept_by_the_system" ON "watch_version" AS PERMISSIVE FOR ALL TO public USING ((select aquacis_scope_is_all()));--> statement-breakpoint
CREATE POLICY "kept_by_the_system" ON "watch_alert" AS PERMISSIVE FOR ALL TO public USING ((select aquacis_scope_is_all()));--> statement-breakpoint
-- Hours of meters around instants: the last two that begin by then and no more than 26 hours before, for within the last one the
-- register may lie behind the instant, and the first that begins later. Instants in milliseconds since 1970.
CREATE FUNCTION hours_around(keys integer[], ats_ms float8[], untils_ms float8[])
  RETURNS TABLE (meter_key integer, start_ms float8, first_ms float8, first_litres bigint, last_ms float8, last_litres bigint)
  LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN
  IF NOT public.aquacis_scope_is_all() THEN
    RAISE insufficient_privilege USING MESSAGE = 'only the system looks around an instant';
  END IF;
  RETURN QUERY
  SELECT DISTINCT near.meter_key, (extract(epoch FROM near.starts_at) * 1000)::float8,
    (extract(epoch FROM near.first_at) * 1000)::float8, near.first_litres,
    (extract(epoch FROM near.last_at) * 1000)::float8, near.last_litres
  FROM (SELECT given.key, to_timestamp(given.at / 1000) AS at, to_timestamp(given.until / 1000) AS until
    FROM unnest(keys, ats_ms, untils_ms) AS given (key, at, until)) asked
  CROSS JOIN LATERAL (
    (SELECT span.* FROM public.hour_span span WHERE span.meter_key = asked.key
      AND span.starts_at <= asked.at AND span.starts_at > asked.at - interval '26 hours'
      ORDER BY span.starts_at DESC LIMIT 2)
    UNION ALL
    (SELECT span.* FROM public.hour_span span WHERE span.meter_key = asked.key
      AND span.starts_at > asked.at AND span.starts_at <= asked.until
      ORDER BY span.starts_at LIMIT 1)) near;
END $$;
