CREATE TABLE "document" (
	"id" uuid PRIMARY KEY NOT NULL,
	"title" text NOT NULL,
	"operating_unit_id" integer NOT NULL
);
--> statement-breakpoint
ALTER TABLE "document" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE POLICY "document_in_scope" ON "document" AS PERMISSIVE FOR ALL TO public USING (aquacis_unit_in_scope(operating_unit_id)) WITH CHECK (aquacis_unit_in_scope(operating_unit_id));--> statement-breakpoint
-- The owner's own sessions keep to the policy too.
ALTER TABLE "document" FORCE ROW LEVEL SECURITY;
