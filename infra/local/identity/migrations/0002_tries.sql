-- Wrong answers, so that a restart gives nobody further tries. The key is a keyed hash: it names a person or a network.
CREATE TABLE "try_count" (
  "limit_name" text NOT NULL,
  "key" bytea NOT NULL,
  "failures" integer NOT NULL,
  "last_at" timestamptz NOT NULL,
  PRIMARY KEY ("limit_name", "key")
);
--> statement-breakpoint
CREATE INDEX "try_count_by_age" ON "try_count" ("last_at");
