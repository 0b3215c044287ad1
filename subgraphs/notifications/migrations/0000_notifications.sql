CREATE TABLE "alert" (
	"id" uuid PRIMARY KEY NOT NULL,
	"service_point_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"severity" text NOT NULL,
	"since" timestamp with time zone NOT NULL,
	"litres" bigint NOT NULL,
	"litres_per_hour" integer,
	"cost_centavos" bigint,
	"ended_at" timestamp with time zone,
	"ended_reason" text
);
--> statement-breakpoint
ALTER TABLE "alert" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "contract_party" (
	"id" uuid PRIMARY KEY NOT NULL,
	"contract_id" uuid NOT NULL,
	"service_point_id" uuid NOT NULL,
	"party_id" uuid NOT NULL,
	"role" text NOT NULL,
	"ended_at" timestamp with time zone
);
--> statement-breakpoint
ALTER TABLE "contract_party" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "place_contract" (
	"service_point_id" uuid PRIMARY KEY NOT NULL,
	"contract_id" uuid NOT NULL,
	"started_on" date NOT NULL
);
--> statement-breakpoint
ALTER TABLE "place_contract" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "delivery" (
	"id" uuid PRIMARY KEY NOT NULL,
	"notice_id" uuid NOT NULL,
	"revision" integer NOT NULL,
	"telling" text NOT NULL,
	"channel" text NOT NULL,
	"address_id" uuid NOT NULL,
	"state" text NOT NULL,
	"attempts" integer NOT NULL,
	"unsure" boolean NOT NULL,
	"next_attempt_at" timestamp with time zone NOT NULL,
	"leased_until" timestamp with time zone,
	"expires_at" timestamp with time zone NOT NULL,
	"settled_at" timestamp with time zone,
	"detail" text,
	CONSTRAINT "one_delivery_of_a_revision" UNIQUE("notice_id","revision","address_id")
);
--> statement-breakpoint
ALTER TABLE "delivery" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "notice" (
	"id" uuid PRIMARY KEY NOT NULL,
	"party_id" uuid NOT NULL,
	"service_point_id" uuid NOT NULL,
	"alert_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"severity" text NOT NULL,
	"facts" jsonb NOT NULL,
	"revision" integer NOT NULL,
	"told_at" timestamp with time zone NOT NULL,
	"ended_at" timestamp with time zone,
	"ended_reason" text,
	"read_at" timestamp with time zone,
	CONSTRAINT "one_notice_of_an_alert" UNIQUE("party_id","alert_id")
);
--> statement-breakpoint
ALTER TABLE "notice" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "preferences" (
	"party_id" uuid PRIMARY KEY NOT NULL,
	"language" text NOT NULL,
	"quiet_from" smallint,
	"quiet_to" smallint,
	"silenced_channels" text[] NOT NULL,
	"silenced_kinds" text[] NOT NULL
);
--> statement-breakpoint
ALTER TABLE "preferences" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "push_subscription" (
	"id" uuid PRIMARY KEY NOT NULL,
	"party_id" uuid NOT NULL,
	"endpoint_hash" text NOT NULL,
	"address" "bytea" NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	CONSTRAINT "push_subscription_endpoint_hash_unique" UNIQUE("endpoint_hash")
);
--> statement-breakpoint
ALTER TABLE "push_subscription" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE INDEX "alert_by_place" ON "alert" USING btree ("service_point_id");--> statement-breakpoint
CREATE INDEX "contract_party_by_place" ON "contract_party" USING btree ("service_point_id");--> statement-breakpoint
CREATE INDEX "contract_party_by_contract" ON "contract_party" USING btree ("contract_id");--> statement-breakpoint
CREATE INDEX "delivery_due" ON "delivery" USING btree ("next_attempt_at") WHERE state = 'QUEUED';--> statement-breakpoint
CREATE INDEX "notice_by_inbox" ON "notice" USING btree ("party_id","told_at","id");--> statement-breakpoint
CREATE INDEX "notice_unread" ON "notice" USING btree ("party_id") WHERE read_at is null;--> statement-breakpoint
CREATE INDEX "push_subscription_by_party" ON "push_subscription" USING btree ("party_id","created_at");--> statement-breakpoint
CREATE POLICY "alert_for_the_system" ON "alert" AS PERMISSIVE FOR ALL TO public USING ((select aquacis_scope_is_all())) WITH CHECK ((select aquacis_scope_is_all()));--> statement-breakpoint
CREATE POLICY "contract_party_for_the_system" ON "contract_party" AS PERMISSIVE FOR ALL TO public USING ((select aquacis_scope_is_all())) WITH CHECK ((select aquacis_scope_is_all()));--> statement-breakpoint
CREATE POLICY "place_contract_for_the_system" ON "place_contract" AS PERMISSIVE FOR ALL TO public USING ((select aquacis_scope_is_all())) WITH CHECK ((select aquacis_scope_is_all()));--> statement-breakpoint
CREATE POLICY "delivery_for_the_system" ON "delivery" AS PERMISSIVE FOR ALL TO public USING ((select aquacis_scope_is_all())) WITH CHECK ((select aquacis_scope_is_all()));--> statement-breakpoint
CREATE POLICY "notice_is_seen_by_its_party" ON "notice" AS PERMISSIVE FOR SELECT TO public USING (aquacis_party_in_scope(party_id));--> statement-breakpoint
CREATE POLICY "notice_for_the_system" ON "notice" AS PERMISSIVE FOR ALL TO public USING ((select aquacis_scope_is_all())) WITH CHECK ((select aquacis_scope_is_all()));--> statement-breakpoint
CREATE POLICY "preferences_is_seen_by_its_party" ON "preferences" AS PERMISSIVE FOR SELECT TO public USING (aquacis_party_in_scope(party_id));--> statement-breakpoint
CREATE POLICY "preferences_for_the_system" ON "preferences" AS PERMISSIVE FOR ALL TO public USING ((select aquacis_scope_is_all())) WITH CHECK ((select aquacis_scope_is_all()));--> statement-breakpoint
CREATE POLICY "push_subscription_is_seen_by_its_party" ON "push_subscription" AS PERMISSIVE FOR SELECT TO public USING (aquacis_party_in_scope(party_id));--> statement-breakpoint
CREATE POLICY "push_subscription_for_the_system" ON "push_subscription" AS PERMISSIVE FOR ALL TO public USING ((select aquacis_scope_is_all())) WITH CHECK ((select aquacis_scope_is_all()));--> statement-breakpoint
-- The owner's own sessions keep to the policies too.
ALTER TABLE "place_contract" FORCE ROW LEVEL SECURITY;
--> statement-breakpoint
ALTER TABLE "contract_party" FORCE ROW LEVEL SECURITY;
--> statement-breakpoint
ALTER TABLE "alert" FORCE ROW LEVEL SECURITY;
--> statement-breakpoint
ALTER TABLE "notice" FORCE ROW LEVEL SECURITY;
--> statement-breakpoint
ALTER TABLE "push_subscription" FORCE ROW LEVEL SECURITY;
--> statement-breakpoint
ALTER TABLE "preferences" FORCE ROW LEVEL SECURITY;
--> statement-breakpoint
ALTER TABLE "delivery" FORCE ROW LEVEL SECURITY;
