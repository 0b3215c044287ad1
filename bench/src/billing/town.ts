import type { Client } from 'pg'

const id = (name: string) => `md5('${name} ' || home)::uuid`
const text = (name: string) => `md5('${name} ' || home)::uuid::text`

/** Litres that a home's meter shows when so many months of 2025 and 2026 are over: each home uses its own, and a little else each month. */
const register = (months: string) =>
  `(20000 + (9000 + home % 23 * 900) * (${months}) + home * 7 % 400 * (${months}) % 700)`

/** A bill of an account, as its row remembers it; `back` months before October 2026. */
const bill = `json_build_array(md5('bill ' || home || ' ' || back)::uuid, 'QRO-2026-0000001',
  (date '2026-10-01' - make_interval(months => back))::date::text, (date '2026-10-01' - make_interval(months => back - 1))::date::text,
  '2026-09-30', ${register('13 - back')} - ${register('12 - back')}, false, 31240, 0)`

/** The newest of them remember their last register. */
const upTo = `json_build_object('billedUpTo', json_build_object('meterId', ${text('meter')}, 'litres', ${register('13 - back')},
  'at', to_char(date '2026-10-01' - make_interval(months => back - 1) + interval '5 hours 50 minutes', 'YYYY-MM-DD"T"HH24:MI:SS".000Z"'), 'ahead', 0))`

const bills = `(select json_agg(case when back <= 3 then (${bill}::jsonb || ${upTo}::jsonb)::json else ${bill} end order by back desc)
  from generate_series(1, 12) back)`

const account = `jsonb_build_object('contractId', ${text('contract')}, 'contractNumber', (400000 + home)::text,
  'customerId', ${text('customer')}, 'servicePointId', ${text('place')}, 'operatingUnitId', 1, 'openedOn', '2019-03-01',
  'closedOn', null, 'tariffOffice', 'QUERÉTARO', 'tariffClass', 'DOMÉSTICA MEDIO', 'dwellings', 1,
  'services', jsonb_build_array('SEWER', 'TREATMENT'), 'paperless', false, 'balance', '0.00',
  'discounts', '[]'::jsonb, 'version', 13)`

/** So many homes of one office, billed for the twelve months up to September 2026, with the registers of October's end. */
export async function settleTown(admin: Client, homes: number, tariff: string): Promise<void> {
  const { code, title = code, effectiveFrom } = JSON.parse(tariff) as Record<string, string>
  const each = `from generate_series(1, ${homes}) home`
  await admin.query(
    `insert into tariff (code, stream_id, version, title, state, effective_from, document, changed_at)
     values ($1, gen_random_uuid(), 1, $2, 'PUBLISHED', $3, $4, now())`,
    [code, title, effectiveFrom, tariff],
  )
  await admin.query(`insert into account (contract_id, operating_unit_id, opened_on, closed_on, version, state, bills)
    select ${id('contract')}, 1, '2019-03-01', null, 13, ${account}, ${bills} ${each}`)
  // Of a year of facts the newest is enough: whoever appends looks at that alone.
  await admin.query(`insert into event (stream_id, version, id, type, schema_version, occurred_at, trace_id, operating_unit_id, data)
    select ${id('contract')}, 13, ${id('fact')}, 'PaperlessChosen', 1, '2026-09-30', repeat('0', 32), 1, '{"paperless":false}' ${each}`)
  await admin.query(`insert into meter_life (meter_id, service_point_id, operating_unit_id, serial, installed_at, initial_litres)
    select ${id('meter')}, ${id('place')}, 1, home::text, '2019-03-01', 0 ${each}`)
  const ofMonth = (months: string) => `array_prepend(-600000, array_fill(null::int, array[30])),
    array_prepend(${register(months)}::bigint, array_fill(null::bigint, array[30]))`
  await admin.query(`insert into register_month (meter_id, month, offsets_ms, litres)
    select ${id('meter')}, date '2026-10-01', ${ofMonth('12')} ${each} union all
    select ${id('meter')}, date '2026-11-01', ${ofMonth('13')} ${each}`)
  await admin.query('vacuum analyze')
}
