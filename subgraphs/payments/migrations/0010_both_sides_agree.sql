CREATE INDEX "ledger_entry_by_bill" ON "ledger_entry" USING btree ("invoice_id") WHERE account = 'RECEIVABLE';--> statement-breakpoint
CREATE INDEX "ledger_entry_of_credit" ON "ledger_entry" USING btree ("payment_id") WHERE account in ('CREDIT', 'SUSPENSE');--> statement-breakpoint
-- What verification/book-laws.ts looks for every night of what bills and payments are worth is refused at the end of the statement that
-- would break it. Entries, bills and payments are written in one statement; whichever side is written without the other is refused, so
-- that CHECKs on bills and payments (nothing below zero, no more open than charged) hold of the entries too. What stands already is not
-- looked at: `aquacis ledger verify` does that. Plans look rows up one by one, however few there are when they are made.
-- Where money stands on bills, and the balance after each transaction, are left to the night: to compare them too costs as much again.
CREATE FUNCTION "refuse_bill_unlike_entries"() RETURNS trigger LANGUAGE plpgsql SET enable_seqscan = off AS $$
DECLARE touched uuid[]; wrong record;
BEGIN
  IF tg_table_name = 'ledger_entry' THEN
    touched := array(SELECT DISTINCT invoice_id FROM added WHERE account = 'RECEIVABLE');
  ELSE
    touched := array(SELECT invoice_id FROM added);
  END IF;
  SELECT t.id, k.*, b.* INTO wrong
  FROM unnest(touched) t (id)
  LEFT JOIN LATERAL (SELECT contract_id, open_surcharge, open_vat, open_principal FROM ledger_bill
    WHERE invoice_id = t.id OFFSET 0) b ON true
  CROSS JOIN LATERAL (SELECT coalesce(sum(amount) FILTER (WHERE component = 'SURCHARGE'), 0) AS surcharge,
      coalesce(sum(amount) FILTER (WHERE component = 'VAT'), 0) AS vat,
      coalesce(sum(amount) FILTER (WHERE component = 'PRINCIPAL'), 0) AS principal,
      count(*) FILTER (WHERE contract_id <> b.contract_id) AS foreigners
    FROM ledger_entry WHERE account = 'RECEIVABLE' AND invoice_id = t.id) k
  WHERE k.surcharge <> coalesce(b.open_surcharge, 0) OR k.vat <> coalesce(b.open_vat, 0)
    OR k.principal <> coalesce(b.open_principal, 0) OR k.foreigners > 0
  LIMIT 1;
  IF NOT FOUND THEN RETURN NULL; END IF;
  IF wrong.foreigners > 0 THEN
    RAISE EXCEPTION 'bill % is refused: it has entries of another contract', wrong.id USING ERRCODE = 'check_violation';
  END IF;
  IF least(wrong.surcharge, wrong.vat, wrong.principal) < 0 THEN
    RAISE EXCEPTION 'bill % is refused: its entries leave less than nothing open, % of surcharge, % of IVA, % of water (centavos)',
      wrong.id, wrong.surcharge, wrong.vat, wrong.principal USING ERRCODE = 'check_violation';
  END IF;
  RAISE EXCEPTION 'bill % is refused: its entries leave % open of surcharge, % of IVA, % of water, it says %, % and % (centavos)',
    wrong.id, wrong.surcharge, wrong.vat, wrong.principal, coalesce(wrong.open_surcharge, 0), coalesce(wrong.open_vat, 0),
    coalesce(wrong.open_principal, 0) USING ERRCODE = 'check_violation';
END $$;--> statement-breakpoint
CREATE TRIGGER "entries_are_like_their_bill" AFTER INSERT ON "ledger_entry" REFERENCING NEW TABLE AS "added"
  FOR EACH STATEMENT EXECUTE FUNCTION "refuse_bill_unlike_entries"();--> statement-breakpoint
CREATE TRIGGER "new_bill_is_like_its_entries" AFTER INSERT ON "ledger_bill" REFERENCING NEW TABLE AS "added"
  FOR EACH STATEMENT EXECUTE FUNCTION "refuse_bill_unlike_entries"();--> statement-breakpoint
CREATE TRIGGER "bill_is_like_its_entries" AFTER UPDATE ON "ledger_bill" REFERENCING NEW TABLE AS "added"
  FOR EACH STATEMENT EXECUTE FUNCTION "refuse_bill_unlike_entries"();--> statement-breakpoint
-- Credit of a payment is in CREDIT where its contract is known, in SUSPENSE where it is not, and never in the other.
CREATE FUNCTION "refuse_credit_unlike_entries"() RETURNS trigger LANGUAGE plpgsql SET enable_seqscan = off AS $$
DECLARE touched uuid[]; wrong record;
BEGIN
  IF tg_table_name = 'ledger_entry' THEN
    touched := array(SELECT DISTINCT payment_id FROM added WHERE account IN ('CREDIT', 'SUSPENSE'));
  ELSE
    touched := array(SELECT id FROM added);
  END IF;
  SELECT t.id, k.*, p.* INTO wrong
  FROM unnest(touched) t (id)
  LEFT JOIN LATERAL (SELECT contract_id, credit AS says FROM payment WHERE id = t.id OFFSET 0) p ON true
  CROSS JOIN LATERAL (SELECT coalesce(-sum(amount) FILTER (WHERE account = 'CREDIT'), 0) AS credit,
      coalesce(-sum(amount) FILTER (WHERE account = 'SUSPENSE'), 0) AS suspense,
      count(*) FILTER (WHERE account = 'CREDIT' AND contract_id <> p.contract_id) AS foreigners
    FROM ledger_entry WHERE account IN ('CREDIT', 'SUSPENSE') AND payment_id = t.id) k
  WHERE k.credit <> CASE WHEN p.contract_id IS NULL THEN 0 ELSE p.says END
    OR k.suspense <> CASE WHEN p.contract_id IS NULL THEN coalesce(p.says, 0) ELSE 0 END OR k.foreigners > 0
  LIMIT 1;
  IF NOT FOUND THEN RETURN NULL; END IF;
  IF wrong.foreigners > 0 THEN
    RAISE EXCEPTION 'payment % is refused: it has credit of another contract', wrong.id USING ERRCODE = 'check_violation';
  END IF;
  IF least(wrong.credit, wrong.suspense) < 0 THEN
    RAISE EXCEPTION 'payment % is refused: its entries leave less than nothing, % of credit and % in suspense (centavos)',
      wrong.id, wrong.credit, wrong.suspense USING ERRCODE = 'check_violation';
  END IF;
  RAISE EXCEPTION 'payment % is refused: its entries leave % of credit and % in suspense, it says % (centavos)',
    wrong.id, wrong.credit, wrong.suspense, coalesce(wrong.says, 0) USING ERRCODE = 'check_violation';
