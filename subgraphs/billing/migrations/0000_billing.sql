CREATE TABLE "invoice" (
	"id" uuid PRIMARY KEY NOT NULL,
	"title" text NOT NULL,
	"operating_unit_id" integer NOT NULL
);
--> statement-breakpoint
ALTER TABLE "invoice" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE POLICY "invoice_in_scope" ON "invoice" AS PERMISSIVE FOR ALL TO public USING (aquacis_unit_in_scope(operating_unit_id)) WITH CHECK (aquacis_unit_in_scope(operating_unit_id));--> statement-breakpoint
-- The owner's own sessions keep to the policy too.
ALTER TABLE "invoice" FORCE ROW LEVEL SECURITY;
