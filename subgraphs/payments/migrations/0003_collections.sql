CREATE TABLE "debt_case" (
	"id" uuid PRIMARY KEY NOT NULL,
	"contract_id" uuid NOT NULL,
	"operating_unit_id" integer NOT NULL,
	"usage_class" text NOT NULL,
	"is_open" boolean NOT NULL,
	"stage" text,
	"owed" bigint NOT NULL,
	"periods" integer NOT NULL,
	"opened_at" timestamp (3) with time zone NOT NULL,
	"closed_at" timestamp (3) with time zone,
	"is_restricted" boolean NOT NULL,
	"is_held" boolean NOT NULL,
	"next_stage" text,
	"next_on" date,
	"waits_for" text,
	CONSTRAINT "a_closed_case_restricts_nobody" CHECK (is_open or not is_restricted)
);
--> statement-breakpoint
ALTER TABLE "debt_case" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "case_fact" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "case_fact_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"case_id" uuid NOT NULL,
	"contract_id" uuid NOT NULL,
	"operating_unit_id" integer NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	"fact" jsonb NOT NULL
);
--> statement-breakpoint
ALTER TABLE "case_fact" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "collection_hold" (
	"id" uuid PRIMARY KEY NOT NULL,
	"contract_id" uuid NOT NULL,
	"operating_unit_id" integer NOT NULL,
	"kind" text NOT NULL,
	"vulnerability" text,
	"proof" text,
	"reason" text NOT NULL,
	"granted_by" text,
	"began_at" timestamp (3) with time zone NOT NULL,
	"until" date,
	"ended_at" timestamp (3) with time zone,
	"ended_by" text,
	"ended_because" text,
	CONSTRAINT "vulnerability_is_proven_and_ends" CHECK (kind <> 'VULNERABLE' or (vulnerability is not null and proof is not null and granted_by is not null and until is not null)),
	CONSTRAINT "a_pause_ends" CHECK (kind <> 'PAUSE' or (until is not null and granted_by is not null)),
	CONSTRAINT "what_ended_says_why" CHECK ((ended_at is null) = (ended_because is null))
);
--> statement-breakpoint
ALTER TABLE "collection_hold" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "supply_restriction" (
	"id" uuid PRIMARY KEY NOT NULL,
	"case_id" uuid NOT NULL,
	"contract_id" uuid NOT NULL,
	"operating_unit_id" integer NOT NULL,
	"usage_class" text NOT NULL,
	"kind" text NOT NULL,
	"litres_per_person_and_day" integer,
	"not_before" date NOT NULL,
	"ordered_at" timestamp (3) with time zone NOT NULL,
	"lifted_at" timestamp (3) with time zone,
	"because" text,
	"whole_by" date,
	CONSTRAINT "a_home_is_never_cut" CHECK (usage_class <> 'DOMESTIC' or (kind = 'LIMITED' and litres_per_person_and_day >= 50)),
	CONSTRAINT "a_public_service_is_never_restricted" CHECK (usage_class <> 'PUBLIC'),
	CONSTRAINT "what_was_lifted_says_why" CHECK ((lifted_at is null) = (because is null))
);
--> statement-breakpoint
ALTER TABLE "supply_restriction" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "collection_round" (
	"day" date PRIMARY KEY NOT NULL,
	"after" uuid,
	"contracts" integer DEFAULT 0 NOT NULL,
	"steps" integer DEFAULT 0 NOT NULL,
	"ended_at" timestamp (3) with time zone
);
--> statement-breakpoint
ALTER TABLE "collection_round" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "dispute" (
	"id" uuid PRIMARY KEY NOT NULL,
	"contract_id" uuid NOT NULL,
	"operating_unit_id" integer NOT NULL,
	"invoice_id" uuid NOT NULL,
	"invoice_number" text NOT NULL,
	"grounds" text NOT NULL,
	"words" text NOT NULL,
	"lines" jsonb NOT NULL,
	"disputed" bigint NOT NULL,
	"state" text NOT NULL,
	"opened_at" timestamp (3) with time zone NOT NULL,
	"opened_by" text NOT NULL,
	"answer_by" date NOT NULL,
	"reminded_on" date,
	"visit" jsonb,
	"answer" jsonb,
	"closed_at" timestamp (3) with time zone,
	CONSTRAINT "something_is_disputed" CHECK (disputed > 0),
	CONSTRAINT "an_answer_gives_its_reason" CHECK (state not in ('UPHELD', 'PARTLY_UPHELD', 'REJECTED') or answer is not null)
);
--> statement-breakpoint
ALTER TABLE "dispute" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "dispute_step" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "dispute_step_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"dispute_id" uuid NOT NULL,
	"contract_id" uuid NOT NULL,
	"operating_unit_id" integer NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	"kind" text NOT NULL,
	"sentence" text NOT NULL,
	"by" text
);
--> statement-breakpoint
ALTER TABLE "dispute_step" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE UNIQUE INDEX "one_open_case_of_a_contract" ON "debt_case" USING btree ("contract_id") WHERE is_open;--> statement-breakpoint
CREATE INDEX "debt_case_by_contract" ON "debt_case" USING btree ("contract_id");--> statement-breakpoint
CREATE INDEX "debt_case_by_office" ON "debt_case" USING btree ("operating_unit_id","opened_at","id");--> statement-breakpoint
CREATE INDEX "case_fact_by_case" ON "case_fact" USING btree ("case_id","id");--> statement-breakpoint
CREATE INDEX "collection_hold_by_contract" ON "collection_hold" USING btree ("contract_id");--> statement-breakpoint
CREATE INDEX "supply_restriction_by_case" ON "supply_restriction" USING btree ("case_id");--> statement-breakpoint
CREATE UNIQUE INDEX "one_restriction_of_a_contract" ON "supply_restriction" USING btree ("contract_id") WHERE lifted_at is null;--> statement-breakpoint
CREATE INDEX "dispute_by_contract" ON "dispute" USING btree ("contract_id","opened_at","id");--> statement-breakpoint
CREATE INDEX "dispute_by_office" ON "dispute" USING btree ("operating_unit_id","opened_at","id");--> statement-breakpoint
CREATE UNIQUE INDEX "one_open_dispute_of_a_bill" ON "dispute" USING btree ("invoice_id") WHERE state in ('OPENED', 'VISIT_ORDERED');--> statement-breakpoint
CREATE INDEX "dispute_clock" ON "dispute" USING btree ("answer_by") WHERE state in ('OPENED', 'VISIT_ORDERED');--> statement-breakpoint
CREATE INDEX "dispute_step_by_dispute" ON "dispute_step" USING btree ("dispute_id","id");--> statement-breakpoint
CREATE POLICY "debt_case_is_seen" ON "debt_case" AS PERMISSIVE FOR SELECT TO public USING (aquacis_unit_in_scope(operating_unit_id) or contract_id = any ((select contracts_seen())::uuid[]));--> statement-breakpoint
CREATE POLICY "case_fact_is_seen" ON "case_fact" AS PERMISSIVE FOR SELECT TO public USING (aquacis_unit_in_scope(operating_unit_id) or contract_id = any ((select contracts_seen())::uuid[]));--> statement-breakpoint
CREATE POLICY "collection_hold_is_seen" ON "collection_hold" AS PERMISSIVE FOR SELECT TO public USING (aquacis_unit_in_scope(operating_unit_id) or contract_id = any ((select contracts_seen())::uuid[]));--> statement-breakpoint
CREATE POLICY "supply_restriction_is_seen" ON "supply_restriction" AS PERMISSIVE FOR SELECT TO public USING (aquacis_unit_in_scope(operating_unit_id) or contract_id = any ((select contracts_seen())::uuid[]));--> statement-breakpoint
CREATE POLICY "dispute_is_seen" ON "dispute" AS PERMISSIVE FOR SELECT TO public USING (aquacis_unit_in_scope(operating_unit_id) or contract_id = any ((select contracts_seen())::uuid[]));--> statement-breakpoint
CREATE POLICY "dispute_step_is_seen" ON "dispute_step" AS PERMISSIVE FOR SELECT TO public USING (aquacis_unit_in_scope(operating_unit_id) or contract_id = any ((select contracts_seen())::uuid[]));--> statement-breakpoint
CREATE POLICY "debt_case_for_the_system" ON "debt_case" AS PERMISSIVE FOR ALL TO public USING ((select aquacis_scope_is_all())) WITH CHECK ((select aquacis_scope_is_all()));--> statement-breakpoint
CREATE POLICY "case_fact_for_the_system" ON "case_fact" AS PERMISSIVE FOR ALL TO public USING ((select aquacis_scope_is_all())) WITH CHECK ((select aquacis_scope_is_all()));--> statement-breakpoint
CREATE POLICY "collection_hold_for_the_system" ON "collection_hold" AS PERMISSIVE FOR ALL TO public USING ((select aquacis_scope_is_all())) WITH CHECK ((select aquacis_scope_is_all()));--> statement-breakpoint
CREATE POLICY "supply_restriction_for_the_system" ON "supply_restriction" AS PERMISSIVE FOR ALL TO public USING ((select aquacis_scope_is_all())) WITH CHECK ((select aquacis_scope_is_all()));--> statement-breakpoint
CREATE POLICY "collection_round_for_the_system" ON "collection_round" AS PERMISSIVE FOR ALL TO public USING ((select aquacis_scope_is_all())) WITH CHECK ((select aquacis_scope_is_all()));--> statement-breakpoint
CREATE POLICY "dispute_for_the_system" ON "dispute" AS PERMISSIVE FOR ALL TO public USING ((select aquacis_scope_is_all())) WITH CHECK ((select aquacis_scope_is_all()));--> statement-breakpoint
CREATE POLICY "dispute_step_for_the_system" ON "dispute_step" AS PERMISSIVE FOR ALL TO public USING ((select aquacis_scope_is_all())) WITH CHECK ((select aquacis_scope_is_all()));--> statement-breakpoint
-- The owner's own sessions keep to the policies too.
ALTER TABLE "debt_case" FORCE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "case_fact" FORCE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "collection_hold" FORCE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "supply_restriction" FORCE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "collection_round" FORCE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "dispute" FORCE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "dispute_step" FORCE ROW LEVEL SECURITY;--> statement-breakpoint
-- What was done about a debt, and why, has to be shown to a court: nobody who serves changes it or takes it away.
CREATE TRIGGER "case_fact_is_appended_to" BEFORE UPDATE OR DELETE ON "case_fact"
  FOR EACH ROW EXECUTE FUNCTION "refuse_change"();--> statement-breakpoint
CREATE TRIGGER "case_fact_is_not_emptied" BEFORE TRUNCATE ON "case_fact"
  FOR EACH STATEMENT EXECUTE FUNCTION "refuse_change"();--> statement-breakpoint
CREATE TRIGGER "dispute_step_is_appended_to" BEFORE UPDATE OR DELETE ON "dispute_step"
  FOR EACH ROW EXECUTE FUNCTION "refuse_change"();--> statement-breakpoint
CREATE TRIGGER "dispute_step_is_not_emptied" BEFORE TRUNCATE ON "dispute_step"
  FOR EACH STATEMENT EXECUTE FUNCTION "refuse_change"();--> statement-breakpoint
ALTER TABLE "case_fact" ENABLE ALWAYS TRIGGER "case_fact_is_appended_to";--> statement-breakpoint
ALTER TABLE "dispute_step" ENABLE ALWAYS TRIGGER "dispute_step_is_appended_to";
