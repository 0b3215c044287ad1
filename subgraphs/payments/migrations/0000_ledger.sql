-- Numbers are drawn under the lock of their contract: those of one contract are in the order of its transactions.
CREATE SEQUENCE "ledger_no" AS bigint;--> statement-breakpoint
CREATE TABLE "paying_contract" (
	"contract_id" uuid PRIMARY KEY NOT NULL,
	"contract_number" text,
	"customer_id" uuid NOT NULL,
	"service_point_id" uuid NOT NULL,
	"operating_unit_id" integer NOT NULL,
	"usage_class" text,
	"started_on" date,
	"ended_on" date
);
--> statement-breakpoint
ALTER TABLE "paying_contract" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "contract_party" (
	"id" uuid PRIMARY KEY NOT NULL,
	"contract_id" uuid NOT NULL,
	"party_id" uuid NOT NULL,
	"role" text NOT NULL,
	"ended_at" timestamp with time zone
);
--> statement-breakpoint
ALTER TABLE "contract_party" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "ledger_transaction" (
	"no" bigint PRIMARY KEY NOT NULL,
	"source_key" text NOT NULL,
	"kind" text NOT NULL,
	"contract_id" uuid,
	"operating_unit_id" integer,
	"invoice_id" uuid,
	"payment_id" uuid,
	"occurred_at" timestamp (3) with time zone NOT NULL,
	"recorded_at" timestamp (3) with time zone NOT NULL,
	"amount" bigint NOT NULL,
	"balance" bigint NOT NULL,
	"lines" smallint NOT NULL,
	"trace_id" text NOT NULL,
	CONSTRAINT "each_cause_is_written_once" UNIQUE("source_key"),
	CONSTRAINT "a_transaction_has_two_sides" CHECK (lines >= 2)
);
--> statement-breakpoint
ALTER TABLE "ledger_transaction" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "ledger_entry" (
	"transaction_no" bigint NOT NULL,
	"line" smallint NOT NULL,
	"account" text NOT NULL,
	"amount" bigint NOT NULL,
	"contract_id" uuid,
	"invoice_id" uuid,
	"component" text,
	"payment_id" uuid,
	"provider" text,
	CONSTRAINT "ledger_entry_pk" PRIMARY KEY("transaction_no","line"),
	CONSTRAINT "an_entry_moves_something" CHECK (amount <> 0),
	CONSTRAINT "an_account_of_the_book" CHECK (account in ('RECEIVABLE', 'CREDIT', 'REVENUE', 'VAT', 'SURCHARGE', 'PSP_CLEARING', 'BANK', 'CASH',
		'PSP_FEES', 'FORGIVEN', 'REFUNDS_PAYABLE', 'CHARGEBACKS', 'SUSPENSE')),
	CONSTRAINT "a_receivable_is_of_a_bill" CHECK (account <> 'RECEIVABLE' or (contract_id is not null and invoice_id is not null
		and component in ('SURCHARGE', 'VAT', 'PRINCIPAL'))),
	CONSTRAINT "a_credit_is_of_a_payment" CHECK (account not in ('CREDIT', 'SUSPENSE') or (payment_id is not null
		and (account = 'SUSPENSE' or contract_id is not null)))
);
--> statement-breakpoint
ALTER TABLE "ledger_entry" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "ledger_bill" (
	"invoice_id" uuid PRIMARY KEY NOT NULL,
	"contract_id" uuid NOT NULL,
	"operating_unit_id" integer NOT NULL,
	"invoice_number" text NOT NULL,
	"issued_on" date NOT NULL,
	"due_on" date NOT NULL,
	"period_from" date NOT NULL,
	"period_to" date NOT NULL,
	"charged_surcharge" bigint NOT NULL,
	"charged_vat" bigint NOT NULL,
	"charged_principal" bigint NOT NULL,
	"open_surcharge" bigint NOT NULL,
	"open_vat" bigint NOT NULL,
	"open_principal" bigint NOT NULL,
	"held" bigint DEFAULT 0 NOT NULL,
	"payments" integer DEFAULT 0 NOT NULL,
	"payment_reference" text,
	"reversed_at" timestamp (3) with time zone,
	"settled_at" timestamp (3) with time zone,
	CONSTRAINT "nothing_open_is_negative" CHECK (least(open_surcharge, open_vat, open_principal, held) >= 0),
	CONSTRAINT "no_more_is_open_than_was_charged" CHECK (open_surcharge <= charged_surcharge and open_vat <= charged_vat and open_principal <= charged_principal),
	CONSTRAINT "nothing_is_owed_of_what_was_taken_back" CHECK (reversed_at is null or open_surcharge + open_vat + open_principal = 0)
);
--> statement-breakpoint
ALTER TABLE "ledger_bill" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "reversed_bill" (
	"invoice_id" uuid PRIMARY KEY NOT NULL,
	"contract_id" uuid NOT NULL,
	"reversed_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
ALTER TABLE "reversed_bill" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "payment" (
	"id" uuid PRIMARY KEY NOT NULL,
	"source_key" text NOT NULL,
	"contract_id" uuid,
	"operating_unit_id" integer,
	"amount" bigint NOT NULL,
	"fee" bigint NOT NULL,
	"provider" text NOT NULL,
	"channel" text NOT NULL,
	"form" text NOT NULL,
	"paid_at" timestamp (3) with time zone NOT NULL,
	"posted_at" timestamp (3) with time zone NOT NULL,
	"reference_id" uuid,
	"allotted" bigint NOT NULL,
	"credit" bigint NOT NULL,
	"taken_back" bigint NOT NULL,
	"refunded" bigint NOT NULL,
	CONSTRAINT "money_of_a_source_comes_once" UNIQUE("source_key"),
	CONSTRAINT "a_payment_is_more_than_nothing" CHECK (amount > 0 and fee between 0 and amount),
	CONSTRAINT "every_centavo_of_a_payment_is_somewhere" CHECK (allotted >= 0 and credit >= 0 and taken_back >= 0 and allotted + credit + taken_back = amount),
	CONSTRAINT "no_more_is_given_back_than_taken" CHECK (refunded between 0 and taken_back),
	CONSTRAINT "money_in_suspense_pays_nothing" CHECK (contract_id is not null or allotted = 0)
);
--> statement-breakpoint
ALTER TABLE "payment" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "ledger_allotment" (
	"no" bigint NOT NULL,
	"invoice_id" uuid NOT NULL,
	"payment_id" uuid NOT NULL,
	"contract_id" uuid NOT NULL,
	"operating_unit_id" integer NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	"surcharge" bigint NOT NULL,
	"vat" bigint NOT NULL,
	"principal" bigint NOT NULL,
	CONSTRAINT "ledger_allotment_pk" PRIMARY KEY("no","invoice_id"),
	CONSTRAINT "no_allotment_is_negative" CHECK (least(surcharge, vat, principal) >= 0)
);
--> statement-breakpoint
ALTER TABLE "ledger_allotment" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "taking_back" (
	"id" uuid PRIMARY KEY NOT NULL,
	"request_id" uuid NOT NULL,
	"payment_id" uuid NOT NULL,
	"contract_id" uuid,
	"operating_unit_id" integer,
	"kind" text NOT NULL,
	"amount" bigint NOT NULL,
	"reason" text NOT NULL,
	"by" text,
	"taken_back_at" timestamp (3) with time zone NOT NULL,
	"restored_at" timestamp (3) with time zone,
	CONSTRAINT "taken_back_once_for_each_request" UNIQUE("request_id"),
	CONSTRAINT "something_is_taken_back" CHECK (amount > 0)
);
--> statement-breakpoint
ALTER TABLE "taking_back" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "ledger_forgiving" (
	"adjustment_id" uuid NOT NULL,
	"invoice_id" uuid NOT NULL,
	"contract_id" uuid NOT NULL,
	"operating_unit_id" integer NOT NULL,
	"kind" text NOT NULL,
	"reason" text NOT NULL,
	"by" text,
	"forgiven_at" timestamp (3) with time zone NOT NULL,
	"surcharge" bigint NOT NULL,
	"vat" bigint NOT NULL,
	"principal" bigint NOT NULL,
	CONSTRAINT "ledger_forgiving_pk" PRIMARY KEY("adjustment_id","invoice_id"),
	CONSTRAINT "nothing_forgiven_is_negative" CHECK (least(surcharge, vat, principal) >= 0)
);
--> statement-breakpoint
ALTER TABLE "ledger_forgiving" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "bill_hold" (
	"hold_id" uuid PRIMARY KEY NOT NULL,
	"invoice_id" uuid NOT NULL,
	"amount" bigint NOT NULL,
	"held_at" timestamp (3) with time zone NOT NULL,
	"released_at" timestamp (3) with time zone,
	CONSTRAINT "something_is_held" CHECK (amount > 0)
);
--> statement-breakpoint
ALTER TABLE "bill_hold" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE INDEX "paying_contract_by_number" ON "paying_contract" USING btree ("contract_number");--> statement-breakpoint
CREATE INDEX "paying_contract_by_customer" ON "paying_contract" USING btree ("customer_id");--> statement-breakpoint
CREATE INDEX "contract_party_by_party" ON "contract_party" USING btree ("party_id");--> statement-breakpoint
CREATE INDEX "contract_party_by_contract" ON "contract_party" USING btree ("contract_id");--> statement-breakpoint
CREATE INDEX "ledger_transaction_by_contract" ON "ledger_transaction" USING btree ("contract_id","no");--> statement-breakpoint
CREATE INDEX "ledger_bill_by_contract" ON "ledger_bill" USING btree ("contract_id");--> statement-breakpoint
CREATE INDEX "ledger_bill_by_reference" ON "ledger_bill" USING btree ("payment_reference") WHERE payment_reference is not null;--> statement-breakpoint
CREATE INDEX "ledger_bill_open" ON "ledger_bill" USING btree ("contract_id","due_on") WHERE open_surcharge + open_vat + open_principal > 0;--> statement-breakpoint
CREATE INDEX "payment_by_contract" ON "payment" USING btree ("contract_id");--> statement-breakpoint
CREATE INDEX "payment_ahead" ON "payment" USING btree ("contract_id") WHERE credit > 0;--> statement-breakpoint
CREATE INDEX "payment_by_reference" ON "payment" USING btree ("reference_id") WHERE reference_id is not null;--> statement-breakpoint
CREATE INDEX "ledger_allotment_by_payment" ON "ledger_allotment" USING btree ("payment_id");--> statement-breakpoint
CREATE INDEX "ledger_allotment_by_invoice" ON "ledger_allotment" USING btree ("invoice_id");--> statement-breakpoint
CREATE INDEX "taking_back_by_payment" ON "taking_back" USING btree ("payment_id");--> statement-breakpoint
CREATE INDEX "ledger_forgiving_by_invoice" ON "ledger_forgiving" USING btree ("invoice_id");--> statement-breakpoint
CREATE INDEX "bill_hold_by_invoice" ON "bill_hold" USING btree ("invoice_id") WHERE released_at is null;--> statement-breakpoint
-- Contracts that the person who asks belongs to, and those beside them that are their own. The planner does not see into these:
-- policies that look into tables with policies of their own were planned anew, several times, in every statement (0040).
CREATE FUNCTION contracts_joined() RETURNS uuid[] LANGUAGE plpgsql STABLE PARALLEL SAFE AS $$
BEGIN
  IF current_setting('aquacis.scope', true) IS DISTINCT FROM 'party' THEN RETURN '{}'; END IF;
  RETURN array(SELECT p.contract_id FROM contract_party p
    WHERE p.party_id = current_setting('aquacis.party', true)::uuid AND p.ended_at IS NULL AND p.role IN ('OWNER', 'TENANT'));
END $$;--> statement-breakpoint
CREATE FUNCTION contracts_seen() RETURNS uuid[] LANGUAGE plpgsql STABLE PARALLEL SAFE AS $$
BEGIN
  IF current_setting('aquacis.scope', true) IS DISTINCT FROM 'party' THEN RETURN '{}'; END IF;
  RETURN contracts_joined() || array(SELECT c.contract_id FROM paying_contract c
    WHERE c.customer_id = current_setting('aquacis.party', true)::uuid);
END $$;--> statement-breakpoint
CREATE POLICY "paying_contract_is_seen" ON "paying_contract" AS PERMISSIVE FOR SELECT TO public USING (aquacis_unit_in_scope(operating_unit_id) or aquacis_party_in_scope(customer_id)
        or contract_id = any ((select contracts_joined())::uuid[]));--> statement-breakpoint
CREATE POLICY "contract_party_is_seen_by_its_party" ON "contract_party" AS PERMISSIVE FOR SELECT TO public USING (aquacis_party_in_scope(party_id));--> statement-breakpoint
CREATE POLICY "ledger_transaction_is_seen" ON "ledger_transaction" AS PERMISSIVE FOR SELECT TO public USING (aquacis_unit_in_scope(operating_unit_id) or contract_id = any ((select contracts_seen())::uuid[]));--> statement-breakpoint
CREATE POLICY "ledger_bill_is_seen" ON "ledger_bill" AS PERMISSIVE FOR SELECT TO public USING (aquacis_unit_in_scope(operating_unit_id) or contract_id = any ((select contracts_seen())::uuid[]));--> statement-breakpoint
CREATE POLICY "payment_is_seen" ON "payment" AS PERMISSIVE FOR SELECT TO public USING (aquacis_unit_in_scope(operating_unit_id) or contract_id = any ((select contracts_seen())::uuid[]));--> statement-breakpoint
CREATE POLICY "ledger_allotment_is_seen" ON "ledger_allotment" AS PERMISSIVE FOR SELECT TO public USING (aquacis_unit_in_scope(operating_unit_id) or contract_id = any ((select contracts_seen())::uuid[]));--> statement-breakpoint
CREATE POLICY "taking_back_is_seen" ON "taking_back" AS PERMISSIVE FOR SELECT TO public USING (aquacis_unit_in_scope(operating_unit_id) or contract_id = any ((select contracts_seen())::uuid[]));--> statement-breakpoint
CREATE POLICY "ledger_forgiving_is_seen" ON "ledger_forgiving" AS PERMISSIVE FOR SELECT TO public USING (aquacis_unit_in_scope(operating_unit_id) or contract_id = any ((select contracts_seen())::uuid[]));--> statement-breakpoint
CREATE POLICY "paying_contract_for_the_system" ON "paying_contract" AS PERMISSIVE FOR ALL TO public USING ((select aquacis_scope_is_all())) WITH CHECK ((select aquacis_scope_is_all()));--> statement-breakpoint
CREATE POLICY "contract_party_for_the_system" ON "contract_party" AS PERMISSIVE FOR ALL TO public USING ((select aquacis_scope_is_all())) WITH CHECK ((select aquacis_scope_is_all()));--> statement-breakpoint
CREATE POLICY "ledger_transaction_for_the_system" ON "ledger_transaction" AS PERMISSIVE FOR ALL TO public USING ((select aquacis_scope_is_all())) WITH CHECK ((select aquacis_scope_is_all()));--> statement-breakpoint
CREATE POLICY "ledger_entry_for_the_system" ON "ledger_entry" AS PERMISSIVE FOR ALL TO public USING ((select aquacis_scope_is_all())) WITH CHECK ((select aquacis_scope_is_all()));--> statement-breakpoint
CREATE POLICY "ledger_bill_for_the_system" ON "ledger_bill" AS PERMISSIVE FOR ALL TO public USING ((select aquacis_scope_is_all())) WITH CHECK ((select aquacis_scope_is_all()));--> statement-breakpoint
CREATE POLICY "reversed_bill_for_the_system" ON "reversed_bill" AS PERMISSIVE FOR ALL TO public USING ((select aquacis_scope_is_all())) WITH CHECK ((select aquacis_scope_is_all()));--> statement-breakpoint
CREATE POLICY "payment_for_the_system" ON "payment" AS PERMISSIVE FOR ALL TO public USING ((select aquacis_scope_is_all())) WITH CHECK ((select aquacis_scope_is_all()));--> statement-breakpoint
CREATE POLICY "ledger_allotment_for_the_system" ON "ledger_allotment" AS PERMISSIVE FOR ALL TO public USING ((select aquacis_scope_is_all())) WITH CHECK ((select aquacis_scope_is_all()));--> statement-breakpoint
CREATE POLICY "taking_back_for_the_system" ON "taking_back" AS PERMISSIVE FOR ALL TO public USING ((select aquacis_scope_is_all())) WITH CHECK ((select aquacis_scope_is_all()));--> statement-breakpoint
CREATE POLICY "ledger_forgiving_for_the_system" ON "ledger_forgiving" AS PERMISSIVE FOR ALL TO public USING ((select aquacis_scope_is_all())) WITH CHECK ((select aquacis_scope_is_all()));--> statement-breakpoint
CREATE POLICY "bill_hold_for_the_system" ON "bill_hold" AS PERMISSIVE FOR ALL TO public USING ((select aquacis_scope_is_all())) WITH CHECK ((select aquacis_scope_is_all()));--> statement-breakpoint
-- The owner's own sessions keep to the policies too.
ALTER TABLE "paying_contract" FORCE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "contract_party" FORCE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "ledger_transaction" FORCE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "ledger_entry" FORCE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "ledger_bill" FORCE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "reversed_bill" FORCE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "payment" FORCE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "ledger_allotment" FORCE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "taking_back" FORCE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "ledger_forgiving" FORCE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "bill_hold" FORCE ROW LEVEL SECURITY;--> statement-breakpoint
-- The book is kept (CFF art. 30): nobody who serves can change or take anything away. Triggers stand even in sessions that replay
-- another server's rows.
CREATE FUNCTION "refuse_change"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION '% of % is refused: the book is append-only', tg_op, tg_table_name USING ERRCODE = 'restrict_violation';
END $$;--> statement-breakpoint
CREATE TRIGGER "ledger_transaction_is_appended_to" BEFORE UPDATE OR DELETE ON "ledger_transaction"
  FOR EACH ROW EXECUTE FUNCTION "refuse_change"();--> statement-breakpoint
CREATE TRIGGER "ledger_transaction_is_not_emptied" BEFORE TRUNCATE ON "ledger_transaction"
  FOR EACH STATEMENT EXECUTE FUNCTION "refuse_change"();--> statement-breakpoint
CREATE TRIGGER "ledger_entry_is_appended_to" BEFORE UPDATE OR DELETE ON "ledger_entry"
  FOR EACH ROW EXECUTE FUNCTION "refuse_change"();--> statement-breakpoint
CREATE TRIGGER "ledger_entry_is_not_emptied" BEFORE TRUNCATE ON "ledger_entry"
  FOR EACH STATEMENT EXECUTE FUNCTION "refuse_change"();--> statement-breakpoint
CREATE TRIGGER "payment_is_kept" BEFORE DELETE ON "payment"
  FOR EACH ROW EXECUTE FUNCTION "refuse_change"();--> statement-breakpoint
CREATE TRIGGER "payment_is_not_emptied" BEFORE TRUNCATE ON "payment"
  FOR EACH STATEMENT EXECUTE FUNCTION "refuse_change"();--> statement-breakpoint
CREATE TRIGGER "payment_keeps_its_amount" BEFORE UPDATE ON "payment"
  FOR EACH ROW WHEN (new.amount <> old.amount OR new.fee <> old.fee OR new.source_key <> old.source_key
    OR (old.contract_id IS NOT NULL AND new.contract_id IS DISTINCT FROM old.contract_id))
  EXECUTE FUNCTION "refuse_change"();--> statement-breakpoint
-- A transaction comes in one statement with all of its entries: as many as it says, and both sides come to the same. Afterwards
-- no line of it is free, so that whatever stands in the book is balanced at every commit.
CREATE FUNCTION "refuse_imbalance"() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE wrong record;
BEGIN
  SELECT a.transaction_no, a.total, a.entries, t.lines INTO wrong
  FROM (SELECT transaction_no, sum(amount) AS total, count(*) AS entries, min(line) AS first, max(line) AS last
        FROM added GROUP BY transaction_no) a
  LEFT JOIN LATERAL (SELECT lines FROM ledger_transaction WHERE no = a.transaction_no OFFSET 0) t ON true
  WHERE a.total <> 0 OR t.lines IS DISTINCT FROM a.entries OR a.first <> 1 OR a.last <> a.entries
  LIMIT 1;
  IF FOUND THEN
    RAISE EXCEPTION 'transaction % is refused: its entries come to % centavos, % of % lines',
      wrong.transaction_no, wrong.total, wrong.entries, coalesce(wrong.lines, 0) USING ERRCODE = 'check_violation';
  END IF;
  RETURN NULL;
END $$;--> statement-breakpoint
CREATE TRIGGER "ledger_entry_is_balanced" AFTER INSERT ON "ledger_entry" REFERENCING NEW TABLE AS "added"
  FOR EACH STATEMENT EXECUTE FUNCTION "refuse_imbalance"();--> statement-breakpoint
CREATE FUNCTION "refuse_empty"() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE empty bigint;
BEGIN
  SELECT a.no INTO empty FROM added a WHERE NOT EXISTS (SELECT FROM ledger_entry WHERE transaction_no = a.no OFFSET 0) LIMIT 1;
  IF FOUND THEN
    RAISE EXCEPTION 'transaction % is refused: it has no entries', empty USING ERRCODE = 'check_violation';
  END IF;
  RETURN NULL;
END $$;--> statement-breakpoint
CREATE TRIGGER "ledger_transaction_has_entries" AFTER INSERT ON "ledger_transaction" REFERENCING NEW TABLE AS "added"
  FOR EACH STATEMENT EXECUTE FUNCTION "refuse_empty"();--> statement-breakpoint
ALTER TABLE "ledger_transaction" ENABLE ALWAYS TRIGGER "ledger_transaction_is_appended_to";--> statement-breakpoint
ALTER TABLE "ledger_transaction" ENABLE ALWAYS TRIGGER "ledger_transaction_is_not_emptied";--> statement-breakpoint
ALTER TABLE "ledger_transaction" ENABLE ALWAYS TRIGGER "ledger_transaction_has_entries";--> statement-breakpoint
ALTER TABLE "ledger_entry" ENABLE ALWAYS TRIGGER "ledger_entry_is_appended_to";--> statement-breakpoint
ALTER TABLE "ledger_entry" ENABLE ALWAYS TRIGGER "ledger_entry_is_not_emptied";--> statement-breakpoint
ALTER TABLE "ledger_entry" ENABLE ALWAYS TRIGGER "ledger_entry_is_balanced";--> statement-breakpoint
ALTER TABLE "payment" ENABLE ALWAYS TRIGGER "payment_is_kept";--> statement-breakpoint
ALTER TABLE "payment" ENABLE ALWAYS TRIGGER "payment_is_not_emptied";--> statement-breakpoint
ALTER TABLE "payment" ENABLE ALWAYS TRIGGER "payment_keeps_its_amount";
