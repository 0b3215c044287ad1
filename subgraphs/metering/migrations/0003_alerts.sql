CREATE TYPE "public"."alert_layer" AS ENUM('RULE', 'NOTICE');--> statement-breakpoint
CREATE TYPE "public"."alert_kind" AS ENUM('CONTINUOUS_FLOW', 'LEAK', 'HIGH_FLOW', 'REVERSE_FLOW', 'ZERO_CONSUMPTION', 'TAMPER', 'LOW_BATTERY', 'DEVICE_OFFLINE', 'DEVICE_ALARM');--> statement-breakpoint
CREATE TYPE "public"."alert_severity" AS ENUM('WARNING', 'CRITICAL');--> statement-breakpoint
CREATE TYPE "public"."alert_closed_reason" AS ENUM('ENDED', 'CORRECTED', 'HEARD_AGAIN', 'DISMISSED', 'ACCEPTED_AS_NORMAL', 'METER_REMOVED');--> statement-breakpoint
CREATE TYPE "public"."alert_verdict" AS ENUM('FIXED', 'NOT_A_LEAK', 'NORMAL_AT_MY_HOME', 'CONFIRMED');--> statement-breakpoint
-- What detection remembers of each meter, as of an instant that lags behind the newest reading by a day at most: what has
-- come since is fed again from the readings. So a batch of hours does not rewrite the memory of every meter in it. The
-- stamp changes when the past of a meter does, and tells a process that what it holds in memory is of no use any more.
CREATE TABLE "meter_state" (
	"meter_key" integer PRIMARY KEY NOT NULL,
	"stamp" uuid NOT NULL,
	"as_of" timestamp (3) with time zone NOT NULL,
	"checkpoint_at" timestamp (3) with time zone NOT NULL,
	"interval_seconds" integer NOT NULL,
	"state" "bytea" NOT NULL
-- A state of up to 4 KB lies in the row: neither compressed nor cut into pieces each time it is written.
) WITH (fillfactor = 50, toast_tuple_target = 4096);
--> statement-breakpoint
-- Older memories, a week apart, of which the second goes back a week at least: readings that come late are fed from there.
CREATE TABLE "meter_checkpoint" (
	"meter_key" integer NOT NULL,
	"as_of" timestamp (3) with time zone NOT NULL,
	"state" "bytea" NOT NULL,
	CONSTRAINT "meter_checkpoint_meter_key_as_of_pk" PRIMARY KEY("meter_key","as_of")
) WITH (toast_tuple_target = 4096);
--> statement-breakpoint
-- How much more evidence a kind of alert needs at a meter, by what people said of past ones.
CREATE TABLE "meter_caution" (
	"meter_key" integer NOT NULL,
	"kind" "alert_kind" NOT NULL,
	"caution" real NOT NULL,
	CONSTRAINT "meter_caution_meter_key_kind_pk" PRIMARY KEY("meter_key","kind")
);
--> statement-breakpoint
CREATE TABLE "area_event" (
	"id" uuid PRIMARY KEY NOT NULL,
	"layer" "alert_layer" NOT NULL,
	"kind" "alert_kind" NOT NULL,
	"detail" text NOT NULL,
	"operating_unit_id" integer NOT NULL,
	"gateway" text NOT NULL,
	"opened_at" timestamp (3) with time zone NOT NULL,
	"newest_at" timestamp (3) with time zone NOT NULL,
	"meters" integer NOT NULL
);
--> statement-breakpoint
CREATE INDEX "area_event_by_area" ON "area_event" ("operating_unit_id", "gateway", "newest_at");--> statement-breakpoint
CREATE TABLE "alert" (
	"id" uuid PRIMARY KEY NOT NULL,
	"meter_key" integer NOT NULL,
	"layer" "alert_layer" NOT NULL,
	"kind" "alert_kind" NOT NULL,
	"detail" text NOT NULL,
	"severity" "alert_severity" NOT NULL,
	"since" timestamp (3) with time zone NOT NULL,
	"opened_at" timestamp (3) with time zone NOT NULL,
	"escalated_at" timestamp (3) with time zone,
	"closed_at" timestamp (3) with time zone,
	"closed_reason" "alert_closed_reason",
	"litres" bigint NOT NULL,
	"litres_at" timestamp (3) with time zone NOT NULL,
	"operating_unit_id" integer NOT NULL,
	"gateway" text,
	"area_event_id" uuid,
	"told" boolean NOT NULL,
	"was_right" boolean,
	CONSTRAINT "closed_for_a_reason" CHECK (("closed_at" IS NULL) = ("closed_reason" IS NULL)),
	CONSTRAINT "alert_meter_key_meter_meter_key_fk" FOREIGN KEY ("meter_key") REFERENCES "public"."meter"("meter_key"),
	CONSTRAINT "alert_area_event_id_area_event_id_fk" FOREIGN KEY ("area_event_id") REFERENCES "public"."area_event"("id")
) WITH (fillfactor = 70);
--> statement-breakpoint
CREATE UNIQUE INDEX "alert_open_once" ON "alert" ("meter_key", "layer", "kind", "detail") WHERE "closed_at" IS NULL;--> statement-breakpoint
CREATE INDEX "alert_by_meter" ON "alert" ("meter_key", "opened_at" DESC, "id");--> statement-breakpoint
CREATE INDEX "alert_by_area" ON "alert" ("operating_unit_id", "gateway", "opened_at") WHERE "gateway" IS NOT NULL;--> statement-breakpoint
CREATE INDEX "alert_by_event" ON "alert" ("area_event_id") WHERE "area_event_id" IS NOT NULL;--> statement-breakpoint
CREATE INDEX "alert_judged" ON "alert" ("layer", "kind", "opened_at") WHERE "was_right" IS NOT NULL;--> statement-breakpoint
CREATE TABLE "alert_feedback" (
	"alert_id" uuid NOT NULL,
	"by" text NOT NULL,
	"by_staff" boolean NOT NULL,
	"verdict" "alert_verdict" NOT NULL,
	"note" text,
	"given_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "alert_feedback_alert_id_by_pk" PRIMARY KEY("alert_id","by"),
	CONSTRAINT "alert_feedback_alert_id_alert_id_fk" FOREIGN KEY ("alert_id") REFERENCES "public"."alert"("id")
);
--> statement-breakpoint
ALTER TABLE "meter_state" ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "meter_checkpoint" ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "meter_caution" ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "area_event" ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "alert" ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "alert_feedback" ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE POLICY "kept_by_the_system" ON "meter_state" AS PERMISSIVE FOR ALL TO public USING ((select aquacis_scope_is_all()));--> statement-breakpoint
CREATE POLICY "kept_by_the_system" ON "meter_checkpoint" AS PERMISSIVE FOR ALL TO public USING ((select aquacis_scope_is_all()));--> statement-breakpoint
CREATE POLICY "kept_by_the_system" ON "meter_caution" AS PERMISSIVE FOR ALL TO public USING ((select aquacis_scope_is_all()));--> statement-breakpoint
CREATE POLICY "kept_by_the_system" ON "area_event" AS PERMISSIVE FOR ALL TO public USING ((select aquacis_scope_is_all()));--> statement-breakpoint
CREATE POLICY "seen_by_office" ON "area_event" AS PERMISSIVE FOR SELECT TO public USING (aquacis_unit_in_scope("area_event"."operating_unit_id"));--> statement-breakpoint
-- An office sees every alert of its meters; whoever holds the service point sees what is told to residents.
CREATE POLICY "seen_with_meter" ON "alert" AS PERMISSIVE FOR SELECT TO public USING ((select aquacis_scope_is_all())
      or (("alert"."told" or aquacis_unit_in_scope("alert"."operating_unit_id"))
        and exists (select from meter m where m.meter_key = "alert"."meter_key")));--> statement-breakpoint
CREATE POLICY "kept_by_the_system" ON "alert" AS PERMISSIVE FOR ALL TO public USING ((select aquacis_scope_is_all()));--> statement-breakpoint
CREATE POLICY "seen_by_office" ON "alert_feedback" AS PERMISSIVE FOR SELECT TO public USING (exists (select from alert a
      where a.id = "alert_feedback"."alert_id" and aquacis_unit_in_scope(a.operating_unit_id)));--> statement-breakpoint
CREATE POLICY "kept_by_the_system" ON "alert_feedback" AS PERMISSIVE FOR ALL TO public USING ((select aquacis_scope_is_all()));
