CREATE TABLE "desk_session" (
	"id" uuid PRIMARY KEY NOT NULL,
	"operating_unit_id" integer NOT NULL,
	"cashier" text NOT NULL,
	"opened_at" timestamp (3) with time zone NOT NULL,
	"float_amount" bigint NOT NULL,
	"closed_at" timestamp (3) with time zone,
	"closed_by" text,
	"cash_count" jsonb,
	"counted" bigint,
	"expected" bigint,
	"explanation" text,
	"deposited_at" timestamp (3) with time zone,
	"deposited_by" text,
	"deposited" bigint,
	"slip" text,
	CONSTRAINT "a_float_is_not_negative" CHECK (float_amount >= 0),
	CONSTRAINT "a_closed_desk_was_counted" CHECK (num_nulls(closed_at, closed_by, cash_count, counted, expected) in (0, 5)),
	CONSTRAINT "a_difference_is_explained" CHECK (counted is null or counted = expected or explanation is not null),
	CONSTRAINT "a_closed_desk_is_deposited" CHECK (num_nulls(deposited_at, deposited_by, deposited, slip) in (0, 4) and (deposited_at is null or closed_at is not null))
);
--> statement-breakpoint
ALTER TABLE "desk_session" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "desk_taking" (
	"id" uuid PRIMARY KEY NOT NULL,
	"session_id" uuid NOT NULL CONSTRAINT "desk_taking_session_id_desk_session_id_fk" REFERENCES "desk_session"("id"),
	"operating_unit_id" integer NOT NULL,
	"number" integer NOT NULL,
	"contract_id" uuid NOT NULL,
	"payment_id" uuid NOT NULL,
	"means" text NOT NULL,
	"amount" bigint NOT NULL,
	"tendered" bigint,
	"document" text,
	"taken_at" timestamp (3) with time zone NOT NULL,
	"voided_at" timestamp (3) with time zone,
	"voided_by" text,
	"void_reason" text,
	CONSTRAINT "one_taking_of_a_number" UNIQUE("session_id","number"),
	CONSTRAINT "one_taking_of_a_payment" UNIQUE("payment_id"),
	CONSTRAINT "a_taking_is_of_money" CHECK (amount > 0 and tendered >= amount),
	CONSTRAINT "cash_is_tendered_and_the_rest_has_a_number" CHECK (case when means = 'CASH' then tendered is not null else document is not null end),
	CONSTRAINT "a_void_has_a_reason" CHECK (num_nulls(voided_at, voided_by, void_reason) in (0, 3))
);
--> statement-breakpoint
ALTER TABLE "desk_taking" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE UNIQUE INDEX "one_open_desk_of_a_cashier" ON "desk_session" USING btree ("cashier") WHERE closed_at is null;--> statement-breakpoint
CREATE INDEX "desk_session_by_office" ON "desk_session" USING btree ("operating_unit_id","opened_at","id");--> statement-breakpoint
CREATE POLICY "desk_session_is_seen_by_its_office" ON "desk_session" AS PERMISSIVE FOR SELECT TO public USING (aquacis_unit_in_scope(operating_unit_id));--> statement-breakpoint
CREATE POLICY "desk_session_for_the_system" ON "desk_session" AS PERMISSIVE FOR ALL TO public USING ((select aquacis_scope_is_all())) WITH CHECK ((select aquacis_scope_is_all()));--> statement-breakpoint
CREATE POLICY "desk_taking_is_seen_by_its_office" ON "desk_taking" AS PERMISSIVE FOR SELECT TO public USING (aquacis_unit_in_scope(operating_unit_id));--> statement-breakpoint
CREATE POLICY "desk_taking_for_the_system" ON "desk_taking" AS PERMISSIVE FOR ALL TO public USING ((select aquacis_scope_is_all())) WITH CHECK ((select aquacis_scope_is_all()));--> statement-breakpoint
-- The owner's own sessions keep to the policies too.
ALTER TABLE "desk_session" FORCE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "desk_taking" FORCE ROW LEVEL SECURITY;--> statement-breakpoint
-- What was opened stays as it was, and what is closed is closed: its deposit alone is added, once.
CREATE TRIGGER "desk_session_is_kept" BEFORE DELETE ON "desk_session"
  FOR EACH ROW EXECUTE FUNCTION "refuse_change"();--> statement-breakpoint
CREATE TRIGGER "desk_session_keeps_what_it_is" BEFORE UPDATE ON "desk_session" FOR EACH ROW WHEN (
    (new.id, new.operating_unit_id, new.cashier, new.opened_at, new.float_amount)
      IS DISTINCT FROM (old.id, old.operating_unit_id, old.cashier, old.opened_at, old.float_amount)
    OR old.closed_at IS NOT NULL AND (new.closed_at, new.closed_by, new.cash_count, new.counted, new.expected, new.explanation)
      IS DISTINCT FROM (old.closed_at, old.closed_by, old.cash_count, old.counted, old.expected, old.explanation)
    OR old.deposited_at IS NOT NULL)
  EXECUTE FUNCTION "refuse_change"();--> statement-breakpoint
