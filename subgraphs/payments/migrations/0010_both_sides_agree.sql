CREATE INDEX "ledger_entry_by_bill" ON "ledger_entry" USING btree ("invoice_id") WHERE account = 'RECEIVABLE';--> statement-breakpoint
CREATE INDEX "ledger_entry_of_credit" ON "ledger_entry" USING btree ("payment_id") WHERE account in ('CREDIT', 'SUSPENSE');--> statement-breakpoint
-- What verification/book-laws.ts looks for every night is refused at the end of the statement that would break it. Entries, bills,
-- payments, allotments and what is forgiven are written in one statement; whichever side is written without the other is refused, so
-- that CHECKs on bills and payments (nothing below zero, no more open than charged) hold of the entries too. What stands already is not
-- looked at: `aquacis ledger verify` does that. Plans look rows up one by one, however few there are when they are made.
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
CREATE FUNCTION "refuse_payment_unlike_allotments"() RETURNS trigger LANGUAGE plpgsql SET enable_seqscan = off AS $$
DECLARE touched uuid[]; wrong record;
BEGIN
  IF tg_table_name = 'payment' THEN
    touched := array(SELECT id FROM added);
  ELSE
    touched := array(SELECT DISTINCT payment_id FROM added);
  END IF;
  SELECT t.id, k.stands, p.allotted INTO wrong
  FROM unnest(touched) t (id)
  LEFT JOIN LATERAL (SELECT allotted FROM payment WHERE id = t.id OFFSET 0) p ON true
  CROSS JOIN LATERAL (SELECT coalesce(sum(surcharge + vat + principal), 0) AS stands FROM ledger_allotment
    WHERE payment_id = t.id) k
  WHERE k.stands <> coalesce(p.allotted, 0)
  LIMIT 1;
  IF NOT FOUND THEN RETURN NULL; END IF;
  RAISE EXCEPTION 'payment % is refused: % centavos of it stand on bills, it says %', wrong.id, wrong.stands, coalesce(wrong.allotted, 0)
    USING ERRCODE = 'check_violation';
END $$;--> statement-breakpoint
CREATE TRIGGER "new_payment_is_like_its_allotments" AFTER INSERT ON "payment" REFERENCING NEW TABLE AS "added"
  FOR EACH STATEMENT EXECUTE FUNCTION "refuse_payment_unlike_allotments"();--> statement-breakpoint
CREATE TRIGGER "payment_is_like_its_allotments" AFTER UPDATE ON "payment" REFERENCING NEW TABLE AS "added"
  FOR EACH STATEMENT EXECUTE FUNCTION "refuse_payment_unlike_allotments"();--> statement-breakpoint
CREATE TRIGGER "new_allotment_is_like_its_payment" AFTER INSERT ON "ledger_allotment" REFERENCING NEW TABLE AS "added"
  FOR EACH STATEMENT EXECUTE FUNCTION "refuse_payment_unlike_allotments"();--> statement-breakpoint
CREATE TRIGGER "allotment_is_like_its_payment" AFTER UPDATE ON "ledger_allotment" REFERENCING NEW TABLE AS "added"
  FOR EACH STATEMENT EXECUTE FUNCTION "refuse_payment_unlike_allotments"();--> statement-breakpoint
CREATE FUNCTION "refuse_bill_unlike_what_paid_it"() RETURNS trigger LANGUAGE plpgsql SET enable_seqscan = off AS $$
DECLARE touched uuid[] := array(SELECT DISTINCT invoice_id FROM added); wrong record;
BEGIN
  SELECT t.id, k.stands + f.forgiven AS gone, b.missing INTO wrong
  FROM unnest(touched) t (id)
  LEFT JOIN LATERAL (SELECT CASE WHEN reversed_at IS NULL THEN charged_surcharge + charged_vat + charged_principal
      - open_surcharge - open_vat - open_principal ELSE 0 END AS missing FROM ledger_bill WHERE invoice_id = t.id OFFSET 0) b ON true
  CROSS JOIN LATERAL (SELECT coalesce(sum(surcharge + vat + principal), 0) AS stands FROM ledger_allotment
    WHERE invoice_id = t.id) k
  CROSS JOIN LATERAL (SELECT coalesce(sum(surcharge + vat + principal), 0) AS forgiven FROM ledger_forgiving
    WHERE invoice_id = t.id) f
  WHERE k.stands + f.forgiven <> coalesce(b.missing, 0)
  LIMIT 1;
  IF NOT FOUND THEN RETURN NULL; END IF;
  RAISE EXCEPTION 'bill % is refused: % centavos were paid or forgiven of it, it says %', wrong.id, wrong.gone, coalesce(wrong.missing, 0)
    USING ERRCODE = 'check_violation';
END $$;--> statement-breakpoint
CREATE TRIGGER "new_bill_is_like_what_paid_it" AFTER INSERT ON "ledger_bill" REFERENCING NEW TABLE AS "added"
  FOR EACH STATEMENT EXECUTE FUNCTION "refuse_bill_unlike_what_paid_it"();--> statement-breakpoint
