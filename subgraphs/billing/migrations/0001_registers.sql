CREATE TABLE "day_correction" (
	"meter_id" uuid NOT NULL,
	"day" date NOT NULL,
	"litres" bigint NOT NULL,
	"by" text NOT NULL,
	"validated_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "day_correction_meter_id_day_pk" PRIMARY KEY("meter_id","day")
);
--> statement-breakpoint
ALTER TABLE "day_correction" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "meter_life" (
	"meter_id" uuid PRIMARY KEY NOT NULL,
	"service_point_id" uuid NOT NULL,
	"operating_unit_id" integer,
	"serial" text,
	"installed_at" timestamp (3) with time zone,
	"initial_litres" bigint,
	"removed_at" timestamp (3) with time zone,
	"final_litres" bigint,
	"last_at" timestamp (3) with time zone,
	"last_litres" bigint
);
--> statement-breakpoint
ALTER TABLE "meter_life" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "register_month" (
	"meter_id" uuid NOT NULL,
	"month" date NOT NULL,
	"offsets_ms" integer[] NOT NULL,
	"litres" bigint[] NOT NULL,
	CONSTRAINT "register_month_meter_id_month_pk" PRIMARY KEY("meter_id","month")
);
--> statement-breakpoint
ALTER TABLE "register_month" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE INDEX "meter_life_by_service_point" ON "meter_life" USING btree ("service_point_id");--> statement-breakpoint
CREATE POLICY "day_correction_is_seen" ON "day_correction" AS PERMISSIVE FOR SELECT TO public USING ((select aquacis_scope_is_all())
        or exists (select from meter_life m where m.meter_id = day_correction.meter_id));--> statement-breakpoint
CREATE POLICY "day_correction_for_the_system" ON "day_correction" AS PERMISSIVE FOR ALL TO public USING ((select aquacis_scope_is_all())) WITH CHECK ((select aquacis_scope_is_all()));--> statement-breakpoint
CREATE POLICY "meter_life_is_seen" ON "meter_life" AS PERMISSIVE FOR SELECT TO public USING ((select aquacis_scope_is_all()) or aquacis_unit_in_scope(operating_unit_id));--> statement-breakpoint
CREATE POLICY "meter_life_for_the_system" ON "meter_life" AS PERMISSIVE FOR ALL TO public USING ((select aquacis_scope_is_all())) WITH CHECK ((select aquacis_scope_is_all()));--> statement-breakpoint
CREATE POLICY "register_month_is_seen" ON "register_month" AS PERMISSIVE FOR SELECT TO public USING ((select aquacis_scope_is_all())
        or exists (select from meter_life m where m.meter_id = register_month.meter_id));--> statement-breakpoint
CREATE POLICY "register_month_for_the_system" ON "register_month" AS PERMISSIVE FOR ALL TO public USING ((select aquacis_scope_is_all())) WITH CHECK ((select aquacis_scope_is_all()));--> statement-breakpoint
ALTER TABLE "day_correction" FORCE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "meter_life" FORCE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "register_month" FORCE ROW LEVEL SECURITY;--> statement-breakpoint
-- Each row is written once a day for a month: room for that beside it.
ALTER TABLE "register_month" SET (fillfactor = 80);
