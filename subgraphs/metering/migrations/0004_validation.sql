CREATE TYPE "public"."validation_source" AS ENUM('TELEMETRY', 'FIELD', 'SELF');--> statement-breakpoint
CREATE TYPE "public"."day_status" AS ENUM('VALID', 'SUSPECT', 'ESTIMATED', 'EDITED', 'MISSING');--> statement-breakpoint
CREATE TABLE "validation_rule_set" (
	"id" uuid PRIMARY KEY NOT NULL,
	"source" "validation_source" NOT NULL,
	"operating_unit_id" integer,
	"effective_from" date NOT NULL,
	"rules" jsonb NOT NULL,
	"estimators" text[] NOT NULL,
	"adopted_by" text NOT NULL,
	"adopted_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "validation_rule_set_once" UNIQUE NULLS NOT DISTINCT("source","operating_unit_id","effective_from")
);
--> statement-breakpoint
CREATE TABLE "consumption_edit" (
	"id" uuid PRIMARY KEY NOT NULL,
	"meter_key" integer NOT NULL REFERENCES "public"."meter"("meter_key"),
	"day" date NOT NULL,
	"litres" bigint NOT NULL,
	"why" text NOT NULL,
	"edited_by" text NOT NULL,
	"edited_at" timestamp (3) with time zone NOT NULL,
	"withdrawn_why" text,
	"withdrawn_by" text,
	"withdrawn_at" timestamp (3) with time zone
);
--> statement-breakpoint
CREATE INDEX "consumption_edit_of_day" ON "consumption_edit" ("meter_key","day");--> statement-breakpoint
CREATE TABLE "validated_day" (
	"meter_key" integer NOT NULL,
	"day" date NOT NULL,
	"raw_litres" bigint,
	"final_litres" bigint,
	"status" "day_status" NOT NULL,
	"findings" text[] NOT NULL,
	"estimator" text,
	"rule_set_id" uuid,
	"validated_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "validated_day_meter_key_day_pk" PRIMARY KEY("meter_key","day")
) WITH (fillfactor = 80);
--> statement-breakpoint
ALTER TABLE "validation_rule_set" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "validation_rule_set" FORCE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "consumption_edit" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "consumption_edit" FORCE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "validated_day" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "validated_day" FORCE ROW LEVEL SECURITY;--> statement-breakpoint
-- Residents see what became of their days, not how the rules read: rule sets are for staff.
CREATE POLICY "seen_by_staff" ON "validation_rule_set" AS PERMISSIVE FOR SELECT TO public USING (aquacis_unit_in_scope("operating_unit_id")
      or ("operating_unit_id" is null and current_setting('aquacis.scope', true) = 'units'));--> statement-breakpoint
CREATE POLICY "adopted_by_office" ON "validation_rule_set" AS PERMISSIVE FOR INSERT TO public WITH CHECK (aquacis_unit_in_scope("operating_unit_id"));--> statement-breakpoint
CREATE POLICY "kept_by_the_system" ON "validation_rule_set" AS PERMISSIVE FOR ALL TO public USING ((select aquacis_scope_is_all()));--> statement-breakpoint
CREATE POLICY "edited_by_office" ON "consumption_edit" AS PERMISSIVE FOR ALL TO public USING (exists (select from meter m join service_point_holder h on h.service_point_id = m.service_point_id
      where m.meter_key = "consumption_edit"."meter_key" and aquacis_unit_in_scope(h.operating_unit_id)));--> statement-breakpoint
CREATE POLICY "kept_by_the_system" ON "consumption_edit" AS PERMISSIVE FOR ALL TO public USING ((select aquacis_scope_is_all()));--> statement-breakpoint
CREATE POLICY "seen_with_meter" ON "validated_day" AS PERMISSIVE FOR SELECT TO public USING ((select aquacis_scope_is_all()) or exists (select from meter m where m.meter_key = "validated_day"."meter_key"));--> statement-breakpoint
CREATE POLICY "validated_by_office" ON "validated_day" AS PERMISSIVE FOR ALL TO public USING (exists (select from meter m join service_point_holder h on h.service_point_id = m.service_point_id
      where m.meter_key = "validated_day"."meter_key" and aquacis_unit_in_scope(h.operating_unit_id)));--> statement-breakpoint
CREATE POLICY "kept_by_the_system" ON "validated_day" AS PERMISSIVE FOR ALL TO public USING ((select aquacis_scope_is_all()));--> statement-breakpoint
-- What holds until an office adopts rules of its own. NEGATIVE and ABOVE_CAPACITY cannot be true; a spike and a silent
-- month can (a pool, a journey) and only ask for a look.
INSERT INTO "validation_rule_set" VALUES ('019a9000-0000-7000-8000-000000000001', 'TELEMETRY', NULL, '2016-01-01',
  '[{"rule":"NEGATIVE","action":"ESTIMATE"},{"rule":"ABOVE_CAPACITY","action":"ESTIMATE","hoursOfPermanentFlow":24},
    {"rule":"SPIKE","action":"FLAG","timesUsual":8,"atLeastLitres":4000},
    {"rule":"ZERO_RUN","action":"FLAG","days":30,"usualAtLeastLitres":50}]',
  '{SHARE_OF_KNOWN_TOTAL,SIMILAR_DAYS,RECENT_MEAN,LAST_YEAR}', 'aquacis', '2026-11-21T00:00:00Z'),
 ('019a9000-0000-7000-8000-000000000002', 'FIELD', NULL, '2016-01-01',
  '[{"rule":"NEGATIVE","action":"ESTIMATE"},{"rule":"ABOVE_CAPACITY","action":"ESTIMATE","hoursOfPermanentFlow":24}]',
  '{SHARE_OF_KNOWN_TOTAL,RECENT_MEAN,LAST_YEAR}', 'aquacis', '2026-11-21T00:00:00Z'),
 ('019a9000-0000-7000-8000-000000000003', 'SELF', NULL, '2016-01-01',
  '[{"rule":"NEGATIVE","action":"ESTIMATE"},{"rule":"ABOVE_CAPACITY","action":"ESTIMATE","hoursOfPermanentFlow":24},
    {"rule":"SPIKE","action":"FLAG","timesUsual":4,"atLeastLitres":2000}]',
  '{SHARE_OF_KNOWN_TOTAL,RECENT_MEAN,LAST_YEAR}', 'aquacis', '2026-11-21T00:00:00Z');
