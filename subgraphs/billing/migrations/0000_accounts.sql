CREATE TABLE "account" (
	"contract_id" uuid PRIMARY KEY NOT NULL,
	"operating_unit_id" integer NOT NULL,
	"opened_on" date NOT NULL,
	"closed_on" date,
	"version" integer NOT NULL,
	"state" jsonb NOT NULL
);
--> statement-breakpoint
ALTER TABLE "account" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "invoice" (
	"id" uuid PRIMARY KEY NOT NULL,
	"contract_id" uuid NOT NULL,
	"version" integer NOT NULL,
	"operating_unit_id" integer NOT NULL,
	"number" text NOT NULL,
	"issued_at" timestamp (3) with time zone NOT NULL,
	"period_from" date NOT NULL,
	"period_to" date NOT NULL,
	"total_centavos" bigint NOT NULL,
	"state" text NOT NULL,
	"reversed_because" text,
	"reversal_id" uuid,
	"replaced_by" uuid,
	CONSTRAINT "invoice_number_once" UNIQUE("number")
);
--> statement-breakpoint
ALTER TABLE "invoice" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "invoice_number" (
	"operating_unit_id" integer NOT NULL,
	"year" integer NOT NULL,
	"last" integer NOT NULL,
	CONSTRAINT "invoice_number_operating_unit_id_year_pk" PRIMARY KEY("operating_unit_id","year")
);
--> statement-breakpoint
ALTER TABLE "invoice_number" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "tariff" (
	"code" text PRIMARY KEY NOT NULL,
	"stream_id" uuid NOT NULL,
	"version" integer NOT NULL,
	"title" text NOT NULL,
	"state" text NOT NULL,
	"effective_from" date NOT NULL,
	"effective_to" date,
	"document" text NOT NULL,
	"changed_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
ALTER TABLE "tariff" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "event" (
	"position" bigint GENERATED ALWAYS AS IDENTITY (sequence name "event_position_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"stream_id" uuid NOT NULL,
	"version" integer NOT NULL,
	"id" uuid NOT NULL,
	"type" text NOT NULL,
	"schema_version" smallint NOT NULL,
	"occurred_at" timestamp (3) with time zone NOT NULL,
	"trace_id" text NOT NULL,
	"operating_unit_id" integer,
	"data" jsonb NOT NULL,
	CONSTRAINT "event_stream_id_version_pk" PRIMARY KEY("stream_id","version")
);
--> statement-breakpoint
ALTER TABLE "event" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "contract_end" (
	"contract_id" uuid PRIMARY KEY NOT NULL,
	"ended_on" date NOT NULL
);
--> statement-breakpoint
ALTER TABLE "contract_end" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "contract_party" (
	"id" uuid PRIMARY KEY NOT NULL,
	"contract_id" uuid NOT NULL,
	"party_id" uuid NOT NULL,
	"role" text,
	"ended_at" timestamp (3) with time zone
);
--> statement-breakpoint
ALTER TABLE "contract_party" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE INDEX "account_by_office" ON "account" USING btree ("operating_unit_id","contract_id");--> statement-breakpoint
CREATE INDEX "invoice_by_contract" ON "invoice" USING btree ("contract_id","issued_at","id");--> statement-breakpoint
CREATE UNIQUE INDEX "event_by_position" ON "event" USING btree ("position");--> statement-breakpoint
CREATE INDEX "contract_party_by_contract" ON "contract_party" USING btree ("contract_id");--> statement-breakpoint
CREATE POLICY "account_is_seen" ON "account" AS PERMISSIVE FOR SELECT TO public USING (aquacis_unit_in_scope(operating_unit_id)
        or exists (select from contract_party p where p.contract_id = account.contract_id));--> statement-breakpoint
CREATE POLICY "account_for_the_system" ON "account" AS PERMISSIVE FOR ALL TO public USING (aquacis_scope_is_all()) WITH CHECK (aquacis_scope_is_all());--> statement-breakpoint
CREATE POLICY "invoice_is_seen" ON "invoice" AS PERMISSIVE FOR SELECT TO public USING (aquacis_unit_in_scope(operating_unit_id)
        or exists (select from contract_party p where p.contract_id = invoice.contract_id));--> statement-breakpoint
CREATE POLICY "invoice_for_the_system" ON "invoice" AS PERMISSIVE FOR ALL TO public USING (aquacis_scope_is_all()) WITH CHECK (aquacis_scope_is_all());--> statement-breakpoint
CREATE POLICY "invoice_number_for_the_system" ON "invoice_number" AS PERMISSIVE FOR ALL TO public USING (aquacis_scope_is_all()) WITH CHECK (aquacis_scope_is_all());--> statement-breakpoint
CREATE POLICY "tariff_is_public" ON "tariff" AS PERMISSIVE FOR SELECT TO public USING (state <> 'DRAFT' or current_setting('aquacis.scope', true) in ('units', 'all'));--> statement-breakpoint
CREATE POLICY "tariff_for_the_system" ON "tariff" AS PERMISSIVE FOR ALL TO public USING (aquacis_scope_is_all()) WITH CHECK (aquacis_scope_is_all());--> statement-breakpoint
CREATE POLICY "event_is_seen" ON "event" AS PERMISSIVE FOR SELECT TO public USING (aquacis_unit_in_scope(operating_unit_id) or (type = 'InvoiceIssued'
        and exists (select from contract_party p where p.contract_id = event.stream_id)));--> statement-breakpoint
CREATE POLICY "event_for_the_system" ON "event" AS PERMISSIVE FOR SELECT TO public USING (aquacis_scope_is_all());--> statement-breakpoint
CREATE POLICY "event_is_appended" ON "event" AS PERMISSIVE FOR INSERT TO public WITH CHECK (aquacis_scope_is_all());--> statement-breakpoint
CREATE POLICY "contract_end_for_the_system" ON "contract_end" AS PERMISSIVE FOR ALL TO public USING (aquacis_scope_is_all()) WITH CHECK (aquacis_scope_is_all());--> statement-breakpoint
CREATE POLICY "contract_party_sees_itself" ON "contract_party" AS PERMISSIVE FOR SELECT TO public USING (aquacis_party_in_scope(party_id) and ended_at is null and role in ('OWNER', 'TENANT'));--> statement-breakpoint
CREATE POLICY "contract_party_for_the_system" ON "contract_party" AS PERMISSIVE FOR ALL TO public USING (aquacis_scope_is_all()) WITH CHECK (aquacis_scope_is_all());--> statement-breakpoint
-- The owner's own sessions keep to the policies too.
ALTER TABLE "account" FORCE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "invoice" FORCE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "invoice_number" FORCE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "tariff" FORCE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "event" FORCE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "contract_end" FORCE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "contract_party" FORCE ROW LEVEL SECURITY;--> statement-breakpoint
-- Facts are added, and that is all that anybody does with them: not even whoever owns the table.
CREATE FUNCTION event_stays() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'facts are never changed nor removed: put right by another fact what turned out wrong'
    USING ERRCODE = 'restrict_violation';
END $$;--> statement-breakpoint
CREATE TRIGGER event_is_only_added BEFORE UPDATE OR DELETE OR TRUNCATE ON "event"
  FOR EACH STATEMENT EXECUTE FUNCTION event_stays();
