import { Client } from 'pg'
import { inject } from 'vitest'

/**
 * All rows of all tables of a database, by table, as JSON in an order of their own: two databases in which the same happened are
 * equal. What chance and the clock decided is made alike: an id of chance (UUID v4 or v7) is told by how often it stands anywhere,
 * a trace is a trace, an instant since `begun` is now, bytes are their number, numbers of the `numbered` columns are told by their
 * order, since a sequence leaves gaps where something was undone, and those that the database gives by itself are left out.
 */
export async function wholeDatabase(
  ownerUrl: string,
  { begun, numbered = [] }: { readonly begun: Date; readonly numbered?: readonly string[] },
): Promise<Record<string, string[]>> {
  const url = new URL(inject('postgresUrl'))
  url.pathname = new URL(ownerUrl).pathname
  // As the server's owner, whom no policy hides a row from.
  const client = new Client({ connectionString: url.href })
  await client.connect()
  try {
    const { rows: tables } = await client.query<{ name: string; counted: string[] }>(tablesWithCounters)
    const found: Record<string, string[]> = {}
    for (const { name, counted } of tables) {
      const { rows } = await client.query<{ row: string }>(
        `select (to_jsonb(t) - $1::text[])::text as row from ${name} t`,
        [counted],
      )
      if (rows.length > 0) found[name] = rows.map(({ row }) => row)
    }
    return alike(found, begun, new RegExp(`"(${numbered.join('|') || '$'})": (\\d+)`, 'g'))
  } finally {
    await client.end()
  }
}

const tablesWithCounters = `
  select format('%I.%I', t.table_schema, t.table_name) as name,
    coalesce(array_agg(c.column_name::text) filter (where c.is_identity = 'YES' or c.column_default like 'nextval%'),
      '{}') as counted
  from information_schema.tables t join information_schema.columns c using (table_schema, table_name)
  where t.table_type = 'BASE TABLE' and t.table_schema in ('public', 'messaging')
  group by t.table_schema, t.table_name order by name`

const chance = /\b[0-9a-f]{8}-[0-9a-f]{4}-[47][0-9a-f]{3}-[0-9a-f]{4}-[0-9a-f]{12}\b/g
const instant = /\b\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|\+00:00)/g
const trace = /"trace_id": "[0-9a-f]{32}"/g
const bytes = /"\\\\x([0-9a-f]*)"/g

function alike(found: Record<string, string[]>, begun: Date, number: RegExp): Record<string, string[]> {
  const all = Object.values(found).flat().join('\n')
  const times = new Map<string, number>()
  for (const id of all.match(chance) ?? []) times.set(id, (times.get(id) ?? 0) + 1)
  const numbers = [...new Set([...all.matchAll(number)].map(([, , value]) => Number(value)))].toSorted(
    (a, b) => a - b,
  )
  const told = (row: string) =>
    row
      .replaceAll(chance, (id) => `an id that stands ${times.get(id)} times`)
      .replaceAll(
        number,
        (_, name: string, value: string) => `"${name}": ${numbers.indexOf(Number(value)) + 1}`,
      )
      .replaceAll(trace, '"trace_id": "a trace"')
      .replaceAll(instant, (at) => (new Date(at) >= begun ? 'now' : at))
      .replaceAll(bytes, (_, hex: string) => `"${hex.length / 2} bytes"`)
  return Object.fromEntries(Object.entries(found).map(([name, rows]) => [name, rows.map(told).toSorted()]))
}
