CREATE TYPE "public"."radio_network" AS ENUM('WMBUS', 'LORAWAN', 'NBIOT');--> statement-breakpoint
-- A meter row is one service life: installed at a service point, removed from it. The same physical meter put in again
-- later is another row with another key, so whoever saw the first life need not see the second. Of a removed meter the
-- row keeps who held the service point last: that customer and that office go on seeing it, nobody else does.
ALTER TABLE "meter" ADD COLUMN "version" integer NOT NULL DEFAULT 1;--> statement-breakpoint
ALTER TABLE "meter" ADD COLUMN "initial_litres" bigint;--> statement-breakpoint
ALTER TABLE "meter" ADD COLUMN "removed_at" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "meter" ADD COLUMN "final_litres" bigint;--> statement-breakpoint
ALTER TABLE "meter" ADD COLUMN "former_customer_id" uuid;--> statement-breakpoint
ALTER TABLE "meter" ADD COLUMN "former_operating_unit_id" integer;--> statement-breakpoint
ALTER TABLE "meter" ADD CONSTRAINT "removed_with_former_holder" CHECK (
  ("removed_at" IS NULL) = ("former_customer_id" IS NULL) AND ("removed_at" IS NULL) = ("former_operating_unit_id" IS NULL));--> statement-breakpoint
ALTER TABLE "meter" DROP CONSTRAINT "meter_serial_taken";--> statement-breakpoint
ALTER TABLE "meter" DROP CONSTRAINT "service_point_has_meter";--> statement-breakpoint
CREATE UNIQUE INDEX "meter_serial_taken" ON "meter" ("serial") WHERE "removed_at" IS NULL;--> statement-breakpoint
CREATE UNIQUE INDEX "service_point_has_meter" ON "meter" ("service_point_id") WHERE "removed_at" IS NULL;--> statement-breakpoint
CREATE INDEX "meter_by_serial" ON "meter" ("serial");--> statement-breakpoint
CREATE INDEX "meter_by_service_point" ON "meter" ("service_point_id", "installed_at");--> statement-breakpoint
DROP POLICY "seen_with_service_point" ON "meter";--> statement-breakpoint
CREATE POLICY "seen_with_service_point" ON "meter" AS PERMISSIVE FOR SELECT TO public USING ((select aquacis_scope_is_all()) or case when "meter"."removed_at" is null
        then exists (select from service_point_holder h where h.service_point_id = "meter"."service_point_id")
        else aquacis_unit_in_scope("meter"."former_operating_unit_id") or aquacis_party_in_scope("meter"."former_customer_id") end);--> statement-breakpoint
CREATE POLICY "kept_by_office" ON "meter" AS PERMISSIVE FOR UPDATE TO public USING ("meter"."removed_at" is null and exists (select from service_point_holder h
        where h.service_point_id = "meter"."service_point_id" and aquacis_unit_in_scope(h.operating_unit_id)))
  WITH CHECK (exists (select from service_point_holder h
        where h.service_point_id = "meter"."service_point_id" and aquacis_unit_in_scope(h.operating_unit_id)
        and h.operating_unit_id = coalesce("meter"."former_operating_unit_id", h.operating_unit_id)));--> statement-breakpoint
-- The life of a meter as facts, in order; the rows of meter and device follow from them. Never updated, never deleted.
CREATE TABLE "meter_event" (
	"meter_key" integer NOT NULL,
	"version" integer NOT NULL,
	"type" text NOT NULL,
	"data" jsonb NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	"recorded_at" timestamp (3) with time zone NOT NULL,
	"by" text NOT NULL,
	CONSTRAINT "meter_event_in_order" PRIMARY KEY("meter_key","version"),
	CONSTRAINT "meter_event_meter_key_meter_meter_key_fk" FOREIGN KEY ("meter_key") REFERENCES "public"."meter"("meter_key")
);
--> statement-breakpoint
-- Meters that were there before began their life when they were installed.
INSERT INTO "meter_event" ("meter_key", "version", "type", "data", "at", "recorded_at", "by")
SELECT m."meter_key", 1, 'MeterInstalled', jsonb_build_object('serial', m."serial", 'manufacturer', m."manufacturer", 'model', m."model",
    'calibreMillimetres', m."calibre_millimetres", 'servicePointId', m."service_point_id", 'initialLitres', null, 'replaces', null,
    'radio', jsonb_build_object('network', 'WMBUS', 'address', d."manufacturer" || ':' || d."ident_number")),
  m."installed_at", m."installed_at", 'unknown'
