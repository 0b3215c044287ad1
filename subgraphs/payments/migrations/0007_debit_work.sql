ALTER TABLE "debit_answer" ADD COLUMN "about_file" text;--> statement-breakpoint
ALTER TABLE "debit_answer" ADD COLUMN "about_kind" text;--> statement-breakpoint
ALTER TABLE "debit_answer" ADD COLUMN "closed_at" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "debit_answer" ADD COLUMN "closed_by" text;--> statement-breakpoint
ALTER TABLE "debit_answer" ADD COLUMN "closed_note" text;--> statement-breakpoint
ALTER TABLE "debit_file" ADD COLUMN "answered_at" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "debit_file" ADD COLUMN "mended_at" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "debit_file" ADD COLUMN "remade_as" uuid;--> statement-breakpoint
ALTER TABLE "debit_file" ADD COLUMN "remade_by" text;--> statement-breakpoint
CREATE INDEX "debit_answer_mistaken" ON "debit_answer" USING btree ("received_at") WHERE mistakes is not null and closed_at is null;--> statement-breakpoint
CREATE INDEX "debit_file_by_time" ON "debit_file" USING btree ("made_at","id");--> statement-breakpoint
CREATE INDEX "debit_file_unanswered" ON "debit_file" USING btree ("day") WHERE state = 'SENT' and answered_at is null;--> statement-breakpoint
CREATE INDEX "debit_file_to_mend" ON "debit_file" USING btree ("made_at") WHERE state = 'REFUSED' and mended_at is null;--> statement-breakpoint
CREATE POLICY "debit_answer_is_seen_by_staff" ON "debit_answer" AS PERMISSIVE FOR SELECT TO public USING ((select works_for_an_office()));--> statement-breakpoint
CREATE POLICY "debit_file_is_seen_by_staff" ON "debit_file" AS PERMISSIVE FOR SELECT TO public USING ((select works_for_an_office()));--> statement-breakpoint
-- A file that went through cannot be made a second time, whoever says so.
ALTER TABLE "debit_file" ADD CONSTRAINT "only_a_refused_file_is_made_anew" CHECK (state = 'REFUSED' or (remade_as is null and remade_by is null));--> statement-breakpoint
ALTER TABLE "debit_file" ADD CONSTRAINT "debit_file_remade_as_fk" FOREIGN KEY ("remade_as") REFERENCES "debit_file"("id");
