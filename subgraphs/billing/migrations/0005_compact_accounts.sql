ALTER TABLE "account" ADD COLUMN "bills" json;--> statement-breakpoint
-- What every bill has stands at its place, amounts in centavos; what only some have stands behind it.
UPDATE "account" SET "state" = "state" - 'bills', "bills" = coalesce((
  SELECT json_agg(CASE WHEN more = '{}' THEN placed ELSE placed || jsonb_build_array(more) END ORDER BY place)
  FROM jsonb_array_elements("state" -> 'bills') WITH ORDINALITY AS known (bill, place),
    LATERAL (SELECT
      jsonb_build_array(bill -> 'invoiceId', bill -> 'number', bill -> 'periodFrom', bill -> 'periodTo', bill -> 'dueOn',
        bill -> 'litres', bill -> 'estimated', replace(bill ->> 'total', '.', '')::bigint,
        replace(bill ->> 'open', '.', '')::bigint) AS placed,
      jsonb_strip_nulls(bill - '{invoiceId,number,periodFrom,periodTo,dueOn,litres,estimated,total,open}'::text[]) AS more) parts
  ), '[]');--> statement-breakpoint
ALTER TABLE "account" ALTER COLUMN "bills" SET NOT NULL;--> statement-breakpoint
-- A row of up to half a page is not compressed: to write a bill that took longer than all the rest of writing it.
ALTER TABLE "account" SET (toast_tuple_target = 4080);--> statement-breakpoint
ALTER TABLE "event" SET (toast_tuple_target = 4080);
