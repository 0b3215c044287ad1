CREATE TABLE "payment_reference" (
	"id" uuid PRIMARY KEY NOT NULL,
	"contract_id" uuid NOT NULL,
	"contract_number" text NOT NULL,
	"operating_unit_id" integer NOT NULL,
	"cover" text NOT NULL,
	"instalment_id" uuid,
	"bills" jsonb NOT NULL,
	"method" text NOT NULL,
	"state" text NOT NULL,
	"amount" bigint NOT NULL,
	"paid" bigint DEFAULT 0 NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"expires_at" timestamp (3) with time zone,
	"paying" jsonb,
	"declined_code" text,
	"replaced_by" uuid,
	"key_hash" "bytea",
	"version" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "a_reference_asks_for_something" CHECK (amount > 0 and paid >= 0),
	CONSTRAINT "an_instalment_is_named" CHECK ((cover = 'INSTALMENT') = (instalment_id is not null))
);
--> statement-breakpoint
ALTER TABLE "payment_reference" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "reference_charge" (
	"key" uuid PRIMARY KEY NOT NULL,
	"reference_id" uuid NOT NULL,
	"contract_id" uuid NOT NULL,
	"provider" text NOT NULL,
	"state" text NOT NULL,
	"order_id" text,
	"asked_at" timestamp (3) with time zone NOT NULL,
	"declined_code" text,
	"tries" integer DEFAULT 0 NOT NULL,
	"next_try_at" timestamp (3) with time zone,
	"leased_until" timestamp (3) with time zone,
	CONSTRAINT "an_order_is_of_one_charge" UNIQUE("provider","order_id")
);
--> statement-breakpoint
ALTER TABLE "reference_charge" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "reference_arrival" (
	"provider" text NOT NULL,
	"charge_id" text NOT NULL,
	"reference_id" uuid,
	"payment_id" uuid NOT NULL,
	"amount" bigint NOT NULL,
	"arrived_at" timestamp (3) with time zone NOT NULL,
	"noticed_at" timestamp (3) with time zone NOT NULL,
	"oddity" text,
	"chargeback" text,
	CONSTRAINT "reference_arrival_pk" PRIMARY KEY("provider","charge_id")
);
--> statement-breakpoint
ALTER TABLE "reference_arrival" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "provider_notice" (
	"provider" text NOT NULL,
	"event_id" text NOT NULL,
	"type" text NOT NULL,
	"order_id" text,
	"told_at" timestamp (3) with time zone NOT NULL,
	"received_at" timestamp (3) with time zone NOT NULL,
	"told_by" text NOT NULL,
	"raw" "bytea",
	"tries" integer DEFAULT 0 NOT NULL,
	"next_try_at" timestamp (3) with time zone,
	"leased_until" timestamp (3) with time zone,
	"last_reason" text,
	"done_at" timestamp (3) with time zone,
	CONSTRAINT "provider_notice_pk" PRIMARY KEY("provider","event_id")
);
--> statement-breakpoint
ALTER TABLE "provider_notice" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "refused_webhook" (
	"provider" text NOT NULL,
	"day" date NOT NULL,
	"times" integer NOT NULL,
	"last_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "refused_webhook_pk" PRIMARY KEY("provider","day")
);
--> statement-breakpoint
ALTER TABLE "refused_webhook" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "poll_cursor" (
	"provider" text PRIMARY KEY NOT NULL,
	"since" timestamp (3) with time zone NOT NULL,
	"polled_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
ALTER TABLE "poll_cursor" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "holder_check" (
	"contract_id" uuid PRIMARY KEY NOT NULL,
	"billed_at" timestamp (3) with time zone NOT NULL,
	"last_total" text NOT NULL,
	"meter_serial" text
);
--> statement-breakpoint
ALTER TABLE "holder_check" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "payable_key" (
	"key_hash" "bytea" PRIMARY KEY NOT NULL,
	"contract_id" uuid NOT NULL,
	"expires_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
ALTER TABLE "payable_key" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "payable_tries" (
	"scope" text NOT NULL,
	"window_from" timestamp (3) with time zone NOT NULL,
	"tries" integer NOT NULL,
	CONSTRAINT "payable_tries_pk" PRIMARY KEY("scope","window_from")
);
--> statement-breakpoint
ALTER TABLE "payable_tries" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE INDEX "payment_reference_by_contract" ON "payment_reference" USING btree ("contract_id","created_at","id");--> statement-breakpoint
CREATE INDEX "payment_reference_ends" ON "payment_reference" USING btree ("expires_at") WHERE state in ('WAITING', 'PARTLY_PAID', 'DECLINED');--> statement-breakpoint
CREATE INDEX "reference_charge_by_reference" ON "reference_charge" USING btree ("reference_id");--> statement-breakpoint
CREATE INDEX "reference_charge_due" ON "reference_charge" USING btree ("next_try_at") WHERE state in ('ASKED', 'STANDING', 'UNWANTED');--> statement-breakpoint
CREATE INDEX "reference_arrival_by_reference" ON "reference_arrival" USING btree ("reference_id");--> statement-breakpoint
CREATE INDEX "provider_notice_due" ON "provider_notice" USING btree ("next_try_at") WHERE done_at is null;--> statement-breakpoint
CREATE INDEX "payable_key_ends" ON "payable_key" USING btree ("expires_at");--> statement-breakpoint
CREATE POLICY "payment_reference_is_seen" ON "payment_reference" AS PERMISSIVE FOR SELECT TO public USING (aquacis_unit_in_scope(operating_unit_id) or contract_id = any ((select contracts_seen())::uuid[]));--> statement-breakpoint
CREATE POLICY "payment_reference_for_the_system" ON "payment_reference" AS PERMISSIVE FOR ALL TO public USING ((select aquacis_scope_is_all())) WITH CHECK ((select aquacis_scope_is_all()));--> statement-breakpoint
CREATE POLICY "reference_charge_for_the_system" ON "reference_charge" AS PERMISSIVE FOR ALL TO public USING ((select aquacis_scope_is_all())) WITH CHECK ((select aquacis_scope_is_all()));--> statement-breakpoint
CREATE POLICY "reference_arrival_for_the_system" ON "reference_arrival" AS PERMISSIVE FOR ALL TO public USING ((select aquacis_scope_is_all())) WITH CHECK ((select aquacis_scope_is_all()));--> statement-breakpoint
CREATE POLICY "provider_notice_for_the_system" ON "provider_notice" AS PERMISSIVE FOR ALL TO public USING ((select aquacis_scope_is_all())) WITH CHECK ((select aquacis_scope_is_all()));--> statement-breakpoint
CREATE POLICY "refused_webhook_for_the_system" ON "refused_webhook" AS PERMISSIVE FOR ALL TO public USING ((select aquacis_scope_is_all())) WITH CHECK ((select aquacis_scope_is_all()));--> statement-breakpoint
CREATE POLICY "poll_cursor_for_the_system" ON "poll_cursor" AS PERMISSIVE FOR ALL TO public USING ((select aquacis_scope_is_all())) WITH CHECK ((select aquacis_scope_is_all()));--> statement-breakpoint
CREATE POLICY "holder_check_for_the_system" ON "holder_check" AS PERMISSIVE FOR ALL TO public USING ((select aquacis_scope_is_all())) WITH CHECK ((select aquacis_scope_is_all()));--> statement-breakpoint
CREATE POLICY "payable_key_for_the_system" ON "payable_key" AS PERMISSIVE FOR ALL TO public USING ((select aquacis_scope_is_all())) WITH CHECK ((select aquacis_scope_is_all()));--> statement-breakpoint
CREATE POLICY "payable_tries_for_the_system" ON "payable_tries" AS PERMISSIVE FOR ALL TO public USING ((select aquacis_scope_is_all())) WITH CHECK ((select aquacis_scope_is_all()));--> statement-breakpoint
-- The owner's own sessions keep to the policies too.
ALTER TABLE "payment_reference" FORCE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "reference_charge" FORCE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "reference_arrival" FORCE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "provider_notice" FORCE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "refused_webhook" FORCE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "poll_cursor" FORCE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "holder_check" FORCE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "payable_key" FORCE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "payable_tries" FORCE ROW LEVEL SECURITY;--> statement-breakpoint
-- Where money arrived is told once, and never taken away.
CREATE TRIGGER "reference_arrival_is_kept" BEFORE DELETE ON "reference_arrival"
  FOR EACH ROW EXECUTE FUNCTION "refuse_change"();--> statement-breakpoint
CREATE TRIGGER "payment_reference_is_kept" BEFORE DELETE ON "payment_reference"
  FOR EACH ROW EXECUTE FUNCTION "refuse_change"();--> statement-breakpoint
CREATE TRIGGER "payment_reference_keeps_what_it_asks" BEFORE UPDATE ON "payment_reference"
  FOR EACH ROW WHEN (new.contract_id <> old.contract_id OR new.amount <> old.amount OR new.method <> old.method OR new.paid < old.paid)
  EXECUTE FUNCTION "refuse_change"();
