-- What is kept beside the entries cannot be taken away either, nor can it be told otherwise what was charged, whence money came or how
-- much of it was taken back: what stands of a bill or a payment changes, what it is stays.
CREATE TRIGGER "ledger_bill_is_kept" BEFORE DELETE ON "ledger_bill"
  FOR EACH ROW EXECUTE FUNCTION "refuse_change"();--> statement-breakpoint
ALTER TABLE "ledger_bill" ENABLE ALWAYS TRIGGER "ledger_bill_is_kept";--> statement-breakpoint
CREATE TRIGGER "ledger_allotment_is_kept" BEFORE DELETE ON "ledger_allotment"
  FOR EACH ROW EXECUTE FUNCTION "refuse_change"();--> statement-breakpoint
ALTER TABLE "ledger_allotment" ENABLE ALWAYS TRIGGER "ledger_allotment_is_kept";--> statement-breakpoint
CREATE TRIGGER "taking_back_is_kept" BEFORE DELETE ON "taking_back"
  FOR EACH ROW EXECUTE FUNCTION "refuse_change"();--> statement-breakpoint
ALTER TABLE "taking_back" ENABLE ALWAYS TRIGGER "taking_back_is_kept";--> statement-breakpoint
CREATE TRIGGER "ledger_forgiving_is_kept" BEFORE DELETE ON "ledger_forgiving"
  FOR EACH ROW EXECUTE FUNCTION "refuse_change"();--> statement-breakpoint
ALTER TABLE "ledger_forgiving" ENABLE ALWAYS TRIGGER "ledger_forgiving_is_kept";--> statement-breakpoint
CREATE TRIGGER "bill_hold_is_kept" BEFORE DELETE ON "bill_hold"
  FOR EACH ROW EXECUTE FUNCTION "refuse_change"();--> statement-breakpoint
ALTER TABLE "bill_hold" ENABLE ALWAYS TRIGGER "bill_hold_is_kept";--> statement-breakpoint
CREATE TRIGGER "reversed_bill_is_kept" BEFORE DELETE ON "reversed_bill"
  FOR EACH ROW EXECUTE FUNCTION "refuse_change"();--> statement-breakpoint
ALTER TABLE "reversed_bill" ENABLE ALWAYS TRIGGER "reversed_bill_is_kept";--> statement-breakpoint
CREATE TRIGGER "ledger_bill_keeps_what_was_charged" BEFORE UPDATE ON "ledger_bill"
  FOR EACH ROW WHEN (new.contract_id <> old.contract_id OR new.charged_surcharge <> old.charged_surcharge
    OR new.charged_vat <> old.charged_vat OR new.charged_principal <> old.charged_principal OR new.due_on <> old.due_on)
  EXECUTE FUNCTION "refuse_change"();--> statement-breakpoint
ALTER TABLE "ledger_bill" ENABLE ALWAYS TRIGGER "ledger_bill_keeps_what_was_charged";--> statement-breakpoint
CREATE TRIGGER "payment_keeps_whence_it_came" BEFORE UPDATE ON "payment"
  FOR EACH ROW WHEN (new.provider <> old.provider OR new.channel <> old.channel OR new.form <> old.form OR new.paid_at <> old.paid_at
    OR new.reference_id IS DISTINCT FROM old.reference_id)
  EXECUTE FUNCTION "refuse_change"();--> statement-breakpoint
ALTER TABLE "payment" ENABLE ALWAYS TRIGGER "payment_keeps_whence_it_came";--> statement-breakpoint
CREATE TRIGGER "taking_back_keeps_what_was_taken" BEFORE UPDATE ON "taking_back"
  FOR EACH ROW WHEN (new.payment_id <> old.payment_id OR new.kind <> old.kind OR new.amount <> old.amount
    OR (old.restored_at IS NOT NULL AND new.restored_at IS DISTINCT FROM old.restored_at))
  EXECUTE FUNCTION "refuse_change"();--> statement-breakpoint
ALTER TABLE "taking_back" ENABLE ALWAYS TRIGGER "taking_back_keeps_what_was_taken";
