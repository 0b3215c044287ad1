CREATE TABLE "session" (
	"id" uuid PRIMARY KEY NOT NULL,
	"subject" text NOT NULL,
	"viewer" jsonb NOT NULL,
	"name" "bytea" NOT NULL,
	"device" text NOT NULL,
	"second_factor" boolean NOT NULL,
	"provider_session" text,
	"created_at" timestamp with time zone NOT NULL,
	"seen_at" timestamp with time zone NOT NULL,
	"ended_at" timestamp with time zone,
	"ended_because" text
);
--> statement-breakpoint
CREATE TABLE "session_key" (
	"hash" "bytea" PRIMARY KEY NOT NULL,
	"session_id" uuid NOT NULL,
	"made_at" timestamp with time zone NOT NULL,
	"shown_at" timestamp with time zone,
	"replaced_at" timestamp with time zone
);
--> statement-breakpoint
ALTER TABLE "session_key" ADD CONSTRAINT "session_key_session_id_session_id_fk" FOREIGN KEY ("session_id") REFERENCES "public"."session"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "session_by_subject" ON "session" USING btree ("subject","seen_at");--> statement-breakpoint
CREATE INDEX "session_by_provider_session" ON "session" USING btree ("provider_session");--> statement-breakpoint
CREATE INDEX "session_by_end" ON "session" USING btree ("ended_at");--> statement-breakpoint
CREATE INDEX "session_key_by_session" ON "session_key" USING btree ("session_id");