CREATE TABLE "tariff_simulation" (
	"id" uuid PRIMARY KEY NOT NULL,
	"tariff_code" text NOT NULL,
	"document_hash" text NOT NULL,
	"present_code" text NOT NULL,
	"operating_unit_ids" integer[] NOT NULL,
	"bills" smallint NOT NULL,
	"state" text NOT NULL,
	"asked_at" timestamp (3) with time zone NOT NULL,
	"asked_by" text NOT NULL,
	"ended_at" timestamp (3) with time zone,
	"contracts" integer,
	"contracts_done" integer NOT NULL,
	"attempts" smallint NOT NULL,
	"result" jsonb
);
--> statement-breakpoint
ALTER TABLE "tariff_simulation" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE INDEX "tariff_simulation_newest" ON "tariff_simulation" USING btree ("tariff_code","asked_at");--> statement-breakpoint
CREATE POLICY "tariff_simulation_is_seen" ON "tariff_simulation" AS PERMISSIVE FOR SELECT TO public USING (not exists (select from unnest(operating_unit_ids) unit where not aquacis_unit_in_scope(unit)));--> statement-breakpoint
CREATE POLICY "tariff_simulation_is_asked" ON "tariff_simulation" AS PERMISSIVE FOR INSERT TO public WITH CHECK (not exists (select from unnest(operating_unit_ids) unit where not aquacis_unit_in_scope(unit)));--> statement-breakpoint
CREATE POLICY "tariff_simulation_for_the_system" ON "tariff_simulation" AS PERMISSIVE FOR ALL TO public USING (aquacis_scope_is_all()) WITH CHECK (aquacis_scope_is_all());--> statement-breakpoint
ALTER TABLE "tariff_simulation" FORCE ROW LEVEL SECURITY;
