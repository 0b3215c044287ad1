CREATE TABLE "debit_hand_answer" (
	"id" uuid PRIMARY KEY NOT NULL,
	"file_id" uuid NOT NULL REFERENCES "debit_file"("id"),
	"outcome" text NOT NULL,
	"code" text,
	"lines" integer[] NOT NULL,
	"source" text NOT NULL,
	"evidence" text NOT NULL,
	"state" text NOT NULL,
	"asked_at" timestamp (3) with time zone NOT NULL,
	"asked_by" text NOT NULL,
	"decided_at" timestamp (3) with time zone,
	"decided_by" text,
	"note" text,
	CONSTRAINT "a_hand_answer_is_about_something" CHECK (cardinality(lines) > 0 and array_position(lines, NULL) is null),
	CONSTRAINT "a_hand_answer_has_its_evidence" CHECK (length(btrim(evidence)) >= 10),
	CONSTRAINT "a_hand_answer_is_known" CHECK (outcome in ('NOT_TAKEN', 'APPLIED', 'RETURNED')
		and source in ('TELEPHONE', 'PORTAL', 'STATEMENT', 'LETTER') and state in ('ASKED', 'APPROVED', 'REJECTED', 'OVERTAKEN')),
	CONSTRAINT "a_return_has_its_reason" CHECK ((outcome = 'RETURNED') = (code is not null)),
	CONSTRAINT "a_return_is_of_one_charge" CHECK (outcome <> 'RETURNED' or cardinality(lines) = 1),
	CONSTRAINT "a_hand_answer_waits_or_was_decided" CHECK ((state = 'ASKED') = (decided_at is null)),
	CONSTRAINT "nobody_approves_their_own_hand_answer" CHECK (state <> 'APPROVED' or (decided_by is not null and decided_by <> asked_by))
);
--> statement-breakpoint
ALTER TABLE "debit_hand_answer" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "debit_hand_line" (
	"file_id" uuid NOT NULL,
	"line" integer NOT NULL,
	"operating_unit_id" integer NOT NULL,
	"answer_id" uuid NOT NULL REFERENCES "debit_hand_answer"("id"),
	"outcome" text NOT NULL,
	"code" text,
	"said_at" timestamp (3) with time zone NOT NULL,
	"bank_outcome" text,
	"bank_code" text,
	"bank_at" timestamp (3) with time zone,
	"difference" text,
	"closed_at" timestamp (3) with time zone,
	"closed_by" text,
	"closed_note" text,
	CONSTRAINT "debit_hand_line_file_id_line_pk" PRIMARY KEY("file_id","line"),
	CONSTRAINT "debit_hand_line_of_an_entry_fk" FOREIGN KEY ("file_id","line") REFERENCES "debit_entry"("file_id","line"),
	CONSTRAINT "a_bank_answers_at_some_time" CHECK ((bank_outcome is null) = (bank_at is null)),
	CONSTRAINT "a_difference_is_to_an_answer" CHECK (difference is null or bank_at is not null),
	CONSTRAINT "a_difference_is_closed_with_a_word" CHECK (closed_at is null or (difference is not null and closed_by is not null and length(btrim(closed_note)) > 0))
);
--> statement-breakpoint
ALTER TABLE "debit_hand_line" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "debit_file" ADD COLUMN "said_at" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "debit_file" ADD COLUMN "differs_since" timestamp (3) with time zone;--> statement-breakpoint
CREATE INDEX "debit_hand_answer_by_file" ON "debit_hand_answer" USING btree ("file_id","asked_at");--> statement-breakpoint
CREATE INDEX "debit_hand_answer_asked" ON "debit_hand_answer" USING btree ("file_id") WHERE state = 'ASKED';--> statement-breakpoint
CREATE INDEX "debit_hand_line_differing" ON "debit_hand_line" USING btree ("file_id") WHERE difference is not null and closed_at is null;--> statement-breakpoint
CREATE INDEX "debit_answer_by_file" ON "debit_answer" USING btree ("about_file");--> statement-breakpoint
CREATE INDEX "debit_file_differing" ON "debit_file" USING btree ("differs_since") WHERE differs_since is not null;--> statement-breakpoint
CREATE POLICY "debit_entry_is_seen_by_staff" ON "debit_entry" AS PERMISSIVE FOR SELECT TO public USING ((select works_for_an_office()) and exists (select from autopay_charge c where c.id = charge_id
        and aquacis_unit_in_scope(c.operating_unit_id)));--> statement-breakpoint
