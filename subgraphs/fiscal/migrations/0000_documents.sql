CREATE TABLE "contract_party" (
	"id" uuid PRIMARY KEY NOT NULL,
	"contract_id" uuid NOT NULL,
	"party_id" uuid NOT NULL,
	"role" text NOT NULL,
	"ended_at" timestamp with time zone
);
--> statement-breakpoint
ALTER TABLE "contract_party" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "document_event" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "document_event_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"document_id" uuid NOT NULL,
	"at" timestamp with time zone NOT NULL,
	"what" text NOT NULL,
	"pac" text,
	"code" text,
	"detail" text
);
--> statement-breakpoint
ALTER TABLE "document_event" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "fiscal_data" (
	"party_id" uuid PRIMARY KEY NOT NULL,
	"data" "bytea" NOT NULL,
	"saved_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
ALTER TABLE "fiscal_data" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "fiscal_document" (
	"id" uuid PRIMARY KEY NOT NULL,
	"source_key" text NOT NULL,
	"kind" text NOT NULL,
	"state" text NOT NULL,
	"series" text NOT NULL,
	"number" integer NOT NULL,
	"invoice_id" uuid,
	"contract_id" uuid,
	"customer_id" uuid,
	"operating_unit_id" integer NOT NULL,
	"receiver" jsonb NOT NULL,
	"total_centavos" bigint NOT NULL,
	"source" jsonb NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"sealed_xml" text,
	"maybe_at" text,
	"sent_at" timestamp (3) with time zone,
	"stamped_xml" text,
	"uuid" uuid,
	"stamped_at" timestamp (3) with time zone,
	"pac" text,
	"tries" integer DEFAULT 0 NOT NULL,
	"next_try_at" timestamp (3) with time zone,
	"leased_until" timestamp (3) with time zone,
	"last_code" text,
	"last_reason" text,
	"replaces_id" uuid,
	"cancel_motive" text,
	"cancel_replacement_id" uuid,
	"cancel_asked" boolean DEFAULT false NOT NULL,
	"cancelled_at" timestamp (3) with time zone,
	CONSTRAINT "fiscal_document_source_key_unique" UNIQUE("source_key"),
	CONSTRAINT "one_document_of_a_number" UNIQUE("series","number"),
	CONSTRAINT "one_document_of_a_stamp" UNIQUE("uuid")
);
--> statement-breakpoint
ALTER TABLE "fiscal_document" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "folio" (
	"series" text PRIMARY KEY NOT NULL,
	"last" integer NOT NULL
);
--> statement-breakpoint
ALTER TABLE "folio" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE INDEX "contract_party_by_contract" ON "contract_party" USING btree ("contract_id");--> statement-breakpoint
CREATE INDEX "document_event_by_document" ON "document_event" USING btree ("document_id","id");--> statement-breakpoint
CREATE INDEX "fiscal_document_by_invoice" ON "fiscal_document" USING btree ("invoice_id");--> statement-breakpoint
CREATE INDEX "fiscal_document_by_replaced" ON "fiscal_document" USING btree ("replaces_id");--> statement-breakpoint
CREATE INDEX "fiscal_document_by_office" ON "fiscal_document" USING btree ("operating_unit_id","created_at","id");--> statement-breakpoint
CREATE INDEX "fiscal_document_by_stamp" ON "fiscal_document" USING btree ("stamped_at");--> statement-breakpoint
CREATE INDEX "fiscal_document_due" ON "fiscal_document" USING btree ("next_try_at") WHERE state in ('PENDING', 'CANCELLING');--> statement-breakpoint
CREATE POLICY "contract_party_is_seen_by_its_party" ON "contract_party" AS PERMISSIVE FOR SELECT TO public USING (aquacis_party_in_scope(party_id));--> statement-breakpoint
CREATE POLICY "contract_party_for_the_system" ON "contract_party" AS PERMISSIVE FOR ALL TO public USING ((select aquacis_scope_is_all())) WITH CHECK ((select aquacis_scope_is_all()));--> statement-breakpoint
CREATE POLICY "document_event_for_the_system" ON "document_event" AS PERMISSIVE FOR ALL TO public USING ((select aquacis_scope_is_all())) WITH CHECK ((select aquacis_scope_is_all()));--> statement-breakpoint
CREATE POLICY "fiscal_data_is_seen_by_its_party" ON "fiscal_data" AS PERMISSIVE FOR SELECT TO public USING (aquacis_party_in_scope(party_id));--> statement-breakpoint
CREATE POLICY "fiscal_data_for_the_system" ON "fiscal_data" AS PERMISSIVE FOR ALL TO public USING ((select aquacis_scope_is_all())) WITH CHECK ((select aquacis_scope_is_all()));--> statement-breakpoint
CREATE POLICY "fiscal_document_is_seen" ON "fiscal_document" AS PERMISSIVE FOR SELECT TO public USING (aquacis_unit_in_scope(operating_unit_id) or aquacis_party_in_scope(customer_id) or exists (
        select from contract_party p where p.contract_id = fiscal_document.contract_id and p.ended_at is null
          and p.role in ('OWNER', 'TENANT') and aquacis_party_in_scope(p.party_id)));--> statement-breakpoint
CREATE POLICY "fiscal_document_for_the_system" ON "fiscal_document" AS PERMISSIVE FOR ALL TO public USING ((select aquacis_scope_is_all())) WITH CHECK ((select aquacis_scope_is_all()));--> statement-breakpoint
CREATE POLICY "folio_for_the_system" ON "folio" AS PERMISSIVE FOR ALL TO public USING ((select aquacis_scope_is_all())) WITH CHECK ((select aquacis_scope_is_all()));--> statement-breakpoint
-- The owner's own sessions keep to the policies too.
ALTER TABLE "contract_party" FORCE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "document_event" FORCE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "fiscal_data" FORCE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "fiscal_document" FORCE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "folio" FORCE ROW LEVEL SECURITY;--> statement-breakpoint
-- Accounting is kept for five years (CFF art. 30): nobody who serves can take anything away.
CREATE FUNCTION "refuse_change"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION '% of % is refused: fiscal records are append-only', tg_op, tg_table_name USING ERRCODE = 'restrict_violation';
END $$;--> statement-breakpoint
CREATE TRIGGER "document_event_is_appended_to" BEFORE UPDATE OR DELETE ON "document_event"
  FOR EACH ROW EXECUTE FUNCTION "refuse_change"();--> statement-breakpoint
CREATE TRIGGER "document_event_is_not_emptied" BEFORE TRUNCATE ON "document_event"
  FOR EACH STATEMENT EXECUTE FUNCTION "refuse_change"();--> statement-breakpoint
CREATE TRIGGER "fiscal_document_is_kept" BEFORE DELETE ON "fiscal_document"
  FOR EACH ROW EXECUTE FUNCTION "refuse_change"();--> statement-breakpoint
CREATE TRIGGER "fiscal_document_is_not_emptied" BEFORE TRUNCATE ON "fiscal_document"
  FOR EACH STATEMENT EXECUTE FUNCTION "refuse_change"();--> statement-breakpoint
-- A stamp is set once: neither it nor what it seals changes afterwards.
CREATE TRIGGER "fiscal_document_keeps_its_stamp" BEFORE UPDATE ON "fiscal_document"
  FOR EACH ROW WHEN (old.uuid IS NOT NULL AND (
    new.uuid IS DISTINCT FROM old.uuid OR new.stamped_xml IS DISTINCT FROM old.stamped_xml
    OR new.stamped_at IS DISTINCT FROM old.stamped_at OR new.pac IS DISTINCT FROM old.pac
    OR new.series IS DISTINCT FROM old.series OR new.number IS DISTINCT FROM old.number
    OR new.receiver IS DISTINCT FROM old.receiver OR new.total_centavos IS DISTINCT FROM old.total_centavos))
  EXECUTE FUNCTION "refuse_change"();
