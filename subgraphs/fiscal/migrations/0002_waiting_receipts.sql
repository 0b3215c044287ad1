CREATE TABLE "waiting_receipt" (
	"allotting_id" uuid NOT NULL,
	"invoice_id" uuid NOT NULL,
	"payment_id" uuid NOT NULL,
	"payment" jsonb NOT NULL,
	CONSTRAINT "waiting_receipt_invoice_id_allotting_id_pk" PRIMARY KEY("invoice_id","allotting_id")
);
--> statement-breakpoint
ALTER TABLE "waiting_receipt" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE POLICY "waiting_receipt_for_the_system" ON "waiting_receipt" AS PERMISSIVE FOR ALL TO public USING ((select aquacis_scope_is_all())) WITH CHECK ((select aquacis_scope_is_all()));--> statement-breakpoint
-- The owner's own sessions keep to the policies too.
ALTER TABLE "waiting_receipt" FORCE ROW LEVEL SECURITY;
