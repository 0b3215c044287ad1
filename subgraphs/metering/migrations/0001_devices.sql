CREATE TYPE "public"."radio_network" AS ENUM('WMBUS', 'LORAWAN', 'NBIOT');--> statement-breakpoint
-- A radio is known by its network and its address there; Wireless M-Bus was the only network before.
ALTER TABLE "device" ADD COLUMN "network" "radio_network" NOT NULL DEFAULT 'WMBUS';--> statement-breakpoint
ALTER TABLE "device" ALTER COLUMN "network" DROP DEFAULT;--> statement-breakpoint
ALTER TABLE "device" ADD COLUMN "address" text;--> statement-breakpoint
UPDATE "device" SET "address" = "manufacturer" || ':' || "ident_number";--> statement-breakpoint
ALTER TABLE "device" ALTER COLUMN "address" SET NOT NULL;--> statement-breakpoint
ALTER TABLE "device" DROP CONSTRAINT "radio_taken";--> statement-breakpoint
ALTER TABLE "device" DROP COLUMN "manufacturer";--> statement-breakpoint
ALTER TABLE "device" DROP COLUMN "ident_number";--> statement-breakpoint
ALTER TABLE "device" ADD CONSTRAINT "radio_taken" UNIQUE("network","address");--> statement-breakpoint
ALTER TABLE "device" ALTER COLUMN "encryption_key" DROP NOT NULL;--> statement-breakpoint
ALTER TABLE "device" ADD COLUMN "vendor" text;--> statement-breakpoint
ALTER TABLE "device" ADD COLUMN "model" text;--> statement-breakpoint
ALTER TABLE "device" ADD COLUMN "litres_per_pulse" real;--> statement-breakpoint
ALTER TABLE "device" ADD COLUMN "interval_seconds" integer;
