ALTER TABLE "alert" ADD COLUMN "limit_litres" bigint;--> statement-breakpoint
ALTER TABLE "alert" ADD COLUMN "limit_centavos" bigint;--> statement-breakpoint
ALTER TABLE "alert" ADD COLUMN "tell_only" uuid[];--> statement-breakpoint
ALTER TABLE "place_contract" ADD COLUMN "contract_number" text;