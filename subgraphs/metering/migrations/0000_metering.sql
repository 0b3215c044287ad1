CREATE TYPE "public"."reading_origin" AS ENUM('TELEMETRY', 'FIELD', 'SELF', 'ESTIMATED');--> statement-breakpoint
CREATE TABLE "dead_letter" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "dead_letter_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"source" text NOT NULL,
	"payload" "bytea" NOT NULL,
	"payload_digest" "bytea" GENERATED ALWAYS AS (sha256(payload)) STORED NOT NULL,
	"reason" text NOT NULL,
	"detail" text NOT NULL,
	"received_at" timestamp (3) with time zone NOT NULL,
	"trace_id" text NOT NULL,
	CONSTRAINT "dead_letter_once" UNIQUE("source","reason","payload_digest")
);
--> statement-breakpoint
ALTER TABLE "dead_letter" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "device" (
	"meter_key" integer PRIMARY KEY NOT NULL,
	"manufacturer" text NOT NULL,
	"ident_number" text NOT NULL,
	"encryption_key" "bytea" NOT NULL,
	CONSTRAINT "radio_taken" UNIQUE("manufacturer","ident_number")
);
--> statement-breakpoint
ALTER TABLE "device" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "latest_reading" (
	"meter_key" integer PRIMARY KEY NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	"litres" bigint NOT NULL,
	"flow_litres_per_hour" integer,
	"origin" "reading_origin" DEFAULT 'TELEMETRY' NOT NULL
) WITH (fillfactor = 50);
--> statement-breakpoint
ALTER TABLE "latest_reading" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "meter" (
	"meter_key" integer PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "meter_meter_key_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1),
	"id" uuid NOT NULL,
	"serial" text NOT NULL,
	"manufacturer" text NOT NULL,
	"model" text NOT NULL,
	"calibre_millimetres" integer NOT NULL,
	"service_point_id" uuid NOT NULL,
	"installed_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "meter_id_taken" UNIQUE("id"),
	CONSTRAINT "meter_serial_taken" UNIQUE("serial"),
	CONSTRAINT "service_point_has_meter" UNIQUE("service_point_id")
);
--> statement-breakpoint
ALTER TABLE "meter" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "reading" (
	"meter_key" integer NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	"litres" bigint NOT NULL,
	"flow_litres_per_hour" integer,
	"origin" "reading_origin" DEFAULT 'TELEMETRY' NOT NULL,
	"received_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "reading_meter_key_at_pk" PRIMARY KEY("meter_key","at")
) PARTITION BY RANGE ("at");
--> statement-breakpoint
ALTER TABLE "reading" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "register_day" (
	"meter_key" integer NOT NULL,
	"starts_at" timestamp (3) with time zone NOT NULL,
	"first_at" timestamp (3) with time zone NOT NULL,
	"first_litres" bigint NOT NULL,
	"last_at" timestamp (3) with time zone NOT NULL,
	"last_litres" bigint NOT NULL,
	CONSTRAINT "register_day_meter_key_starts_at_pk" PRIMARY KEY("meter_key","starts_at")
) WITH (fillfactor = 70);
--> statement-breakpoint
ALTER TABLE "register_day" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "register_hour" (
	"meter_key" integer NOT NULL,
	"starts_at" timestamp (3) with time zone NOT NULL,
	"first_at" timestamp (3) with time zone NOT NULL,
	"first_litres" bigint NOT NULL,
	"last_at" timestamp (3) with time zone NOT NULL,
	"last_litres" bigint NOT NULL,
	CONSTRAINT "register_hour_meter_key_starts_at_pk" PRIMARY KEY("meter_key","starts_at")
) WITH (fillfactor = 70);
--> statement-breakpoint
ALTER TABLE "register_hour" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "service_point_holder" (
	"service_point_id" uuid PRIMARY KEY NOT NULL,
	"customer_id" uuid NOT NULL,
	"operating_unit_id" integer NOT NULL,
	"contract_id" uuid NOT NULL,
	"started_on" date NOT NULL
);
--> statement-breakpoint
ALTER TABLE "service_point_holder" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "device" ADD CONSTRAINT "device_meter_key_meter_meter_key_fk" FOREIGN KEY ("meter_key") REFERENCES "public"."meter"("meter_key") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "meter" ADD CONSTRAINT "meter_service_point_id_service_point_holder_service_point_id_fk" FOREIGN KEY ("service_point_id") REFERENCES "public"."service_point_holder"("service_point_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE POLICY "kept_by_the_system" ON "dead_letter" AS PERMISSIVE FOR ALL TO public USING ((select aquacis_scope_is_all()));--> statement-breakpoint
CREATE POLICY "seen_by_office" ON "device" AS PERMISSIVE FOR SELECT TO public USING (exists (select from meter m
      join service_point_holder h on h.service_point_id = m.service_point_id
      where m.meter_key = "device"."meter_key" and aquacis_unit_in_scope(h.operating_unit_id)));--> statement-breakpoint
CREATE POLICY "installed_by_office" ON "device" AS PERMISSIVE FOR INSERT TO public WITH CHECK (exists (select from meter m
      join service_point_holder h on h.service_point_id = m.service_point_id
      where m.meter_key = "device"."meter_key" and aquacis_unit_in_scope(h.operating_unit_id)));--> statement-breakpoint
CREATE POLICY "kept_by_the_system" ON "device" AS PERMISSIVE FOR ALL TO public USING ((select aquacis_scope_is_all()));--> statement-breakpoint
CREATE POLICY "seen_with_meter" ON "latest_reading" AS PERMISSIVE FOR SELECT TO public USING ((select aquacis_scope_is_all()) or exists (select from meter m where m.meter_key = "latest_reading"."meter_key"));--> statement-breakpoint
CREATE POLICY "kept_by_the_system" ON "latest_reading" AS PERMISSIVE FOR ALL TO public USING ((select aquacis_scope_is_all()));--> statement-breakpoint
CREATE POLICY "seen_with_service_point" ON "meter" AS PERMISSIVE FOR SELECT TO public USING ((select aquacis_scope_is_all()) or exists (
        select from service_point_holder h where h.service_point_id = "meter"."service_point_id"));--> statement-breakpoint
CREATE POLICY "installed_by_office" ON "meter" AS PERMISSIVE FOR INSERT TO public WITH CHECK (exists (select from service_point_holder h
        where h.service_point_id = "meter"."service_point_id" and aquacis_unit_in_scope(h.operating_unit_id)));--> statement-breakpoint
CREATE POLICY "kept_by_the_system" ON "meter" AS PERMISSIVE FOR ALL TO public USING ((select aquacis_scope_is_all()));--> statement-breakpoint
CREATE POLICY "seen_with_meter" ON "reading" AS PERMISSIVE FOR SELECT TO public USING ((select aquacis_scope_is_all()) or exists (select from meter m where m.meter_key = "reading"."meter_key"));--> statement-breakpoint
CREATE POLICY "kept_by_the_system" ON "reading" AS PERMISSIVE FOR ALL TO public USING ((select aquacis_scope_is_all()));--> statement-breakpoint
CREATE POLICY "seen_with_meter" ON "register_day" AS PERMISSIVE FOR SELECT TO public USING ((select aquacis_scope_is_all()) or exists (select from meter m where m.meter_key = "register_day"."meter_key"));--> statement-breakpoint
CREATE POLICY "kept_by_the_system" ON "register_day" AS PERMISSIVE FOR ALL TO public USING ((select aquacis_scope_is_all()));--> statement-breakpoint
CREATE POLICY "seen_with_meter" ON "register_hour" AS PERMISSIVE FOR SELECT TO public USING ((select aquacis_scope_is_all()) or exists (select from meter m where m.meter_key = "register_hour"."meter_key"));--> statement-breakpoint
CREATE POLICY "kept_by_the_system" ON "register_hour" AS PERMISSIVE FOR ALL TO public USING ((select aquacis_scope_is_all()));--> statement-breakpoint
CREATE POLICY "seen_by_office_and_party" ON "service_point_holder" AS PERMISSIVE FOR SELECT TO public USING (aquacis_unit_in_scope("service_point_holder"."operating_unit_id") or aquacis_party_in_scope("service_point_holder"."customer_id"));--> statement-breakpoint
CREATE POLICY "kept_by_the_system" ON "service_point_holder" AS PERMISSIVE FOR ALL TO public USING ((select aquacis_scope_is_all()));--> statement-breakpoint
-- The owner's own sessions keep to the policies too.
ALTER TABLE "dead_letter" FORCE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "device" FORCE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "latest_reading" FORCE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "meter" FORCE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "reading" FORCE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "register_day" FORCE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "register_hour" FORCE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "service_point_holder" FORCE ROW LEVEL SECURITY;--> statement-breakpoint
-- The days of which `reading` has a partition. Read from the catalogue by a query: the relation cache, which
-- to_regclass() asks, may still not know what another transaction has just made.
CREATE VIEW reading_partition AS
  SELECT to_date(right(child.relname, 8), 'YYYYMMDD') AS day
  FROM pg_inherits JOIN pg_class child ON child.oid = inhrelid
  WHERE inhparent = 'public.reading'::regclass;--> statement-breakpoint
-- Gives each of these UTC days its partition of `reading`. The app role owns no table, so this runs as the owner.
-- A partition is attached, not created in place: that locks nobody who reads or writes other days. Whoever finds one
-- missing waits for the others that do, and looks again; so two batches can never make the same one. A partition
-- asked for by its own name shows nothing: it has row-level security and no policy.
CREATE FUNCTION ensure_reading_partitions(days date[]) RETURNS void
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE
  wanted date;
  partition_name text;
BEGIN
  IF NOT public.aquacis_scope_is_all() THEN
    RAISE insufficient_privilege USING MESSAGE = 'only the system makes partitions';
  END IF;
  IF NOT EXISTS (SELECT unnest(days) EXCEPT SELECT day FROM public.reading_partition) THEN
    RETURN;
  END IF;
  PERFORM pg_advisory_xact_lock(hashtextextended('partitions of reading', 0));
  FOR wanted IN SELECT unnest(days) EXCEPT SELECT day FROM public.reading_partition LOOP
    partition_name := format('reading_%s', to_char(wanted, 'YYYYMMDD'));
    EXECUTE format('CREATE TABLE public.%I (LIKE public.reading INCLUDING ALL)', partition_name);
    EXECUTE format('ALTER TABLE public.%I ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY', partition_name);
    EXECUTE format('ALTER TABLE public.reading ATTACH PARTITION public.%I FOR VALUES FROM (%L) TO (%L)',
      partition_name, wanted::timestamp AT TIME ZONE 'UTC', (wanted + 1)::timestamp AT TIME ZONE 'UTC');
  END LOOP;
END $$;
