CREATE TABLE "paid_bill" (
	"id" uuid PRIMARY KEY NOT NULL,
	"paid_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
ALTER TABLE "paid_bill" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "notice" DROP CONSTRAINT "notice_of_one_thing";--> statement-breakpoint
ALTER TABLE "notice" ADD COLUMN "subject_id" uuid;--> statement-breakpoint
CREATE INDEX "notice_by_subject" ON "notice" USING btree ("subject_id") WHERE subject_id is not null;--> statement-breakpoint
ALTER TABLE "notice" ADD CONSTRAINT "notice_of_one_thing" CHECK (num_nonnulls(alert_id, invoice_id, agreement_id, subject_id) = 1);--> statement-breakpoint
CREATE POLICY "paid_bill_for_the_system" ON "paid_bill" AS PERMISSIVE FOR ALL TO public USING ((select aquacis_scope_is_all())) WITH CHECK ((select aquacis_scope_is_all()));
--> statement-breakpoint
-- The owner's own sessions keep to the policies too.
ALTER TABLE "paid_bill" FORCE ROW LEVEL SECURITY;
--> statement-breakpoint
CREATE TABLE "mail_address" (
	"id" uuid PRIMARY KEY NOT NULL,
	"party_id" uuid NOT NULL,
	"address" "bytea" NOT NULL,
	"confirmed_at" timestamp with time zone,
	"code_hash" text NOT NULL,
	"asked_at" timestamp with time zone NOT NULL,
	"asks" smallint NOT NULL,
	"tries" smallint NOT NULL,
	CONSTRAINT "mail_address_party_id_unique" UNIQUE("party_id")
);
--> statement-breakpoint
ALTER TABLE "mail_address" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE POLICY "mail_address_is_seen_by_its_party" ON "mail_address" AS PERMISSIVE FOR SELECT TO public USING (aquacis_party_in_scope(party_id));--> statement-breakpoint
CREATE POLICY "mail_address_for_the_system" ON "mail_address" AS PERMISSIVE FOR ALL TO public USING ((select aquacis_scope_is_all())) WITH CHECK ((select aquacis_scope_is_all()));--> statement-breakpoint
ALTER TABLE "mail_address" FORCE ROW LEVEL SECURITY;
