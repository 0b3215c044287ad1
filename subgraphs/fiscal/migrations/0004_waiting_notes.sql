CREATE TABLE "waiting_note" (
	"adjustment_id" uuid NOT NULL,
	"invoice_id" uuid NOT NULL,
	"forgiven" jsonb NOT NULL,
	CONSTRAINT "waiting_note_invoice_id_adjustment_id_pk" PRIMARY KEY("invoice_id","adjustment_id")
);
--> statement-breakpoint
ALTER TABLE "waiting_note" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE POLICY "waiting_note_for_the_system" ON "waiting_note" AS PERMISSIVE FOR ALL TO public USING ((select aquacis_scope_is_all())) WITH CHECK ((select aquacis_scope_is_all()));--> statement-breakpoint
-- The owner's own sessions keep to the policies too.
ALTER TABLE "waiting_note" FORCE ROW LEVEL SECURITY;
