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
	"session_id" uuid NOT NULL REFERENCES "desk_session"("id"),
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
