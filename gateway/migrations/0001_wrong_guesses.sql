CREATE TABLE "wrong_guess" (
	"network" text PRIMARY KEY NOT NULL,
	"wrong_at" timestamp with time zone[] NOT NULL
);
