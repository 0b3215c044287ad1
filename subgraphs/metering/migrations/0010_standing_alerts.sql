-- A leak that goes on after a move is the new household's from their first day; what they asked for stays each household's own.
ALTER POLICY "seen_with_meter" ON "alert" TO public USING ((select aquacis_scope_is_all())
      or (("alert"."told" or aquacis_unit_in_scope("alert"."operating_unit_id"))
        and ("alert"."layer"::text <> 'WATCH' or asks_as_party())
        and exists (select from meter m where m.meter_key = "alert"."meter_key"
          and (not asks_as_party() or case when "alert"."layer"::text = 'WATCH' then "alert"."opened_at"
            else coalesce("alert"."closed_at", 'infinity'::timestamptz) end >= seen_since(m.service_point_id, false)))));