FROM "meter" m JOIN "device" d USING ("meter_key");--> statement-breakpoint
-- A radio is known by its network and its address there; Wireless M-Bus was the only network before.
ALTER TABLE "device" ADD COLUMN "network" "radio_network" NOT NULL DEFAULT 'WMBUS';--> statement-breakpoint
ALTER TABLE "device" ALTER COLUMN "network" DROP DEFAULT;--> statement-breakpoint
ALTER TABLE "device" ADD COLUMN "address" text;--> statement-breakpoint
UPDATE "device" SET "address" = "manufacturer" || ':' || "ident_number";--> statement-breakpoint
ALTER TABLE "device" ALTER COLUMN "address" SET NOT NULL;--> statement-breakpoint
ALTER TABLE "device" DROP CONSTRAINT "radio_taken";--> statement-breakpoint
ALTER TABLE "device" DROP COLUMN "manufacturer";--> statement-breakpoint
ALTER TABLE "device" DROP COLUMN "ident_number";--> statement-breakpoint
ALTER TABLE "device" ALTER COLUMN "encryption_key" DROP NOT NULL;--> statement-breakpoint
ALTER TABLE "device" ADD COLUMN "vendor" text;--> statement-breakpoint
ALTER TABLE "device" ADD COLUMN "model" text;--> statement-breakpoint
ALTER TABLE "device" ADD COLUMN "litres_per_pulse" real;--> statement-breakpoint
ALTER TABLE "device" ADD COLUMN "interval_seconds" integer;--> statement-breakpoint
-- Which master key sealed the encryption key; null without one, and for values sealed before keys had names.
ALTER TABLE "device" ADD COLUMN "sealed_with" text;--> statement-breakpoint
-- The application of the LoRaWAN network server to which the device belongs: part of the topic of its downlinks.
ALTER TABLE "device" ADD COLUMN "application" text;--> statement-breakpoint
ALTER TABLE "device" ADD COLUMN "retired_at" timestamp (3) with time zone;--> statement-breakpoint
CREATE UNIQUE INDEX "radio_taken" ON "device" ("network", "address") WHERE "retired_at" IS NULL;--> statement-breakpoint
CREATE INDEX "device_by_seal" ON "device" ("sealed_with") WHERE "encryption_key" IS NOT NULL;--> statement-breakpoint
DROP POLICY "seen_by_office" ON "device";--> statement-breakpoint
DROP POLICY "installed_by_office" ON "device";--> statement-breakpoint
CREATE POLICY "seen_by_office" ON "device" AS PERMISSIVE FOR SELECT TO public USING (exists (select from meter m
      left join service_point_holder h on h.service_point_id = m.service_point_id
      where m.meter_key = "device"."meter_key" and aquacis_unit_in_scope(coalesce(m.former_operating_unit_id, h.operating_unit_id))));--> statement-breakpoint
CREATE POLICY "added_by_office" ON "device" AS PERMISSIVE FOR INSERT TO public WITH CHECK (exists (select from meter m
      left join service_point_holder h on h.service_point_id = m.service_point_id
      where m.meter_key = "device"."meter_key" and aquacis_unit_in_scope(coalesce(m.former_operating_unit_id, h.operating_unit_id))));--> statement-breakpoint
CREATE POLICY "changed_by_office" ON "device" AS PERMISSIVE FOR UPDATE TO public USING (exists (select from meter m
      left join service_point_holder h on h.service_point_id = m.service_point_id
      where m.meter_key = "device"."meter_key" and aquacis_unit_in_scope(coalesce(m.former_operating_unit_id, h.operating_unit_id))));--> statement-breakpoint
