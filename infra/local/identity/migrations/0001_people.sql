-- Who may sign in. E-mail addresses are kept as they compare: trimmed and in small letters.
CREATE TABLE "account" (
  "subject" text PRIMARY KEY,
  "email" text NOT NULL UNIQUE,
  "name" text NOT NULL,
  "kind" text NOT NULL CHECK ("kind" IN ('resident', 'staff')),
  "party" text,
  "units" integer[],
  -- Without one: passkeys alone.
  "password_hash" text,
  -- Sealed secret of the authenticator app (RFC 6238), once it has shown a code.
  "totp_secret" bytea,
  -- The last time step whose code was used: a code is good once.
  "totp_step" bigint NOT NULL DEFAULT 0,
  "created_at" timestamptz NOT NULL DEFAULT now()
);
--> statement-breakpoint
-- For whoever lost the phone with the authenticator app; each is good once.
CREATE TABLE "recovery_code" (
  "subject" text NOT NULL REFERENCES "account" ON DELETE CASCADE,
  "hash" bytea NOT NULL,
  "used_at" timestamptz,
  PRIMARY KEY ("subject", "hash")
);
--> statement-breakpoint
CREATE TABLE "passkey" (
  "id" text PRIMARY KEY,
  "subject" text NOT NULL REFERENCES "account" ON DELETE CASCADE,
  "public_key" bytea NOT NULL,
  "counter" bigint NOT NULL,
  "transports" text[] NOT NULL,
  "device" text NOT NULL,
  "created_at" timestamptz NOT NULL DEFAULT now(),
  "used_at" timestamptz
);
--> statement-breakpoint
CREATE INDEX "passkey_by_subject" ON "passkey" ("subject");
--> statement-breakpoint
-- Browsers from which somebody has signed in before; guessing elsewhere does not slow them down.
CREATE TABLE "known_device" (
  "hash" bytea NOT NULL,
  "subject" text NOT NULL REFERENCES "account" ON DELETE CASCADE,
  "since" timestamptz NOT NULL DEFAULT now(),
  "seen_at" timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY ("hash", "subject")
);
--> statement-breakpoint
-- What was sent by mail to show that an address is somebody's: a code or the secret of a link, as a hash.
CREATE TABLE "mail_proof" (
  "id" uuid PRIMARY KEY,
  "purpose" text NOT NULL,
  "hash" bytea NOT NULL,
  "content" jsonb NOT NULL,
  "tries" integer NOT NULL DEFAULT 0,
  "expires_at" timestamptz NOT NULL
);
--> statement-breakpoint
CREATE INDEX "mail_proof_by_hash" ON "mail_proof" ("hash");
--> statement-breakpoint
CREATE INDEX "mail_proof_expiry" ON "mail_proof" ("expires_at");
--> statement-breakpoint
-- Every step of signing in. Each entry carries a hash over itself and the one before: taking one out breaks the chain.
CREATE TABLE "audit_entry" (
  "seq" bigint PRIMARY KEY,
  "at" timestamptz NOT NULL,
  "what" text NOT NULL,
  "outcome" text NOT NULL,
  "who" text NOT NULL,
  "network" text NOT NULL,
  "device" text NOT NULL,
  "hash" bytea NOT NULL
);
--> statement-breakpoint
CREATE FUNCTION "audit_is_never_changed"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'entries of the audit are never changed or removed';
END $$;
--> statement-breakpoint
CREATE TRIGGER "audit_entry_stays" BEFORE UPDATE OR DELETE OR TRUNCATE ON "audit_entry"
  FOR EACH STATEMENT EXECUTE FUNCTION "audit_is_never_changed"();