END $$;--> statement-breakpoint
CREATE TRIGGER "entries_are_like_their_payment" AFTER INSERT ON "ledger_entry" REFERENCING NEW TABLE AS "added"
  FOR EACH STATEMENT EXECUTE FUNCTION "refuse_credit_unlike_entries"();--> statement-breakpoint
CREATE TRIGGER "new_payment_is_like_its_entries" AFTER INSERT ON "payment" REFERENCING NEW TABLE AS "added"
  FOR EACH STATEMENT EXECUTE FUNCTION "refuse_credit_unlike_entries"();--> statement-breakpoint
CREATE TRIGGER "payment_is_like_its_entries" AFTER UPDATE ON "payment" REFERENCING NEW TABLE AS "added"
  FOR EACH STATEMENT EXECUTE FUNCTION "refuse_credit_unlike_entries"();--> statement-breakpoint
CREATE FUNCTION "refuse_idle_credit"() RETURNS trigger LANGUAGE plpgsql SET enable_seqscan = off AS $$
DECLARE touched uuid[]; idle uuid;
BEGIN
  IF tg_table_name = 'payment' THEN
    touched := array(SELECT DISTINCT contract_id FROM added WHERE credit > 0 AND contract_id IS NOT NULL);
  ELSE
    touched := array(SELECT DISTINCT contract_id FROM added WHERE open_surcharge + open_vat + open_principal > held);
  END IF;
  SELECT t.id INTO idle FROM unnest(touched) t (id)
  WHERE EXISTS (SELECT FROM payment WHERE contract_id = t.id AND credit > 0 OFFSET 0)
    AND EXISTS (SELECT FROM ledger_bill WHERE contract_id = t.id AND open_surcharge + open_vat + open_principal > 0
      AND open_surcharge + open_vat + open_principal > held OFFSET 0)
  LIMIT 1;
  IF NOT FOUND THEN RETURN NULL; END IF;
  RAISE EXCEPTION 'contract % is refused: it has credit that waits while something can be paid', idle USING ERRCODE = 'check_violation';
END $$;--> statement-breakpoint
CREATE TRIGGER "new_credit_does_not_idle" AFTER INSERT ON "payment" REFERENCING NEW TABLE AS "added"
  FOR EACH STATEMENT EXECUTE FUNCTION "refuse_idle_credit"();--> statement-breakpoint
CREATE TRIGGER "credit_does_not_idle" AFTER UPDATE ON "payment" REFERENCING NEW TABLE AS "added"
  FOR EACH STATEMENT EXECUTE FUNCTION "refuse_idle_credit"();--> statement-breakpoint
CREATE TRIGGER "new_bill_takes_credit" AFTER INSERT ON "ledger_bill" REFERENCING NEW TABLE AS "added"
  FOR EACH STATEMENT EXECUTE FUNCTION "refuse_idle_credit"();--> statement-breakpoint
CREATE TRIGGER "bill_takes_credit" AFTER UPDATE ON "ledger_bill" REFERENCING NEW TABLE AS "added"
  FOR EACH STATEMENT EXECUTE FUNCTION "refuse_idle_credit"();--> statement-breakpoint
ALTER TABLE "ledger_entry" ENABLE ALWAYS TRIGGER "entries_are_like_their_bill";--> statement-breakpoint
ALTER TABLE "ledger_bill" ENABLE ALWAYS TRIGGER "new_bill_is_like_its_entries";--> statement-breakpoint
ALTER TABLE "ledger_bill" ENABLE ALWAYS TRIGGER "bill_is_like_its_entries";--> statement-breakpoint
ALTER TABLE "ledger_entry" ENABLE ALWAYS TRIGGER "entries_are_like_their_payment";--> statement-breakpoint
ALTER TABLE "payment" ENABLE ALWAYS TRIGGER "new_payment_is_like_its_entries";--> statement-breakpoint
ALTER TABLE "payment" ENABLE ALWAYS TRIGGER "payment_is_like_its_entries";--> statement-breakpoint
ALTER TABLE "payment" ENABLE ALWAYS TRIGGER "new_credit_does_not_idle";--> statement-breakpoint
ALTER TABLE "payment" ENABLE ALWAYS TRIGGER "credit_does_not_idle";--> statement-breakpoint
ALTER TABLE "ledger_bill" ENABLE ALWAYS TRIGGER "new_bill_takes_credit";--> statement-breakpoint
ALTER TABLE "ledger_bill" ENABLE ALWAYS TRIGGER "bill_takes_credit";
