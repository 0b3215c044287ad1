CREATE TABLE "cancellation_receipt" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "cancellation_receipt_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"document_id" uuid NOT NULL,
	"received_at" timestamp (3) with time zone NOT NULL,
	"pac" text NOT NULL,
	"xml" text NOT NULL
);
--> statement-breakpoint
ALTER TABLE "cancellation_receipt" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
DROP INDEX "fiscal_document_due";--> statement-breakpoint
ALTER TABLE "fiscal_document" ADD COLUMN "cancel_acceptance" text;--> statement-breakpoint
ALTER TABLE "fiscal_document" ADD COLUMN "cancel_receipt" boolean DEFAULT false NOT NULL;--> statement-breakpoint
CREATE INDEX "cancellation_receipt_by_document" ON "cancellation_receipt" USING btree ("document_id","id");--> statement-breakpoint
CREATE INDEX "fiscal_document_due" ON "fiscal_document" USING btree ("state","next_try_at") WHERE next_try_at is not null;--> statement-breakpoint
CREATE POLICY "cancellation_receipt_is_seen_with_its_document" ON "cancellation_receipt" AS PERMISSIVE FOR SELECT TO public USING (exists (select from fiscal_document d where d.id = document_id));--> statement-breakpoint
CREATE POLICY "cancellation_receipt_for_the_system" ON "cancellation_receipt" AS PERMISSIVE FOR ALL TO public USING ((select aquacis_scope_is_all())) WITH CHECK ((select aquacis_scope_is_all()));--> statement-breakpoint
-- The owner's own sessions keep to the policies too.
ALTER TABLE "cancellation_receipt" FORCE ROW LEVEL SECURITY;--> statement-breakpoint
-- As the rest of what is fiscal: kept for five years (CFF art. 30), by whoever serves too.
CREATE TRIGGER "cancellation_receipt_is_appended_to" BEFORE UPDATE OR DELETE ON "cancellation_receipt"
  FOR EACH ROW EXECUTE FUNCTION "refuse_change"();--> statement-breakpoint
CREATE TRIGGER "cancellation_receipt_is_not_emptied" BEFORE TRUNCATE ON "cancellation_receipt"
  FOR EACH STATEMENT EXECUTE FUNCTION "refuse_change"();
