ALTER TABLE "account" ADD COLUMN "zone" text;--> statement-breakpoint
ALTER TABLE "billing_run" ADD COLUMN "zone" text;--> statement-breakpoint
ALTER TABLE "run_contract" ADD COLUMN "next_try_at" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "run_contract" ADD COLUMN "notified" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "run_page" ADD COLUMN "notified" integer DEFAULT 0 NOT NULL;--> statement-breakpoint
CREATE INDEX "account_by_zone" ON "account" USING btree ("operating_unit_id","zone") WHERE zone is not null;--> statement-breakpoint
CREATE INDEX "run_contract_pending" ON "run_contract" USING btree ("run_id","contract_id") WHERE outcome = 'PENDING_FISCAL';--> statement-breakpoint
CREATE INDEX "run_contract_next_try" ON "run_contract" USING btree ("run_id","next_try_at") WHERE outcome = 'PENDING_FISCAL';--> statement-breakpoint
ALTER POLICY "day_correction_is_seen" ON "day_correction" TO public USING ((select aquacis_scope_is_all())
        or exists (select from meter_life m where m.meter_id = day_correction.meter_id));--> statement-breakpoint
ALTER POLICY "meter_life_is_seen" ON "meter_life" TO public USING ((select aquacis_scope_is_all()) or aquacis_unit_in_scope(operating_unit_id));--> statement-breakpoint
ALTER POLICY "register_month_is_seen" ON "register_month" TO public USING ((select aquacis_scope_is_all())
        or exists (select from meter_life m where m.meter_id = register_month.meter_id));