-- What is known of a device from its telegrams. One row each, written at every batch in which it is heard.
CREATE TABLE "device_state" (
	"meter_key" integer PRIMARY KEY NOT NULL,
	"last_seen_at" timestamp (3) with time zone NOT NULL,
	"heard" integer NOT NULL,
	"battery_at" timestamp (3) with time zone,
	"battery_percent" real,
	"battery_millivolts" integer,
	"radio_at" timestamp (3) with time zone,
	"rssi_dbm" real,
	"snr_db" real,
	"gateway" text,
	"firmware_at" timestamp (3) with time zone,
	"firmware" text,
	"clock_at" timestamp (3) with time zone,
	"clock_drift_seconds" real
) WITH (fillfactor = 50);
--> statement-breakpoint
-- The battery over the years: one value a day at most, and only of days on which it changed.
CREATE TABLE "device_battery" (
	"meter_key" integer NOT NULL,
	"day" date NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	"percent" real,
	"millivolts" integer,
	CONSTRAINT "device_battery_meter_key_day_pk" PRIMARY KEY("meter_key","day")
);
--> statement-breakpoint
CREATE TABLE "device_shadow" (
	"meter_key" integer PRIMARY KEY NOT NULL,
	"desired" jsonb NOT NULL,
	"desired_version" integer NOT NULL,
	"reported" jsonb NOT NULL,
	"reported_version" integer NOT NULL,
	"reported_at" timestamp (3) with time zone,
	CONSTRAINT "device_shadow_meter_key_meter_meter_key_fk" FOREIGN KEY ("meter_key") REFERENCES "public"."meter"("meter_key")
);
--> statement-breakpoint
CREATE TYPE "public"."command_state" AS ENUM('QUEUED', 'SENT', 'ACCEPTED', 'REFUSED', 'EXPIRED');--> statement-breakpoint
CREATE TABLE "device_command" (
	"id" uuid PRIMARY KEY NOT NULL,
	"meter_key" integer NOT NULL,
	"order" jsonb NOT NULL,
	"topic" text NOT NULL,
	"payload" text NOT NULL,
	"state" "command_state" NOT NULL,
	"shadow_version" integer,
	"queued_at" timestamp (3) with time zone NOT NULL,
	"expires_at" timestamp (3) with time zone NOT NULL,
	"sent_at" timestamp (3) with time zone,
	"settled_at" timestamp (3) with time zone,
	"detail" text,
	"by" text NOT NULL,
	CONSTRAINT "device_command_meter_key_meter_meter_key_fk" FOREIGN KEY ("meter_key") REFERENCES "public"."meter"("meter_key")
);
--> statement-breakpoint
CREATE INDEX "device_command_by_meter" ON "device_command" ("meter_key", "queued_at");--> statement-breakpoint
CREATE INDEX "device_command_to_send" ON "device_command" ("queued_at") WHERE "state" = 'QUEUED';--> statement-breakpoint
CREATE INDEX "device_command_to_expire" ON "device_command" ("expires_at") WHERE "state" IN ('QUEUED', 'SENT');--> statement-breakpoint
CREATE TABLE "firmware_release" (
	"id" uuid PRIMARY KEY NOT NULL,
	"vendor" text NOT NULL,
	"model" text NOT NULL,
	"version" text NOT NULL,
	"digest" text NOT NULL,
	"notes" text NOT NULL,
	"registered_at" timestamp (3) with time zone NOT NULL,
	"by" text NOT NULL,
	CONSTRAINT "firmware_release_taken" UNIQUE("vendor","model","version")
);
--> statement-breakpoint
CREATE TABLE "firmware_campaign" (
	"id" uuid PRIMARY KEY NOT NULL,
	"release_id" uuid NOT NULL,
	"operating_unit_id" integer NOT NULL,
	"batch_sizes" integer[] NOT NULL,
	"pause_minutes" integer NOT NULL,
	"most_failures_percent" integer NOT NULL,
	"state" text NOT NULL,
	"stopped_because" text,
	"started_at" timestamp (3) with time zone NOT NULL,
	"by" text NOT NULL,
	CONSTRAINT "firmware_campaign_release_id_firmware_release_id_fk" FOREIGN KEY ("release_id") REFERENCES "public"."firmware_release"("id")
);
--> statement-breakpoint
CREATE TABLE "firmware_campaign_device" (
	"campaign_id" uuid NOT NULL,
	"meter_key" integer NOT NULL,
	"batch" integer NOT NULL,
	"outcome" text NOT NULL,
	"reason" text,
	"changed_at" timestamp (3) with time zone,
	CONSTRAINT "firmware_campaign_device_campaign_id_meter_key_pk" PRIMARY KEY("campaign_id","meter_key"),
	CONSTRAINT "firmware_campaign_device_campaign_id_firmware_campaign_id_fk" FOREIGN KEY ("campaign_id") REFERENCES "public"."firmware_campaign"("id"),
	CONSTRAINT "firmware_campaign_device_meter_key_meter_meter_key_fk" FOREIGN KEY ("meter_key") REFERENCES "public"."meter"("meter_key")
);
--> statement-breakpoint
ALTER TABLE "meter_event" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "device_state" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "device_battery" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "device_shadow" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "device_command" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "firmware_release" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "firmware_campaign" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "firmware_campaign_device" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "meter_event" FORCE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "device_state" FORCE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "device_battery" FORCE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "device_shadow" FORCE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "device_command" FORCE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "firmware_release" FORCE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "firmware_campaign" FORCE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "firmware_campaign_device" FORCE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE POLICY "seen_by_office" ON "meter_event" AS PERMISSIVE FOR SELECT TO public USING (exists (select from meter m
      left join service_point_holder h on h.service_point_id = m.service_point_id
      where m.meter_key = "meter_event"."meter_key" and aquacis_unit_in_scope(coalesce(m.former_operating_unit_id, h.operating_unit_id))));--> statement-breakpoint
