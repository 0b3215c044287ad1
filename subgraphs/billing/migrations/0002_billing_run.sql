CREATE TABLE "billing_run" (
	"id" uuid PRIMARY KEY NOT NULL,
	"operating_unit_ids" integer[] NOT NULL,
	"period_from" date NOT NULL,
	"period_to" date NOT NULL,
	"dry_run" boolean NOT NULL,
	"state" text NOT NULL,
	"started_at" timestamp (3) with time zone NOT NULL,
	"started_by" text,
	"ended_at" timestamp (3) with time zone,
	"paused_at" timestamp (3) with time zone,
	"paused_ms" bigint NOT NULL,
	"found_at" timestamp (3) with time zone
);
--> statement-breakpoint
ALTER TABLE "billing_run" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "run_contract" (
	"run_id" uuid NOT NULL,
	"contract_id" uuid NOT NULL,
	"page" integer NOT NULL,
	"outcome" text NOT NULL,
	"invoice_id" uuid,
	"total" bigint,
	"bill" json,
	"reason" text,
	"message" text,
	CONSTRAINT "run_contract_run_id_contract_id_pk" PRIMARY KEY("run_id","contract_id")
);
--> statement-breakpoint
ALTER TABLE "run_contract" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "run_page" (
	"run_id" uuid NOT NULL,
	"page" integer NOT NULL,
	"contract_ids" uuid[] NOT NULL,
	"state" text NOT NULL,
	"released" boolean NOT NULL,
	"rated" integer DEFAULT 0 NOT NULL,
	"issued" integer DEFAULT 0 NOT NULL,
	"pending" integer DEFAULT 0 NOT NULL,
	"ready" integer DEFAULT 0 NOT NULL,
	"reversed" integer DEFAULT 0 NOT NULL,
	"billed" bigint DEFAULT 0 NOT NULL,
	CONSTRAINT "run_page_run_id_page_pk" PRIMARY KEY("run_id","page")
);
--> statement-breakpoint
ALTER TABLE "run_page" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "run_page" ADD CONSTRAINT "run_page_run_id_billing_run_id_fk" FOREIGN KEY ("run_id") REFERENCES "public"."billing_run"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "billing_run_newest" ON "billing_run" USING btree ("started_at","id");--> statement-breakpoint
CREATE UNIQUE INDEX "run_contract_invoice" ON "run_contract" USING btree ("invoice_id");--> statement-breakpoint
CREATE INDEX "run_contract_left_out" ON "run_contract" USING btree ("run_id","contract_id") WHERE outcome in ('HELD', 'SET_ASIDE');--> statement-breakpoint
CREATE INDEX "run_page_todo" ON "run_page" USING btree ("run_id","page") WHERE state = 'TODO';--> statement-breakpoint
CREATE POLICY "billing_run_is_seen" ON "billing_run" AS PERMISSIVE FOR SELECT TO public USING (not exists (select from unnest(operating_unit_ids) unit where not aquacis_unit_in_scope(unit)));--> statement-breakpoint
CREATE POLICY "billing_run_is_started" ON "billing_run" AS PERMISSIVE FOR INSERT TO public WITH CHECK (not exists (select from unnest(operating_unit_ids) unit where not aquacis_unit_in_scope(unit)));--> statement-breakpoint
CREATE POLICY "billing_run_is_steered" ON "billing_run" AS PERMISSIVE FOR UPDATE TO public USING (not exists (select from unnest(operating_unit_ids) unit where not aquacis_unit_in_scope(unit)));--> statement-breakpoint
CREATE POLICY "seen_with_its_run" ON "run_contract" AS PERMISSIVE FOR SELECT TO public USING (exists (select from billing_run r where r.id = run_id));--> statement-breakpoint
CREATE POLICY "kept_by_the_system" ON "run_contract" AS PERMISSIVE FOR ALL TO public USING ((select aquacis_scope_is_all()));--> statement-breakpoint
CREATE POLICY "seen_with_its_run" ON "run_page" AS PERMISSIVE FOR SELECT TO public USING (exists (select from billing_run r where r.id = run_id));--> statement-breakpoint
CREATE POLICY "kept_by_the_system" ON "run_page" AS PERMISSIVE FOR ALL TO public USING ((select aquacis_scope_is_all()));--> statement-breakpoint
ALTER TABLE "billing_run" FORCE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "run_page" FORCE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "run_contract" FORCE ROW LEVEL SECURITY;--> statement-breakpoint
-- A page is counted up by each stamp of its thousand bills, and a contract changes once or twice: room for that beside them.
ALTER TABLE "run_page" SET (fillfactor = 50);--> statement-breakpoint
ALTER TABLE "run_contract" SET (fillfactor = 80);
