-- A letter that was run again with success stays, so that nobody has to guess what became of it.
ALTER TABLE "dead_letter" ADD COLUMN "mended_at" timestamp (3) with time zone;--> statement-breakpoint
CREATE INDEX "dead_letter_waiting" ON "dead_letter" ("id") WHERE "mended_at" IS NULL;
