-- What oidc-provider wants remembered: sessions, interactions, grants, codes, tokens. One row each, until it expires.
CREATE TABLE "artifact" (
  "model" text NOT NULL,
  "id" text NOT NULL,
  "payload" jsonb NOT NULL,
  "grant_id" text,
  "uid" text,
  "user_code" text,
  "expires_at" timestamptz,
  "consumed_at" timestamptz,
  PRIMARY KEY ("model", "id")
);
--> statement-breakpoint
CREATE INDEX "artifact_grant" ON "artifact" ("grant_id") WHERE "grant_id" IS NOT NULL;
--> statement-breakpoint
CREATE INDEX "artifact_uid" ON "artifact" ("uid") WHERE "uid" IS NOT NULL;
--> statement-breakpoint
CREATE INDEX "artifact_user_code" ON "artifact" ("user_code") WHERE "user_code" IS NOT NULL;
--> statement-breakpoint
CREATE INDEX "artifact_expiry" ON "artifact" ("expires_at") WHERE "expires_at" IS NOT NULL;
