CREATE TABLE "billed_meter" (
	"meter_id" uuid PRIMARY KEY NOT NULL,
	"service_point_id" uuid NOT NULL,
	"serial" text,
	"removed_at" timestamp (3) with time zone
);
--> statement-breakpoint
ALTER TABLE "billed_meter" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "contract_party" (
	"contract_id" uuid NOT NULL,
	"party_id" uuid NOT NULL,
	"role" text NOT NULL,
	CONSTRAINT "contract_party_contract_id_party_id_pk" PRIMARY KEY("contract_id","party_id")
);
--> statement-breakpoint
ALTER TABLE "contract_party" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "contract_invitation" (
	"id" uuid PRIMARY KEY NOT NULL,
	"contract_id" uuid NOT NULL,
	"operating_unit_id" integer NOT NULL,
	"code_hash" "bytea" NOT NULL,
	"role" text NOT NULL,
	"name" "bytea" NOT NULL,
	"invited_by" uuid NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"expires_at" timestamp (3) with time zone NOT NULL,
	"accepted_by" uuid,
	"revoked_at" timestamp (3) with time zone,
	CONSTRAINT "contract_invitation_code" UNIQUE("code_hash")
);
--> statement-breakpoint
ALTER TABLE "contract_invitation" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "contract_member" (
	"id" uuid PRIMARY KEY NOT NULL,
	"contract_id" uuid NOT NULL,
	"operating_unit_id" integer NOT NULL,
	"party_id" uuid NOT NULL,
	"role" text NOT NULL,
	"name" "bytea",
	"since" timestamp (3) with time zone NOT NULL,
	"ended_at" timestamp (3) with time zone,
	"ended_by_other" boolean DEFAULT false NOT NULL,
	"by_claim" boolean NOT NULL
);
--> statement-breakpoint
ALTER TABLE "contract_member" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "wrong_claim" (
	"subject" text NOT NULL,
	"at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
ALTER TABLE "wrong_claim" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "contract" DROP CONSTRAINT "one_contract_at_a_service_point";--> statement-breakpoint
ALTER TABLE "contract" ADD COLUMN "ended_on" date;--> statement-breakpoint
ALTER TABLE "contract_invitation" ADD CONSTRAINT "contract_invitation_contract_id_contract_id_fk" FOREIGN KEY ("contract_id") REFERENCES "public"."contract"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "contract_member" ADD CONSTRAINT "contract_member_contract_id_contract_id_fk" FOREIGN KEY ("contract_id") REFERENCES "public"."contract"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "billed_meter_by_service_point" ON "billed_meter" USING btree ("service_point_id");--> statement-breakpoint
CREATE INDEX "contract_party_by_party" ON "contract_party" USING btree ("party_id");--> statement-breakpoint
CREATE INDEX "contract_invitation_by_contract" ON "contract_invitation" USING btree ("contract_id","created_at","id");--> statement-breakpoint
CREATE UNIQUE INDEX "contract_member_once" ON "contract_member" USING btree ("contract_id","party_id") WHERE "contract_member"."ended_at" is null;--> statement-breakpoint
CREATE INDEX "contract_member_by_contract" ON "contract_member" USING btree ("contract_id","since","id");--> statement-breakpoint
CREATE INDEX "wrong_claim_by_subject" ON "wrong_claim" USING btree ("subject","at");--> statement-breakpoint
CREATE UNIQUE INDEX "one_contract_at_a_service_point" ON "contract" USING btree ("service_point_id") WHERE "contract"."ended_on" is null;--> statement-breakpoint
CREATE INDEX "contract_by_service_point" ON "contract" USING btree ("service_point_id","started_on");--> statement-breakpoint
CREATE POLICY "billed_meter_for_the_system" ON "billed_meter" AS PERMISSIVE FOR ALL TO public USING (aquacis_scope_is_all()) WITH CHECK (aquacis_scope_is_all());--> statement-breakpoint
CREATE POLICY "contract_party_sees_itself" ON "contract_party" AS PERMISSIVE FOR SELECT TO public USING (aquacis_party_in_scope(party_id));--> statement-breakpoint
CREATE POLICY "contract_party_for_the_system" ON "contract_party" AS PERMISSIVE FOR ALL TO public USING (aquacis_scope_is_all()) WITH CHECK (aquacis_scope_is_all());--> statement-breakpoint
CREATE POLICY "contract_invitation_is_seen" ON "contract_invitation" AS PERMISSIVE FOR SELECT TO public USING (aquacis_unit_in_scope(operating_unit_id)
  or exists (select 1 from contract_party where contract_party.contract_id = contract_invitation.contract_id
    and contract_party.role in ('OWNER', 'TENANT')));--> statement-breakpoint
CREATE POLICY "contract_invitation_for_the_system" ON "contract_invitation" AS PERMISSIVE FOR ALL TO public USING (aquacis_scope_is_all()) WITH CHECK (aquacis_scope_is_all());--> statement-breakpoint
CREATE POLICY "contract_member_is_seen" ON "contract_member" AS PERMISSIVE FOR SELECT TO public USING (aquacis_unit_in_scope(operating_unit_id) or (ended_at is null and aquacis_party_in_scope(party_id))
  or exists (select 1 from contract_party where contract_party.contract_id = contract_member.contract_id
    and contract_party.role in ('OWNER', 'TENANT')));--> statement-breakpoint
CREATE POLICY "contract_member_for_the_system" ON "contract_member" AS PERMISSIVE FOR ALL TO public USING (aquacis_scope_is_all()) WITH CHECK (aquacis_scope_is_all());--> statement-breakpoint
CREATE POLICY "wrong_claim_for_the_system" ON "wrong_claim" AS PERMISSIVE FOR ALL TO public USING (aquacis_scope_is_all()) WITH CHECK (aquacis_scope_is_all());--> statement-breakpoint
ALTER POLICY "contract_is_seen" ON "contract" TO public USING (aquacis_unit_in_scope(operating_unit_id) or aquacis_party_in_scope(customer_id)
  or exists (select 1 from contract_party where contract_party.contract_id = contract.id));--> statement-breakpoint
-- The owner's own sessions keep to the policies too.
ALTER TABLE "billed_meter" FORCE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "contract_party" FORCE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "contract_invitation" FORCE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "contract_member" FORCE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "wrong_claim" FORCE ROW LEVEL SECURITY;--> statement-breakpoint
-- Whoever holds a contract already is its OWNER.
INSERT INTO "contract_party" ("contract_id", "party_id", "role") SELECT "id", "customer_id", 'OWNER' FROM "contract";
