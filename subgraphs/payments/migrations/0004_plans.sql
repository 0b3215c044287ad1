CREATE TABLE "payment_plan" (
	"id" uuid PRIMARY KEY NOT NULL,
	"contract_id" uuid NOT NULL,
	"contract_number" text,
	"customer_id" uuid NOT NULL,
	"service_point_id" uuid NOT NULL,
	"operating_unit_id" integer NOT NULL,
	"state" text NOT NULL,
	"terms_code" text NOT NULL,
	"rhythm" text NOT NULL,
	"surcharge_goes_on" boolean NOT NULL,
	"debt" bigint NOT NULL,
	"bills" jsonb NOT NULL,
	"approval" jsonb NOT NULL,
	"asked_at" timestamp (3) with time zone NOT NULL,
	"asked_by" text,
	"agreed_at" timestamp (3) with time zone,
	"agreed_by" text,
	"ended_at" timestamp (3) with time zone,
	"end_reason" text,
	"next_look_on" date
);
--> statement-breakpoint
ALTER TABLE "payment_plan" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "plan_instalment" (
	"id" uuid PRIMARY KEY NOT NULL,
	"plan_id" uuid NOT NULL REFERENCES "payment_plan"("id"),
	"contract_id" uuid NOT NULL,
	"operating_unit_id" integer NOT NULL,
	"number" integer NOT NULL,
	"amount" bigint NOT NULL,
	"due_on" date NOT NULL,
	"told_due" boolean DEFAULT false NOT NULL,
	"told_late" boolean DEFAULT false NOT NULL,
	CONSTRAINT "one_instalment_of_a_number" UNIQUE("plan_id","number"),
	CONSTRAINT "an_instalment_asks_for_something" CHECK (amount > 0)
);
--> statement-breakpoint
ALTER TABLE "plan_instalment" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "autopay" (
	"id" uuid PRIMARY KEY NOT NULL,
	"contract_id" uuid NOT NULL,
	"customer_id" uuid NOT NULL,
	"service_point_id" uuid NOT NULL,
	"operating_unit_id" integer NOT NULL,
	"method" text NOT NULL,
	"state" text NOT NULL,
	"provider_customer" text NOT NULL,
	"provider_source" text NOT NULL,
	"brand" text,
	"last_four" text,
	"good_until" text,
	"clabe" text,
	"bank" text,
	"most_amount" bigint,
	"enrolled_at" timestamp (3) with time zone NOT NULL,
	"enrolled_by" text,
	"ended_at" timestamp (3) with time zone,
	"stopped_because" text,
	"failed_in_row" integer DEFAULT 0 NOT NULL,
	"warned_of" text
);
--> statement-breakpoint
ALTER TABLE "autopay" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "autopay_charge" (
	"id" uuid PRIMARY KEY NOT NULL,
	"autopay_id" uuid NOT NULL REFERENCES "autopay"("id"),
	"contract_id" uuid NOT NULL,
	"operating_unit_id" integer NOT NULL,
	"invoice_id" uuid NOT NULL,
	"invoice_number" text NOT NULL,
	"amount" bigint NOT NULL,
	"charges_on" date NOT NULL,
	"state" text NOT NULL,
	"tries" integer DEFAULT 0 NOT NULL,
	"next_try_on" date,
	"leased_until" timestamp (3) with time zone,
	"announced_at" timestamp (3) with time zone NOT NULL,
	"reason" text,
	CONSTRAINT "a_bill_is_announced_once" UNIQUE("autopay_id","invoice_id")
);
--> statement-breakpoint
ALTER TABLE "autopay_charge" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "autopay_try" (
	"id" uuid PRIMARY KEY NOT NULL,
	"charge_id" uuid NOT NULL REFERENCES "autopay_charge"("id"),
	"contract_id" uuid NOT NULL,
	"operating_unit_id" integer NOT NULL,
	"number" integer NOT NULL,
	"amount" bigint NOT NULL,
	"intended_at" timestamp (3) with time zone NOT NULL,
	"settled_at" timestamp (3) with time zone,
	"outcome" text,
	"provider_charge" text,
	"code" text,
	CONSTRAINT "one_try_of_a_number" UNIQUE("charge_id","number")
);
--> statement-breakpoint
ALTER TABLE "autopay_try" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "prepaid_year" (
	"id" uuid PRIMARY KEY NOT NULL,
	"contract_id" uuid NOT NULL,
	"customer_id" uuid NOT NULL,
	"service_point_id" uuid NOT NULL,
	"operating_unit_id" integer NOT NULL,
	"state" text NOT NULL,
	"from_day" date NOT NULL,
	"to_day" date NOT NULL,
	"estimate" bigint NOT NULL,
	"estimated_from" text NOT NULL,
	"discount" bigint NOT NULL,
	"discount_used" bigint DEFAULT 0 NOT NULL,
	"pay_before" date NOT NULL,
	"asked_at" timestamp (3) with time zone NOT NULL,
	"asked_by" text,
	"paid_at" timestamp (3) with time zone,
	CONSTRAINT "no_more_discount_than_granted" CHECK (discount_used <= discount)
);
--> statement-breakpoint
ALTER TABLE "prepaid_year" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "amnesty" (
	"id" uuid PRIMARY KEY NOT NULL,
	"name" text NOT NULL,
	"operating_unit_ids" integer[] NOT NULL,
	"from_day" date NOT NULL,
	"to_day" date NOT NULL,
	"share" integer NOT NULL,
	"bills_due_before" date NOT NULL,
	"usage_classes" text[] NOT NULL,
	"decision" text NOT NULL,
	"state" text NOT NULL,
	"started_at" timestamp (3) with time zone NOT NULL,
	"started_by" text NOT NULL,
	"seen_up_to" uuid
);
--> statement-breakpoint
ALTER TABLE "amnesty" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "amnesty_account" (
	"amnesty_id" uuid NOT NULL REFERENCES "amnesty"("id"),
	"contract_id" uuid NOT NULL,
	"operating_unit_id" integer NOT NULL,
	"bills" jsonb NOT NULL,
	"forgiven" bigint,
	"forgiven_at" timestamp (3) with time zone,
	CONSTRAINT "amnesty_account_amnesty_id_contract_id_pk" PRIMARY KEY("amnesty_id","contract_id")
);
--> statement-breakpoint
ALTER TABLE "amnesty_account" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE UNIQUE INDEX "one_plan_of_a_contract" ON "payment_plan" USING btree ("contract_id") WHERE state in ('ASKED', 'AGREED');--> statement-breakpoint
CREATE INDEX "payment_plan_by_contract" ON "payment_plan" USING btree ("contract_id","asked_at");--> statement-breakpoint
CREATE INDEX "payment_plan_by_office" ON "payment_plan" USING btree ("operating_unit_id","asked_at","id");--> statement-breakpoint
CREATE INDEX "payment_plan_to_look_at" ON "payment_plan" USING btree ("next_look_on") WHERE state = 'AGREED';--> statement-breakpoint
CREATE UNIQUE INDEX "one_autopay_of_a_contract" ON "autopay" USING btree ("contract_id") WHERE state <> 'ENDED';--> statement-breakpoint
CREATE INDEX "autopay_by_provider_customer" ON "autopay" USING btree ("provider_customer");--> statement-breakpoint
CREATE INDEX "autopay_charge_by_contract" ON "autopay_charge" USING btree ("contract_id","announced_at");--> statement-breakpoint
CREATE INDEX "autopay_charge_due" ON "autopay_charge" USING btree ("next_try_on") WHERE state in ('ANNOUNCED', 'RETRYING', 'CHARGING');--> statement-breakpoint
CREATE UNIQUE INDEX "one_prepaid_year_of_a_contract" ON "prepaid_year" USING btree ("contract_id") WHERE state in ('WAITING', 'PAID');--> statement-breakpoint
CREATE INDEX "prepaid_year_by_state" ON "prepaid_year" USING btree ("state","id");--> statement-breakpoint
CREATE INDEX "amnesty_account_by_contract" ON "amnesty_account" USING btree ("contract_id");--> statement-breakpoint
CREATE POLICY "payment_plan_is_seen" ON "payment_plan" AS PERMISSIVE FOR SELECT TO public USING (aquacis_unit_in_scope(operating_unit_id) or contract_id = any ((select contracts_seen())::uuid[]));--> statement-breakpoint
CREATE POLICY "payment_plan_for_the_system" ON "payment_plan" AS PERMISSIVE FOR ALL TO public USING ((select aquacis_scope_is_all())) WITH CHECK ((select aquacis_scope_is_all()));--> statement-breakpoint
CREATE POLICY "plan_instalment_is_seen" ON "plan_instalment" AS PERMISSIVE FOR SELECT TO public USING (aquacis_unit_in_scope(operating_unit_id) or contract_id = any ((select contracts_seen())::uuid[]));--> statement-breakpoint
CREATE POLICY "plan_instalment_for_the_system" ON "plan_instalment" AS PERMISSIVE FOR ALL TO public USING ((select aquacis_scope_is_all())) WITH CHECK ((select aquacis_scope_is_all()));--> statement-breakpoint
CREATE POLICY "autopay_is_seen" ON "autopay" AS PERMISSIVE FOR SELECT TO public USING (aquacis_unit_in_scope(operating_unit_id) or contract_id = any ((select contracts_seen())::uuid[]));--> statement-breakpoint
CREATE POLICY "autopay_for_the_system" ON "autopay" AS PERMISSIVE FOR ALL TO public USING ((select aquacis_scope_is_all())) WITH CHECK ((select aquacis_scope_is_all()));--> statement-breakpoint
CREATE POLICY "autopay_charge_is_seen" ON "autopay_charge" AS PERMISSIVE FOR SELECT TO public USING (aquacis_unit_in_scope(operating_unit_id) or contract_id = any ((select contracts_seen())::uuid[]));--> statement-breakpoint
CREATE POLICY "autopay_charge_for_the_system" ON "autopay_charge" AS PERMISSIVE FOR ALL TO public USING ((select aquacis_scope_is_all())) WITH CHECK ((select aquacis_scope_is_all()));--> statement-breakpoint
CREATE POLICY "autopay_try_for_the_system" ON "autopay_try" AS PERMISSIVE FOR ALL TO public USING ((select aquacis_scope_is_all())) WITH CHECK ((select aquacis_scope_is_all()));--> statement-breakpoint
CREATE POLICY "prepaid_year_is_seen" ON "prepaid_year" AS PERMISSIVE FOR SELECT TO public USING (aquacis_unit_in_scope(operating_unit_id) or contract_id = any ((select contracts_seen())::uuid[]));--> statement-breakpoint
CREATE POLICY "prepaid_year_for_the_system" ON "prepaid_year" AS PERMISSIVE FOR ALL TO public USING ((select aquacis_scope_is_all())) WITH CHECK ((select aquacis_scope_is_all()));--> statement-breakpoint
CREATE POLICY "amnesty_is_seen_by_its_offices" ON "amnesty" AS PERMISSIVE FOR SELECT TO public USING (exists (select from unnest(operating_unit_ids) unit where aquacis_unit_in_scope(unit)));--> statement-breakpoint
CREATE POLICY "amnesty_for_the_system" ON "amnesty" AS PERMISSIVE FOR ALL TO public USING ((select aquacis_scope_is_all())) WITH CHECK ((select aquacis_scope_is_all()));--> statement-breakpoint
CREATE POLICY "amnesty_account_is_seen" ON "amnesty_account" AS PERMISSIVE FOR SELECT TO public USING (aquacis_unit_in_scope(operating_unit_id) or contract_id = any ((select contracts_seen())::uuid[]));--> statement-breakpoint
CREATE POLICY "amnesty_account_for_the_system" ON "amnesty_account" AS PERMISSIVE FOR ALL TO public USING ((select aquacis_scope_is_all())) WITH CHECK ((select aquacis_scope_is_all()));--> statement-breakpoint
-- The owner's own sessions keep to the policies too.
ALTER TABLE "payment_plan" FORCE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "plan_instalment" FORCE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "autopay" FORCE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "autopay_charge" FORCE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "autopay_try" FORCE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "prepaid_year" FORCE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "amnesty" FORCE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "amnesty_account" FORCE ROW LEVEL SECURITY;--> statement-breakpoint
-- What was agreed on stays as it was signed: its amounts and days.
CREATE TRIGGER "plan_instalment_is_kept" BEFORE UPDATE ON "plan_instalment" FOR EACH ROW WHEN (
    new.amount IS DISTINCT FROM old.amount OR new.due_on IS DISTINCT FROM old.due_on OR new.plan_id IS DISTINCT FROM old.plan_id
    OR new.number IS DISTINCT FROM old.number)
  EXECUTE FUNCTION "refuse_change"();--> statement-breakpoint
CREATE TRIGGER "plan_instalment_is_not_taken_away" BEFORE DELETE ON "plan_instalment"
  FOR EACH ROW EXECUTE FUNCTION "refuse_change"();--> statement-breakpoint
CREATE TRIGGER "autopay_try_is_kept" BEFORE DELETE ON "autopay_try"
  FOR EACH ROW EXECUTE FUNCTION "refuse_change"();
