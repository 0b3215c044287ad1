CREATE TABLE "debit_mandate" (
	"id" uuid PRIMARY KEY NOT NULL REFERENCES "autopay"("id"),
	"contract_id" uuid NOT NULL,
	"operating_unit_id" integer NOT NULL,
	"service_reference" text NOT NULL,
	"holder_name" text NOT NULL,
	"clabe" "bytea" NOT NULL,
	"bank" text NOT NULL,
	"last_four" text NOT NULL,
	"most_amount" bigint NOT NULL,
	"expires_on" date,
	"terms_version" text NOT NULL,
	"accepted_at" timestamp (3) with time zone NOT NULL,
	"accepted_by" text,
	"ended_at" timestamp (3) with time zone,
	"ended_because" text,
	CONSTRAINT "a_mandate_has_a_limit" CHECK (most_amount > 0)
);
--> statement-breakpoint
ALTER TABLE "debit_mandate" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "debit_file" (
	"id" uuid PRIMARY KEY NOT NULL,
	"name" text NOT NULL,
	"day" date NOT NULL,
	"number" integer NOT NULL,
	"state" text NOT NULL,
	"charges" integer NOT NULL,
	"total" bigint NOT NULL,
	"content" "bytea" NOT NULL,
	"made_at" timestamp (3) with time zone NOT NULL,
	"sent_at" timestamp (3) with time zone,
	"reasons" jsonb,
	CONSTRAINT "a_day_has_99_files" CHECK (number between 1 and 99),
	CONSTRAINT "a_file_charges_something" CHECK (charges > 0 and total > 0)
);
--> statement-breakpoint
ALTER TABLE "debit_file" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "debit_entry" (
	"file_id" uuid NOT NULL REFERENCES "debit_file"("id"),
	"line" integer NOT NULL,
	"try_id" uuid NOT NULL REFERENCES "autopay_try"("id"),
	"charge_id" uuid NOT NULL REFERENCES "autopay_charge"("id"),
	"contract_id" uuid NOT NULL,
	"invoice_id" uuid NOT NULL,
	"service_reference" text NOT NULL,
	"last_four" text NOT NULL,
	"amount" bigint NOT NULL,
	"objected_at" timestamp (3) with time zone,
	CONSTRAINT "debit_entry_file_id_line_pk" PRIMARY KEY("file_id","line"),
	CONSTRAINT "a_try_is_in_one_file" UNIQUE("try_id"),
	CONSTRAINT "an_entry_asks_for_something" CHECK (amount > 0)
);
--> statement-breakpoint
ALTER TABLE "debit_entry" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "debit_answer" (
	"name" text NOT NULL,
	"digest" text NOT NULL,
	"content" "bytea" NOT NULL,
	"issued_at" timestamp (3) with time zone NOT NULL,
	"received_at" timestamp (3) with time zone NOT NULL,
	"taken_at" timestamp (3) with time zone,
	"mistakes" jsonb,
	CONSTRAINT "debit_answer_name_digest_pk" PRIMARY KEY("name","digest")
);
--> statement-breakpoint
ALTER TABLE "debit_answer" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE INDEX "debit_mandate_by_contract" ON "debit_mandate" USING btree ("contract_id");--> statement-breakpoint
CREATE INDEX "debit_mandate_expiring" ON "debit_mandate" USING btree ("expires_on") WHERE ended_at is null and expires_on is not null;--> statement-breakpoint
CREATE UNIQUE INDEX "one_debit_file_of_a_number" ON "debit_file" USING btree ("day","number") WHERE state in ('MADE', 'SENT');--> statement-breakpoint
CREATE INDEX "debit_file_to_send" ON "debit_file" USING btree ("day","number") WHERE state = 'MADE';--> statement-breakpoint
CREATE INDEX "debit_file_by_name" ON "debit_file" USING btree ("name");--> statement-breakpoint
CREATE INDEX "debit_answer_to_take" ON "debit_answer" USING btree ("issued_at","name") WHERE taken_at is null;--> statement-breakpoint
CREATE INDEX "debit_answer_by_time" ON "debit_answer" USING btree ("issued_at");--> statement-breakpoint
CREATE POLICY "debit_mandate_is_seen" ON "debit_mandate" AS PERMISSIVE FOR SELECT TO public USING (aquacis_unit_in_scope(operating_unit_id) or contract_id = any ((select contracts_seen())::uuid[]));--> statement-breakpoint
CREATE POLICY "debit_mandate_for_the_system" ON "debit_mandate" AS PERMISSIVE FOR ALL TO public USING ((select aquacis_scope_is_all())) WITH CHECK ((select aquacis_scope_is_all()));--> statement-breakpoint
CREATE POLICY "debit_file_for_the_system" ON "debit_file" AS PERMISSIVE FOR ALL TO public USING ((select aquacis_scope_is_all())) WITH CHECK ((select aquacis_scope_is_all()));--> statement-breakpoint
CREATE POLICY "debit_entry_for_the_system" ON "debit_entry" AS PERMISSIVE FOR ALL TO public USING ((select aquacis_scope_is_all())) WITH CHECK ((select aquacis_scope_is_all()));--> statement-breakpoint
CREATE POLICY "debit_answer_for_the_system" ON "debit_answer" AS PERMISSIVE FOR ALL TO public USING ((select aquacis_scope_is_all())) WITH CHECK ((select aquacis_scope_is_all()));--> statement-breakpoint
-- The owner's own sessions keep to the policies too.
ALTER TABLE "debit_mandate" FORCE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "debit_file" FORCE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "debit_entry" FORCE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "debit_answer" FORCE ROW LEVEL SECURITY;--> statement-breakpoint
-- What was authorised stays as it was accepted, what was written for the bank as it was brought, and what it answered as it came.
CREATE TRIGGER "debit_mandate_is_kept" BEFORE UPDATE ON "debit_mandate" FOR EACH ROW WHEN (
    new.clabe IS DISTINCT FROM old.clabe OR new.holder_name IS DISTINCT FROM old.holder_name
    OR new.most_amount IS DISTINCT FROM old.most_amount OR new.expires_on IS DISTINCT FROM old.expires_on
    OR new.terms_version IS DISTINCT FROM old.terms_version OR new.accepted_at IS DISTINCT FROM old.accepted_at
    OR new.accepted_by IS DISTINCT FROM old.accepted_by)
  EXECUTE FUNCTION "refuse_change"();--> statement-breakpoint
