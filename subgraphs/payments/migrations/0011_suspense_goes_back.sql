ALTER TABLE "refund" ALTER COLUMN "contract_id" DROP NOT NULL;--> statement-breakpoint
ALTER TABLE "refund" ALTER COLUMN "operating_unit_id" DROP NOT NULL;--> statement-breakpoint
ALTER TABLE "refund" ADD COLUMN "task_id" uuid REFERENCES "reconciliation_task"("id");--> statement-breakpoint
CREATE INDEX "refund_by_task" ON "refund" USING btree ("task_id","asked_at") WHERE task_id is not null;--> statement-breakpoint
ALTER POLICY "refund_is_seen_by_its_office" ON "refund" TO public USING (aquacis_unit_in_scope(operating_unit_id) or (operating_unit_id is null and (select works_for_an_office())));--> statement-breakpoint
-- Money of nobody is given back because of a difference, to the account that it came from.
ALTER TABLE "refund" ADD CONSTRAINT "money_of_nobody_goes_back_for_a_difference" CHECK ((contract_id is null) = (operating_unit_id is null)
  and (contract_id is null) = (task_id is not null) and (contract_id is not null or means = 'TRANSFER'));--> statement-breakpoint
CREATE TRIGGER "refund_keeps_its_difference" BEFORE UPDATE ON "refund" FOR EACH ROW
  WHEN (new.task_id IS DISTINCT FROM old.task_id) EXECUTE FUNCTION "refuse_change"();
