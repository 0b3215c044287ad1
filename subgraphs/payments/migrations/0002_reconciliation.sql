CREATE TABLE "file_part" (
	"upload_id" uuid NOT NULL,
	"part" smallint NOT NULL,
	"parts" smallint NOT NULL,
	"uploaded_by" text NOT NULL,
	"content" "bytea" NOT NULL,
	"added_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "file_part_pk" PRIMARY KEY("uploaded_by","upload_id","part"),
	CONSTRAINT "a_part_is_of_its_file" CHECK (part >= 1 and part <= parts)
);
--> statement-breakpoint
ALTER TABLE "file_part" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "statement_file" (
	"id" uuid PRIMARY KEY NOT NULL,
	"sha256" text NOT NULL,
	"source" text NOT NULL,
	"name" text NOT NULL,
	"covers_from" date NOT NULL,
	"covers_to" date NOT NULL,
	"lines" integer NOT NULL,
	"new_lines" integer NOT NULL,
	"content" "bytea" NOT NULL,
	"imported_at" timestamp (3) with time zone NOT NULL,
	"imported_by" text NOT NULL,
	CONSTRAINT "a_file_is_imported_once" UNIQUE("sha256","source")
);
--> statement-breakpoint
ALTER TABLE "statement_file" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "statement_day" (
	"source" text NOT NULL,
	"day" date NOT NULL,
	CONSTRAINT "statement_day_pk" PRIMARY KEY("source","day")
);
--> statement-breakpoint
ALTER TABLE "statement_day" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "statement_line" (
	"source" text NOT NULL,
	"key" text NOT NULL,
	"day" date NOT NULL,
	"amount" bigint NOT NULL,
	"fee" bigint NOT NULL,
	"charge_id" text,
	"transfer_id" text,
	"tracking_key" text,
	"told" jsonb NOT NULL,
	"payment_ids" uuid[],
	CONSTRAINT "statement_line_pk" PRIMARY KEY("source","key")
);
--> statement-breakpoint
ALTER TABLE "statement_line" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "provider_transfer" (
	"source" text NOT NULL,
	"transfer_id" text NOT NULL,
	"reference" text,
	"amount" bigint NOT NULL,
	"sent_on" date NOT NULL,
	CONSTRAINT "provider_transfer_pk" PRIMARY KEY("source","transfer_id")
);
--> statement-breakpoint
ALTER TABLE "provider_transfer" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "reconciliation_task" (
	"id" uuid PRIMARY KEY NOT NULL,
	"kind" text NOT NULL,
	"subject" text NOT NULL,
	"source" text NOT NULL,
	"day" date NOT NULL,
	"expected" bigint NOT NULL,
	"received" bigint NOT NULL,
	"lines" text[] NOT NULL,
	"payment_ids" uuid[] NOT NULL,
	"order_id" text,
	"contract_id" uuid,
	"operating_unit_id" integer,
	"found_at" timestamp (3) with time zone NOT NULL,
	"outcome" text,
	"reason" text,
	"resolved_by" text,
	"resolved_at" timestamp (3) with time zone,
	CONSTRAINT "what_is_resolved_says_when" CHECK ((outcome is null) = (resolved_at is null)),
	CONSTRAINT "who_writes_off_says_why" CHECK (outcome is null or outcome in ('MATCHED', 'POST') or (reason is not null and resolved_by is not null))
);
--> statement-breakpoint
ALTER TABLE "reconciliation_task" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "payment_claim" (
	"id" uuid PRIMARY KEY NOT NULL,
	"contract_id" uuid NOT NULL,
	"operating_unit_id" integer NOT NULL,
	"claimed_by" uuid NOT NULL,
	"amount" bigint NOT NULL,
	"paid_on" date NOT NULL,
	"channel" text NOT NULL,
	"folio" text,
	"note" text,
	"state" text NOT NULL,
	"opened_at" timestamp (3) with time zone NOT NULL,
	"answer_by" date NOT NULL,
	"payment_id" uuid,
	"answer" text,
	"answered_by" text,
	"answered_at" timestamp (3) with time zone,
	CONSTRAINT "a_claim_is_about_money" CHECK (amount > 0),
	CONSTRAINT "an_answer_says_something" CHECK ((state = 'OPEN') = (answered_at is null) and (state <> 'NOT_FOUND' or (answer is not null and answered_by is not null))),
	CONSTRAINT "what_was_found_is_a_payment" CHECK (state <> 'FOUND' or payment_id is not null)
);
--> statement-breakpoint
ALTER TABLE "payment_claim" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "claim_proof" (
	"claim_id" uuid PRIMARY KEY NOT NULL,
	"contract_id" uuid NOT NULL,
	"operating_unit_id" integer NOT NULL,
	"media_type" text NOT NULL,
	"bytes" integer NOT NULL,
	"content" "bytea" NOT NULL
);
--> statement-breakpoint
ALTER TABLE "claim_proof" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "claim_trace" (
	"claim_id" uuid NOT NULL,
	"no" integer NOT NULL,
	"contract_id" uuid NOT NULL,
	"operating_unit_id" integer NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	"searched" text NOT NULL,
	"found" text NOT NULL,
	CONSTRAINT "claim_trace_pk" PRIMARY KEY("claim_id","no")
);
--> statement-breakpoint
ALTER TABLE "claim_trace" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE INDEX "file_part_by_age" ON "file_part" USING btree ("added_at");--> statement-breakpoint
CREATE INDEX "statement_file_by_day" ON "statement_file" USING btree ("imported_at","id");--> statement-breakpoint
CREATE INDEX "statement_line_by_day" ON "statement_line" USING btree ("day");--> statement-breakpoint
CREATE INDEX "statement_line_by_charge" ON "statement_line" USING btree ("source","charge_id") WHERE charge_id is not null;--> statement-breakpoint
CREATE INDEX "statement_line_by_transfer" ON "statement_line" USING btree ("source","transfer_id") WHERE transfer_id is not null;--> statement-breakpoint
CREATE INDEX "statement_line_by_amount" ON "statement_line" USING btree ("amount","day");--> statement-breakpoint
CREATE INDEX "provider_transfer_by_day" ON "provider_transfer" USING btree ("sent_on");--> statement-breakpoint
CREATE INDEX "reconciliation_task_by_time" ON "reconciliation_task" USING btree ("found_at","id");--> statement-breakpoint
CREATE INDEX "reconciliation_task_open" ON "reconciliation_task" USING btree ("day") WHERE outcome is null;--> statement-breakpoint
CREATE INDEX "payment_claim_by_contract" ON "payment_claim" USING btree ("contract_id","opened_at");--> statement-breakpoint
CREATE INDEX "payment_claim_by_time" ON "payment_claim" USING btree ("opened_at","id");--> statement-breakpoint
CREATE INDEX "payment_claim_open" ON "payment_claim" USING btree ("answer_by") WHERE state = 'OPEN';--> statement-breakpoint
-- Somebody of the utility, of whatever office: money of which nobody knows whose it is belongs to none, and whoever is asked at a
-- counter has to be able to find it.
CREATE FUNCTION "works_for_an_office"() RETURNS boolean LANGUAGE sql STABLE PARALLEL SAFE
  RETURN coalesce(current_setting('aquacis.scope', true) = 'units' AND current_setting('aquacis.units', true) <> '{}', false);--> statement-breakpoint
