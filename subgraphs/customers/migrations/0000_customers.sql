CREATE TABLE "customer" (
	"id" uuid PRIMARY KEY NOT NULL,
	"kind" text NOT NULL,
	"display_name" "bytea" NOT NULL,
	"contact_email" "bytea",
	"version" integer NOT NULL
);
--> statement-breakpoint
ALTER TABLE "customer" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "customer_operating_unit" (
	"customer_id" uuid NOT NULL,
	"operating_unit_id" integer NOT NULL,
	CONSTRAINT "customer_operating_unit_customer_id_operating_unit_id_pk" PRIMARY KEY("customer_id","operating_unit_id")
);
--> statement-breakpoint
ALTER TABLE "customer_operating_unit" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE POLICY "customer_seen" ON "customer" AS PERMISSIVE FOR SELECT TO public USING (aquacis_party_in_scope(id)
  or exists (select 1 from customer_operating_unit seen where seen.customer_id = customer.id));--> statement-breakpoint
CREATE POLICY "customer_added" ON "customer" AS PERMISSIVE FOR INSERT TO public WITH CHECK (aquacis_scope_is_all());--> statement-breakpoint
CREATE POLICY "customer_changed" ON "customer" AS PERMISSIVE FOR UPDATE TO public USING (aquacis_party_in_scope(id)
  or exists (select 1 from customer_operating_unit seen where seen.customer_id = customer.id)) WITH CHECK (aquacis_party_in_scope(id)
  or exists (select 1 from customer_operating_unit seen where seen.customer_id = customer.id));--> statement-breakpoint
CREATE POLICY "customer_operating_unit_seen" ON "customer_operating_unit" AS PERMISSIVE FOR SELECT TO public USING (aquacis_unit_in_scope(operating_unit_id) or aquacis_party_in_scope(customer_id));--> statement-breakpoint
CREATE POLICY "customer_operating_unit_added" ON "customer_operating_unit" AS PERMISSIVE FOR INSERT TO public WITH CHECK (aquacis_scope_is_all());--> statement-breakpoint
-- The owner's own sessions keep to the policies too.
ALTER TABLE "customer" FORCE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "customer_operating_unit" FORCE ROW LEVEL SECURITY;