CREATE TRIGGER "debit_mandate_is_not_taken_away" BEFORE DELETE ON "debit_mandate"
  FOR EACH ROW EXECUTE FUNCTION "refuse_change"();--> statement-breakpoint
CREATE TRIGGER "debit_file_is_kept" BEFORE UPDATE ON "debit_file" FOR EACH ROW WHEN (
    new.name IS DISTINCT FROM old.name OR new.day IS DISTINCT FROM old.day OR new.number IS DISTINCT FROM old.number
    OR new.content IS DISTINCT FROM old.content OR new.charges IS DISTINCT FROM old.charges OR new.total IS DISTINCT FROM old.total)
  EXECUTE FUNCTION "refuse_change"();--> statement-breakpoint
CREATE TRIGGER "debit_file_is_not_taken_away" BEFORE DELETE ON "debit_file"
  FOR EACH ROW EXECUTE FUNCTION "refuse_change"();--> statement-breakpoint
CREATE TRIGGER "debit_entry_is_kept" BEFORE UPDATE ON "debit_entry" FOR EACH ROW WHEN (
    new.file_id IS DISTINCT FROM old.file_id OR new.line IS DISTINCT FROM old.line OR new.try_id IS DISTINCT FROM old.try_id
    OR new.amount IS DISTINCT FROM old.amount OR new.contract_id IS DISTINCT FROM old.contract_id)
  EXECUTE FUNCTION "refuse_change"();--> statement-breakpoint
CREATE TRIGGER "debit_entry_is_not_taken_away" BEFORE DELETE ON "debit_entry"
  FOR EACH ROW EXECUTE FUNCTION "refuse_change"();--> statement-breakpoint
CREATE TRIGGER "debit_answer_is_not_taken_away" BEFORE DELETE ON "debit_answer"
  FOR EACH ROW EXECUTE FUNCTION "refuse_change"();