CREATE POLICY "file_part_for_the_system" ON "file_part" AS PERMISSIVE FOR ALL TO public USING ((select aquacis_scope_is_all())) WITH CHECK ((select aquacis_scope_is_all()));--> statement-breakpoint
CREATE POLICY "statement_file_is_seen_by_staff" ON "statement_file" AS PERMISSIVE FOR SELECT TO public USING ((select works_for_an_office()));--> statement-breakpoint
CREATE POLICY "statement_file_for_the_system" ON "statement_file" AS PERMISSIVE FOR ALL TO public USING ((select aquacis_scope_is_all())) WITH CHECK ((select aquacis_scope_is_all()));--> statement-breakpoint
CREATE POLICY "statement_day_for_the_system" ON "statement_day" AS PERMISSIVE FOR ALL TO public USING ((select aquacis_scope_is_all())) WITH CHECK ((select aquacis_scope_is_all()));--> statement-breakpoint
CREATE POLICY "statement_line_for_the_system" ON "statement_line" AS PERMISSIVE FOR ALL TO public USING ((select aquacis_scope_is_all())) WITH CHECK ((select aquacis_scope_is_all()));--> statement-breakpoint
CREATE POLICY "provider_transfer_for_the_system" ON "provider_transfer" AS PERMISSIVE FOR ALL TO public USING ((select aquacis_scope_is_all())) WITH CHECK ((select aquacis_scope_is_all()));--> statement-breakpoint
CREATE POLICY "reconciliation_task_is_seen" ON "reconciliation_task" AS PERMISSIVE FOR SELECT TO public USING (aquacis_unit_in_scope(operating_unit_id) or (operating_unit_id is null and (select works_for_an_office())));--> statement-breakpoint
CREATE POLICY "reconciliation_task_for_the_system" ON "reconciliation_task" AS PERMISSIVE FOR ALL TO public USING ((select aquacis_scope_is_all())) WITH CHECK ((select aquacis_scope_is_all()));--> statement-breakpoint
CREATE POLICY "payment_claim_is_seen" ON "payment_claim" AS PERMISSIVE FOR SELECT TO public USING (aquacis_unit_in_scope(operating_unit_id) or contract_id = any ((select contracts_seen())::uuid[]));--> statement-breakpoint
CREATE POLICY "payment_claim_for_the_system" ON "payment_claim" AS PERMISSIVE FOR ALL TO public USING ((select aquacis_scope_is_all())) WITH CHECK ((select aquacis_scope_is_all()));--> statement-breakpoint
CREATE POLICY "claim_proof_is_seen" ON "claim_proof" AS PERMISSIVE FOR SELECT TO public USING (exists (select from payment_claim c where c.id = claim_id and (aquacis_unit_in_scope(c.operating_unit_id) or aquacis_party_in_scope(c.claimed_by))));--> statement-breakpoint
CREATE POLICY "claim_proof_for_the_system" ON "claim_proof" AS PERMISSIVE FOR ALL TO public USING ((select aquacis_scope_is_all())) WITH CHECK ((select aquacis_scope_is_all()));--> statement-breakpoint
CREATE POLICY "claim_trace_is_seen_with_its_claim" ON "claim_trace" AS PERMISSIVE FOR SELECT TO public USING (exists (select from payment_claim c where c.id = claim_id));--> statement-breakpoint
CREATE POLICY "claim_trace_for_the_system" ON "claim_trace" AS PERMISSIVE FOR ALL TO public USING ((select aquacis_scope_is_all())) WITH CHECK ((select aquacis_scope_is_all()));--> statement-breakpoint
-- The owner's own sessions keep to the policies too.
ALTER TABLE "file_part" FORCE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "statement_file" FORCE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "statement_day" FORCE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "statement_line" FORCE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "provider_transfer" FORCE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "reconciliation_task" FORCE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "payment_claim" FORCE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "claim_proof" FORCE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "claim_trace" FORCE ROW LEVEL SECURITY;--> statement-breakpoint
-- What banks and providers said is kept with the accounts (CFF art. 30); what somebody answered stands.
CREATE TRIGGER "statement_file_is_appended_to" BEFORE UPDATE OR DELETE ON "statement_file"
  FOR EACH ROW EXECUTE FUNCTION "refuse_change"();--> statement-breakpoint
CREATE TRIGGER "statement_line_is_kept" BEFORE DELETE ON "statement_line"
  FOR EACH ROW EXECUTE FUNCTION "refuse_change"();--> statement-breakpoint
CREATE TRIGGER "statement_line_keeps_what_was_told" BEFORE UPDATE ON "statement_line"
  FOR EACH ROW WHEN (new.amount <> old.amount OR new.fee <> old.fee OR new.day <> old.day)
  EXECUTE FUNCTION "refuse_change"();--> statement-breakpoint
CREATE TRIGGER "reconciliation_task_keeps_its_end" BEFORE UPDATE ON "reconciliation_task"
  FOR EACH ROW WHEN (old.outcome IS NOT NULL AND old.outcome <> 'MATCHED') EXECUTE FUNCTION "refuse_change"();--> statement-breakpoint
CREATE TRIGGER "reconciliation_task_is_kept" BEFORE DELETE ON "reconciliation_task"
  FOR EACH ROW EXECUTE FUNCTION "refuse_change"();--> statement-breakpoint
CREATE TRIGGER "payment_claim_keeps_its_answer" BEFORE UPDATE ON "payment_claim"
  FOR EACH ROW WHEN (old.state <> 'OPEN') EXECUTE FUNCTION "refuse_change"();