CREATE TRIGGER "bill_is_like_what_paid_it" AFTER UPDATE ON "ledger_bill" REFERENCING NEW TABLE AS "added"
  FOR EACH STATEMENT EXECUTE FUNCTION "refuse_bill_unlike_what_paid_it"();--> statement-breakpoint
CREATE TRIGGER "new_allotment_is_like_its_bill" AFTER INSERT ON "ledger_allotment" REFERENCING NEW TABLE AS "added"
  FOR EACH STATEMENT EXECUTE FUNCTION "refuse_bill_unlike_what_paid_it"();--> statement-breakpoint
CREATE TRIGGER "allotment_is_like_its_bill" AFTER UPDATE ON "ledger_allotment" REFERENCING NEW TABLE AS "added"
  FOR EACH STATEMENT EXECUTE FUNCTION "refuse_bill_unlike_what_paid_it"();--> statement-breakpoint
CREATE TRIGGER "new_forgiving_is_like_its_bill" AFTER INSERT ON "ledger_forgiving" REFERENCING NEW TABLE AS "added"
  FOR EACH STATEMENT EXECUTE FUNCTION "refuse_bill_unlike_what_paid_it"();--> statement-breakpoint
CREATE TRIGGER "forgiving_is_like_its_bill" AFTER UPDATE ON "ledger_forgiving" REFERENCING NEW TABLE AS "added"
  FOR EACH STATEMENT EXECUTE FUNCTION "refuse_bill_unlike_what_paid_it"();--> statement-breakpoint
-- A contract's transactions go on from one another: each says what is owed after it, and none comes in between.
CREATE FUNCTION "refuse_broken_balance"() RETURNS trigger LANGUAGE plpgsql SET enable_seqscan = off AS $$
DECLARE wrong record;
BEGIN
  SELECT a.no, a.balance, coalesce(p.balance, 0) AS before, a.amount, n.no AS next INTO wrong
  FROM added a
  LEFT JOIN LATERAL (SELECT balance FROM ledger_transaction WHERE contract_id = a.contract_id AND no < a.no
    ORDER BY contract_id DESC, no DESC LIMIT 1) p ON true
  LEFT JOIN LATERAL (SELECT no, balance - amount AS before FROM ledger_transaction WHERE contract_id = a.contract_id AND no > a.no
    ORDER BY contract_id, no LIMIT 1) n ON true
  WHERE a.contract_id IS NOT NULL AND (a.balance <> coalesce(p.balance, 0) + a.amount OR n.before <> a.balance)
  LIMIT 1;
  IF NOT FOUND THEN RETURN NULL; END IF;
  RAISE EXCEPTION 'transaction % is refused: its contract owed % before it and % more by it, it says % (centavos; next is %)',
    wrong.no, wrong.before, wrong.amount, wrong.balance, coalesce(wrong.next, 0) USING ERRCODE = 'check_violation';
END $$;--> statement-breakpoint
CREATE TRIGGER "ledger_transaction_goes_on" AFTER INSERT ON "ledger_transaction" REFERENCING NEW TABLE AS "added"
  FOR EACH STATEMENT EXECUTE FUNCTION "refuse_broken_balance"();--> statement-breakpoint
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
ALTER TABLE "payment" ENABLE ALWAYS TRIGGER "new_payment_is_like_its_allotments";--> statement-breakpoint
ALTER TABLE "payment" ENABLE ALWAYS TRIGGER "payment_is_like_its_allotments";--> statement-breakpoint
ALTER TABLE "ledger_allotment" ENABLE ALWAYS TRIGGER "new_allotment_is_like_its_payment";--> statement-breakpoint
ALTER TABLE "ledger_allotment" ENABLE ALWAYS TRIGGER "allotment_is_like_its_payment";--> statement-breakpoint
ALTER TABLE "ledger_bill" ENABLE ALWAYS TRIGGER "new_bill_is_like_what_paid_it";--> statement-breakpoint
ALTER TABLE "ledger_bill" ENABLE ALWAYS TRIGGER "bill_is_like_what_paid_it";--> statement-breakpoint
ALTER TABLE "ledger_allotment" ENABLE ALWAYS TRIGGER "new_allotment_is_like_its_bill";--> statement-breakpoint
ALTER TABLE "ledger_allotment" ENABLE ALWAYS TRIGGER "allotment_is_like_its_bill";--> statement-breakpoint
ALTER TABLE "ledger_forgiving" ENABLE ALWAYS TRIGGER "new_forgiving_is_like_its_bill";--> statement-breakpoint
ALTER TABLE "ledger_forgiving" ENABLE ALWAYS TRIGGER "forgiving_is_like_its_bill";--> statement-breakpoint
ALTER TABLE "ledger_transaction" ENABLE ALWAYS TRIGGER "ledger_transaction_goes_on";--> statement-breakpoint
ALTER TABLE "payment" ENABLE ALWAYS TRIGGER "new_credit_does_not_idle";--> statement-breakpoint
ALTER TABLE "payment" ENABLE ALWAYS TRIGGER "credit_does_not_idle";--> statement-breakpoint
ALTER TABLE "ledger_bill" ENABLE ALWAYS TRIGGER "new_bill_takes_credit";--> statement-breakpoint
ALTER TABLE "ledger_bill" ENABLE ALWAYS TRIGGER "bill_takes_credit";
