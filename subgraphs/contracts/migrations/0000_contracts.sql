CREATE TABLE "contract" (
	"id" uuid PRIMARY KEY NOT NULL,
	"contract_number" text NOT NULL,
	"customer_id" uuid NOT NULL,
	"service_point_id" uuid NOT NULL,
	"operating_unit_id" integer NOT NULL,
	"usage_class" text NOT NULL,
	"started_on" date NOT NULL,
	"version" integer NOT NULL,
	CONSTRAINT "contract_contract_number_unique" UNIQUE("contract_number"),
	CONSTRAINT "one_contract_at_a_service_point" UNIQUE("service_point_id")
);
--> statement-breakpoint
ALTER TABLE "contract" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "contract_fact" (
	"contract_id" uuid NOT NULL,
	"version" integer NOT NULL,
	"fact" jsonb NOT NULL,
	"recorded_at" timestamp with time zone NOT NULL,
	"trace_id" text NOT NULL,
	CONSTRAINT "contract_fact_contract_id_version_pk" PRIMARY KEY("contract_id","version")
);
--> statement-breakpoint
ALTER TABLE "contract_fact" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "known_customer" (
	"customer_id" uuid PRIMARY KEY NOT NULL
);
--> statement-breakpoint
ALTER TABLE "known_customer" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "operating_unit" (
	"id" integer PRIMARY KEY NOT NULL,
	"name" text NOT NULL,
	CONSTRAINT "operating_unit_name_unique" UNIQUE("name")
);
--> statement-breakpoint
ALTER TABLE "operating_unit" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "service_point" (
	"id" uuid PRIMARY KEY NOT NULL,
	"operating_unit_id" integer NOT NULL,
	"address" "bytea" NOT NULL
);
--> statement-breakpoint
ALTER TABLE "service_point" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "contract" ADD CONSTRAINT "contract_service_point_id_service_point_id_fk" FOREIGN KEY ("service_point_id") REFERENCES "public"."service_point"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "contract" ADD CONSTRAINT "contract_operating_unit_id_operating_unit_id_fk" FOREIGN KEY ("operating_unit_id") REFERENCES "public"."operating_unit"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "service_point" ADD CONSTRAINT "service_point_operating_unit_id_operating_unit_id_fk" FOREIGN KEY ("operating_unit_id") REFERENCES "public"."operating_unit"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "contract_by_customer" ON "contract" USING btree ("customer_id","started_on","id");--> statement-breakpoint
CREATE POLICY "contract_is_seen" ON "contract" AS PERMISSIVE FOR SELECT TO public USING (aquacis_unit_in_scope(operating_unit_id) or aquacis_party_in_scope(customer_id));--> statement-breakpoint
CREATE POLICY "contract_is_started" ON "contract" AS PERMISSIVE FOR INSERT TO public WITH CHECK (aquacis_scope_is_all());--> statement-breakpoint
CREATE POLICY "contract_is_changed" ON "contract" AS PERMISSIVE FOR UPDATE TO public USING (aquacis_scope_is_all()) WITH CHECK (aquacis_scope_is_all());--> statement-breakpoint
CREATE POLICY "contract_fact_is_read" ON "contract_fact" AS PERMISSIVE FOR SELECT TO public USING (exists (select 1 from contract where contract.id = contract_fact.contract_id));--> statement-breakpoint
CREATE POLICY "contract_fact_is_recorded" ON "contract_fact" AS PERMISSIVE FOR INSERT TO public WITH CHECK (aquacis_scope_is_all());--> statement-breakpoint
CREATE POLICY "known_customer_for_the_system" ON "known_customer" AS PERMISSIVE FOR ALL TO public USING (aquacis_scope_is_all()) WITH CHECK (aquacis_scope_is_all());--> statement-breakpoint
CREATE POLICY "operating_unit_is_public" ON "operating_unit" AS PERMISSIVE FOR SELECT TO public USING (true);--> statement-breakpoint
CREATE POLICY "service_point_is_seen" ON "service_point" AS PERMISSIVE FOR SELECT TO public USING (aquacis_unit_in_scope(operating_unit_id)
  or exists (select 1 from contract where contract.service_point_id = service_point.id));--> statement-breakpoint
CREATE POLICY "service_point_is_added" ON "service_point" AS PERMISSIVE FOR INSERT TO public WITH CHECK (aquacis_scope_is_all());--> statement-breakpoint
-- The owner's own sessions keep to the policies too; the offices alone are written by whoever owns them: migrations.
ALTER TABLE "contract" FORCE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "contract_fact" FORCE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "known_customer" FORCE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "service_point" FORCE ROW LEVEL SECURITY;--> statement-breakpoint
INSERT INTO "operating_unit" ("id", "name") VALUES
  (1, 'Santiago de Querétaro Centro'), (2, 'Corregidora'), (3, 'El Marqués'), (4, 'San Juan del Río'),
  (5, 'Tequisquiapan'), (6, 'Pedro Escobedo'), (7, 'Cadereyta'), (8, 'Colón'), (9, 'Ezequiel Montes'),
  (10, 'Amealco'), (11, 'Jalpan'), (12, 'Tolimán'), (13, 'Huimilpan');