CREATE POLICY "added_by_office" ON "meter_event" AS PERMISSIVE FOR INSERT TO public WITH CHECK (exists (select from meter m
      left join service_point_holder h on h.service_point_id = m.service_point_id
      where m.meter_key = "meter_event"."meter_key" and aquacis_unit_in_scope(coalesce(m.former_operating_unit_id, h.operating_unit_id))));--> statement-breakpoint
CREATE POLICY "kept_by_the_system" ON "meter_event" AS PERMISSIVE FOR ALL TO public USING ((select aquacis_scope_is_all()));--> statement-breakpoint
CREATE POLICY "seen_by_office" ON "device_state" AS PERMISSIVE FOR SELECT TO public USING (exists (select from meter m
      left join service_point_holder h on h.service_point_id = m.service_point_id
      where m.meter_key = "device_state"."meter_key" and aquacis_unit_in_scope(coalesce(m.former_operating_unit_id, h.operating_unit_id))));--> statement-breakpoint
CREATE POLICY "kept_by_the_system" ON "device_state" AS PERMISSIVE FOR ALL TO public USING ((select aquacis_scope_is_all()));--> statement-breakpoint
CREATE POLICY "seen_by_office" ON "device_battery" AS PERMISSIVE FOR SELECT TO public USING (exists (select from meter m
      left join service_point_holder h on h.service_point_id = m.service_point_id
      where m.meter_key = "device_battery"."meter_key" and aquacis_unit_in_scope(coalesce(m.former_operating_unit_id, h.operating_unit_id))));--> statement-breakpoint
CREATE POLICY "kept_by_the_system" ON "device_battery" AS PERMISSIVE FOR ALL TO public USING ((select aquacis_scope_is_all()));--> statement-breakpoint
CREATE POLICY "seen_by_office" ON "device_shadow" AS PERMISSIVE FOR SELECT TO public USING (exists (select from meter m
      left join service_point_holder h on h.service_point_id = m.service_point_id
      where m.meter_key = "device_shadow"."meter_key" and aquacis_unit_in_scope(coalesce(m.former_operating_unit_id, h.operating_unit_id))));--> statement-breakpoint
CREATE POLICY "added_by_office" ON "device_shadow" AS PERMISSIVE FOR INSERT TO public WITH CHECK (exists (select from meter m
      left join service_point_holder h on h.service_point_id = m.service_point_id
      where m.meter_key = "device_shadow"."meter_key" and aquacis_unit_in_scope(coalesce(m.former_operating_unit_id, h.operating_unit_id))));--> statement-breakpoint
