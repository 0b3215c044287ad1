CREATE TABLE "payment" (
	"id" uuid PRIMARY KEY NOT NULL,
	"title" text NOT NULL,
	"operating_unit_id" integer NOT NULL
);
--> statement-breakpoint
ALTER TABLE "payment" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE POLICY "payment_in_scope" ON "payment" AS PERMISSIVE FOR ALL TO public USING (aquacis_unit_in_scope(operating_unit_id)) WITH CHECK (aquacis_unit_in_scope(operating_unit_id));--> statement-breakpoint
-- The owner's own sessions keep to the policy too.
ALTER TABLE "payment" FORCE ROW LEVEL SECURITY;