CREATE POLICY "debit_hand_answer_is_seen_by_staff" ON "debit_hand_answer" AS PERMISSIVE FOR SELECT TO public USING ((select works_for_an_office()));--> statement-breakpoint
CREATE POLICY "debit_hand_answer_for_the_system" ON "debit_hand_answer" AS PERMISSIVE FOR ALL TO public USING ((select aquacis_scope_is_all())) WITH CHECK ((select aquacis_scope_is_all()));--> statement-breakpoint
CREATE POLICY "debit_hand_line_is_seen_by_staff" ON "debit_hand_line" AS PERMISSIVE FOR SELECT TO public USING ((select works_for_an_office()) and aquacis_unit_in_scope(operating_unit_id));--> statement-breakpoint
CREATE POLICY "debit_hand_line_for_the_system" ON "debit_hand_line" AS PERMISSIVE FOR ALL TO public USING ((select aquacis_scope_is_all())) WITH CHECK ((select aquacis_scope_is_all()));--> statement-breakpoint
-- The owner's own sessions keep to the policies too.
ALTER TABLE "debit_hand_answer" FORCE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "debit_hand_line" FORCE ROW LEVEL SECURITY;--> statement-breakpoint
-- What somebody said stays as they said it, and what was decided as it was decided; nothing of either is taken away.
CREATE TRIGGER "debit_hand_answer_is_kept" BEFORE UPDATE ON "debit_hand_answer" FOR EACH ROW WHEN (
    old.state <> 'ASKED' OR new.file_id <> old.file_id OR new.outcome <> old.outcome OR new.code IS DISTINCT FROM old.code
    OR new.lines <> old.lines OR new.source <> old.source OR new.evidence <> old.evidence OR new.asked_at <> old.asked_at
    OR new.asked_by <> old.asked_by)
  EXECUTE FUNCTION "refuse_change"();--> statement-breakpoint
CREATE TRIGGER "debit_hand_answer_is_not_taken_away" BEFORE DELETE ON "debit_hand_answer"
  FOR EACH ROW EXECUTE FUNCTION "refuse_change"();--> statement-breakpoint
ALTER TABLE "debit_hand_answer" ENABLE ALWAYS TRIGGER "debit_hand_answer_is_kept";--> statement-breakpoint
ALTER TABLE "debit_hand_answer" ENABLE ALWAYS TRIGGER "debit_hand_answer_is_not_taken_away";--> statement-breakpoint
CREATE TRIGGER "debit_hand_line_is_kept" BEFORE UPDATE ON "debit_hand_line" FOR EACH ROW WHEN (
    new.file_id <> old.file_id OR new.line <> old.line OR new.answer_id <> old.answer_id OR new.outcome <> old.outcome
    OR new.code IS DISTINCT FROM old.code OR new.said_at <> old.said_at
    OR (old.bank_at IS NOT NULL AND (new.bank_at IS DISTINCT FROM old.bank_at OR new.bank_outcome IS DISTINCT FROM old.bank_outcome
      OR new.bank_code IS DISTINCT FROM old.bank_code OR new.difference IS DISTINCT FROM old.difference))
    OR (old.closed_at IS NOT NULL AND new.closed_at IS DISTINCT FROM old.closed_at))
  EXECUTE FUNCTION "refuse_change"();--> statement-breakpoint
CREATE TRIGGER "debit_hand_line_is_not_taken_away" BEFORE DELETE ON "debit_hand_line"
  FOR EACH ROW EXECUTE FUNCTION "refuse_change"();--> statement-breakpoint
ALTER TABLE "debit_hand_line" ENABLE ALWAYS TRIGGER "debit_hand_line_is_kept";--> statement-breakpoint
ALTER TABLE "debit_hand_line" ENABLE ALWAYS TRIGGER "debit_hand_line_is_not_taken_away";--> statement-breakpoint
-- What is known by hand was said by one and approved by another.
CREATE FUNCTION "hand_line_was_approved"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NOT EXISTS (SELECT FROM debit_hand_answer a WHERE a.id = NEW.answer_id AND a.file_id = NEW.file_id
      AND a.state = 'APPROVED' AND NEW.line = ANY (a.lines) AND a.outcome = NEW.outcome) THEN
    RAISE EXCEPTION 'line % of file % was not said by two people', NEW.line, NEW.file_id USING ERRCODE = '23514';
  END IF;
  RETURN NEW;
END $$;--> statement-breakpoint
CREATE TRIGGER "debit_hand_line_was_approved" BEFORE INSERT ON "debit_hand_line"
  FOR EACH ROW EXECUTE FUNCTION "hand_line_was_approved"();