CREATE POLICY "changed_by_office" ON "device_shadow" AS PERMISSIVE FOR UPDATE TO public USING (exists (select from meter m
      left join service_point_holder h on h.service_point_id = m.service_point_id
      where m.meter_key = "device_shadow"."meter_key" and aquacis_unit_in_scope(coalesce(m.former_operating_unit_id, h.operating_unit_id))));--> statement-breakpoint
CREATE POLICY "kept_by_the_system" ON "device_shadow" AS PERMISSIVE FOR ALL TO public USING ((select aquacis_scope_is_all()));--> statement-breakpoint
CREATE POLICY "seen_by_office" ON "device_command" AS PERMISSIVE FOR SELECT TO public USING (exists (select from meter m
      left join service_point_holder h on h.service_point_id = m.service_point_id
      where m.meter_key = "device_command"."meter_key" and aquacis_unit_in_scope(coalesce(m.former_operating_unit_id, h.operating_unit_id))));--> statement-breakpoint
CREATE POLICY "added_by_office" ON "device_command" AS PERMISSIVE FOR INSERT TO public WITH CHECK (exists (select from meter m
      left join service_point_holder h on h.service_point_id = m.service_point_id
      where m.meter_key = "device_command"."meter_key" and aquacis_unit_in_scope(coalesce(m.former_operating_unit_id, h.operating_unit_id))));--> statement-breakpoint
CREATE POLICY "kept_by_the_system" ON "device_command" AS PERMISSIVE FOR ALL TO public USING ((select aquacis_scope_is_all()));--> statement-breakpoint
-- Releases say nothing of anybody; any office registers one, and all see it.
CREATE POLICY "seen_by_offices" ON "firmware_release" AS PERMISSIVE FOR SELECT TO public USING (coalesce(current_setting('aquacis.scope', true) in ('all', 'units'), false));--> statement-breakpoint
CREATE POLICY "registered_by_offices" ON "firmware_release" AS PERMISSIVE FOR INSERT TO public WITH CHECK (coalesce(current_setting('aquacis.scope', true) in ('all', 'units'), false));--> statement-breakpoint
CREATE POLICY "seen_by_office" ON "firmware_campaign" AS PERMISSIVE FOR SELECT TO public USING (aquacis_unit_in_scope("firmware_campaign"."operating_unit_id"));--> statement-breakpoint
CREATE POLICY "added_by_office" ON "firmware_campaign" AS PERMISSIVE FOR INSERT TO public WITH CHECK (aquacis_unit_in_scope("firmware_campaign"."operating_unit_id"));--> statement-breakpoint
CREATE POLICY "changed_by_office" ON "firmware_campaign" AS PERMISSIVE FOR UPDATE TO public USING (aquacis_unit_in_scope("firmware_campaign"."operating_unit_id"));--> statement-breakpoint
CREATE POLICY "seen_by_office" ON "firmware_campaign_device" AS PERMISSIVE FOR SELECT TO public USING (exists (select from firmware_campaign c where c.id = "firmware_campaign_device"."campaign_id"));--> statement-breakpoint
CREATE POLICY "added_by_office" ON "firmware_campaign_device" AS PERMISSIVE FOR INSERT TO public WITH CHECK (exists (select from firmware_campaign c where c.id = "firmware_campaign_device"."campaign_id"));--> statement-breakpoint
CREATE POLICY "changed_by_office" ON "firmware_campaign_device" AS PERMISSIVE FOR UPDATE TO public USING (exists (select from firmware_campaign c where c.id = "firmware_campaign_device"."campaign_id"));--> statement-breakpoint
-- What somebody read with their own eyes is stored like any reading, and then said to be that.
CREATE FUNCTION tell_reading_origin(key integer, instant timestamptz, told reading_origin) RETURNS void
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN
  IF NOT public.aquacis_scope_is_all() THEN
    RAISE insufficient_privilege USING MESSAGE = 'only the system writes readings';
  END IF;
  UPDATE public.kept_reading SET origin = told WHERE meter_key = key AND at = instant;
  UPDATE public.latest_reading SET origin = told WHERE meter_key = key AND at = instant;
END $$;
