CREATE TABLE "reversed_bill" (
	"id" uuid PRIMARY KEY NOT NULL,
	"reversed_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
ALTER TABLE "reversed_bill" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "notice" ALTER COLUMN "alert_id" DROP NOT NULL;--> statement-breakpoint
ALTER TABLE "notice" ADD COLUMN "invoice_id" uuid;--> statement-breakpoint
ALTER TABLE "notice" ADD CONSTRAINT "one_notice_of_a_bill" UNIQUE("invoice_id","party_id");--> statement-breakpoint
ALTER TABLE "notice" ADD CONSTRAINT "notice_of_one_thing" CHECK (num_nonnulls(alert_id, invoice_id) = 1);--> statement-breakpoint
CREATE POLICY "reversed_bill_for_the_system" ON "reversed_bill" AS PERMISSIVE FOR ALL TO public USING ((select aquacis_scope_is_all())) WITH CHECK ((select aquacis_scope_is_all()));--> statement-breakpoint
-- The owner's own sessions keep to the policies too.
ALTER TABLE "reversed_bill" FORCE ROW LEVEL SECURITY;
