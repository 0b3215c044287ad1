import type { Database } from '@aquacis/kit/runtime/database.ts'

const together = 1_000
const meters = 1_000
const stepMs = 60_000

/** Rows a second of the plainest way to store as many readings: arrays into one bare table, a thousand at a time. */
export async function unnestPerSecond({ pool }: Database, count: number): Promise<number> {
  await pool.query(`create table bare (meter_key int, at timestamptz, litres bigint, flow int, origin text,
    received_at timestamptz, trace_id text, primary key (meter_key, at))`)
  const started = performance.now()
  for (let from = 0; from < count; from += together) {
    const numbers = Array.from({ length: Math.min(together, count - from) }, (_, index) => from + index)
    const instants = numbers.map((number) => new Date(stepMs * Math.floor(number / meters)))
    await pool.query(
      `insert into bare select * from unnest($1::int[], $2::timestamptz[], $3::bigint[], $4::int[], $5::text[],
        $6::timestamptz[], $7::text[]) on conflict do nothing`,
      [
        numbers.map((number) => number % meters),
        instants,
        numbers,
        numbers,
        numbers.map(() => 'TELEMETRY'),
        instants,
        numbers.map((number) => String(number).padStart(32, '0')),
      ],
    )
  }
  const seconds = (performance.now() - started) / 1000
  await pool.query('drop table bare')
  return count / seconds
}
