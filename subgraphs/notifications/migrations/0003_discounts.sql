ALTER TABLE "notice" DROP CONSTRAINT "notice_of_one_thing";--> statement-breakpoint
ALTER TABLE "notice" ADD COLUMN "agreement_id" uuid;--> statement-breakpoint
ALTER TABLE "notice" ADD CONSTRAINT "one_notice_of_an_agreement" UNIQUE("agreement_id","party_id");--> statement-breakpoint
ALTER TABLE "notice" ADD CONSTRAINT "notice_of_one_thing" CHECK (num_nonnulls(alert_id, invoice_id, agreement_id) = 1);