CREATE TRIGGER "desk_taking_is_kept" BEFORE DELETE ON "desk_taking"
  FOR EACH ROW EXECUTE FUNCTION "refuse_change"();--> statement-breakpoint
CREATE TRIGGER "desk_taking_keeps_what_it_is" BEFORE UPDATE ON "desk_taking" FOR EACH ROW WHEN (
    (new.id, new.session_id, new.operating_unit_id, new.number, new.contract_id, new.payment_id, new.means, new.amount, new.tendered,
      new.document, new.taken_at) IS DISTINCT FROM (old.id, old.session_id, old.operating_unit_id, old.number, old.contract_id,
      old.payment_id, old.means, old.amount, old.tendered, old.document, old.taken_at)
    OR old.voided_at IS NOT NULL)
  EXECUTE FUNCTION "refuse_change"();--> statement-breakpoint
-- Nothing is taken or voided at a desk that was counted.
CREATE FUNCTION "refuse_closed_desk"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NOT EXISTS (SELECT FROM desk_session WHERE id = new.session_id AND closed_at IS NULL) THEN
    RAISE EXCEPTION 'the desk is closed' USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN new;
END $$;--> statement-breakpoint
CREATE TRIGGER "desk_taking_is_of_an_open_desk" BEFORE INSERT OR UPDATE ON "desk_taking"
  FOR EACH ROW EXECUTE FUNCTION "refuse_closed_desk"();
--> statement-breakpoint
CREATE TABLE "refund" (
	"id" uuid PRIMARY KEY NOT NULL,
	"payment_id" uuid NOT NULL REFERENCES "payment"("id"),
	"contract_id" uuid NOT NULL,
	"operating_unit_id" integer NOT NULL,
	"amount" bigint NOT NULL,
	"means" text NOT NULL,
	"reason" text NOT NULL,
	"state" text NOT NULL,
	"needs_second" boolean NOT NULL,
	"asked_at" timestamp (3) with time zone NOT NULL,
	"asked_by" text NOT NULL,
	"approved_at" timestamp (3) with time zone,
	"approved_by" text,
	"ended_at" timestamp (3) with time zone,
	"ended_by" text,
	"note" text,
	"refunded_before" bigint NOT NULL,
	"leased_until" timestamp (3) with time zone,
	CONSTRAINT "a_refund_is_of_money" CHECK (amount > 0),
	CONSTRAINT "nobody_approves_their_own_refund" CHECK (approved_by <> asked_by),
	CONSTRAINT "a_large_refund_has_two_people" CHECK (not needs_second or approved_by is not null or state in ('ASKED', 'REJECTED')),
	CONSTRAINT "an_ended_refund_says_how" CHECK ((state in ('PAID', 'REJECTED', 'FAILED')) = (ended_at is not null) and (ended_at is null) = (note is null))
);
--> statement-breakpoint
ALTER TABLE "refund" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE UNIQUE INDEX "one_refund_of_a_payment_at_a_time" ON "refund" USING btree ("payment_id") WHERE state in ('ASKED', 'PAYING');--> statement-breakpoint
CREATE INDEX "refund_by_office" ON "refund" USING btree ("operating_unit_id","asked_at","id");--> statement-breakpoint
CREATE INDEX "refund_to_pay" ON "refund" USING btree ("leased_until") WHERE state = 'PAYING' and means = 'PROVIDER';--> statement-breakpoint
CREATE POLICY "refund_is_seen_by_its_office" ON "refund" AS PERMISSIVE FOR SELECT TO public USING (aquacis_unit_in_scope(operating_unit_id));--> statement-breakpoint
CREATE POLICY "refund_for_the_system" ON "refund" AS PERMISSIVE FOR ALL TO public USING ((select aquacis_scope_is_all())) WITH CHECK ((select aquacis_scope_is_all()));--> statement-breakpoint
ALTER TABLE "refund" FORCE ROW LEVEL SECURITY;--> statement-breakpoint
-- What was asked for stays as it was, and what ended has ended.
CREATE TRIGGER "refund_is_kept" BEFORE DELETE ON "refund"
  FOR EACH ROW EXECUTE FUNCTION "refuse_change"();--> statement-breakpoint
CREATE TRIGGER "refund_keeps_what_was_asked" BEFORE UPDATE ON "refund" FOR EACH ROW WHEN (
    (new.id, new.payment_id, new.contract_id, new.operating_unit_id, new.amount, new.means, new.reason, new.needs_second, new.asked_at,
      new.asked_by, new.refunded_before) IS DISTINCT FROM (old.id, old.payment_id, old.contract_id, old.operating_unit_id, old.amount,
      old.means, old.reason, old.needs_second, old.asked_at, old.asked_by, old.refunded_before)
    OR old.state IN ('PAID', 'REJECTED', 'FAILED'))
  EXECUTE FUNCTION "refuse_change"();
