import type { Client } from 'pg'

/** What is to be remembered of how many meters. */
export interface History {
  readonly meters: number
  readonly months: number
  readonly now: Date
}

const zone = 'America/Mexico_City'
const litresOfHour = 15

/**
 * The roll-ups of an hourly history, as if every hour had been told: hours, days and months of all meters up to now,
 * and every day waiting to be summed up. Partitions of hours are filled before they are attached and without a log to
 * recover from: a hundred million rows in minutes instead of an hour.
 */
export async function historyOf(owner: Client, { meters, months, now }: History): Promise<void> {
  await owner.query(`set maintenance_work_mem = '512MB'`)
  const { rows } = await owner.query<{ start: Date }>(
    `select date_trunc('month', $1::timestamptz - make_interval(months => $2::int), '${zone}') as start`,
    [now, months],
  )
  const start = rows[0]?.start ?? now
  const hours = Math.floor((now.getTime() - start.getTime()) / 3_600_000)
  for (let month = 0; month <= months; month += 1)
    await fillMonthOfHours(owner, { meters, start, hours, month })
  await owner.query(
    `select ensure_telemetry_partitions('kept_day',
       array(select generate_series($1::timestamptz, $2::timestamptz + interval '1 year', interval '1 year')::date))`,
    [start, now],
  )
  for (const [table, unit] of [
    ['kept_day', 'day'],
    ['kept_month', 'month'],
  ] as const) {
    const startOf = (number: string) =>
      `(($2::timestamptz at time zone '${zone}' + (${number}) * interval '1 ${unit}') at time zone '${zone}')`
    await owner.query(
      `insert into ${table}
       select meter, start, start, first, next - interval '1 minute', last
       from generate_series(1, $1::int) meter, (
         select start, next, 100000 + ${hoursUntil('start')} * ${litresOfHour} as first,
           100000 + ${hoursUntil('next')} * ${litresOfHour} as last
         from (select ${startOf('n')} as start, ${startOf('n + 1')} as next
           from generate_series(0, ${(months + 1) * 31}) n) spans where start < $3) told`,
      [meters, start, now],
    )
  }
  await owner.query('insert into office_day_stale select distinct starts_at from kept_day')
  await owner.query('vacuum analyze')
}

function hoursUntil(instant: string): string {
  return `(extract(epoch from ${instant} - $2::timestamptz) / 3600)::bigint`
}

interface MonthOfHours {
  readonly meters: number
  readonly start: Date
  readonly hours: number
  readonly month: number
}

async function fillMonthOfHours(owner: Client, { meters, start, hours, month }: MonthOfHours): Promise<void> {
  const from = new Date(Date.UTC(start.getUTCFullYear(), start.getUTCMonth() + month, 1))
  const until = new Date(Date.UTC(start.getUTCFullYear(), start.getUTCMonth() + month + 1, 1))
  const hourOf = (at: Date) => Math.ceil((at.getTime() - start.getTime()) / 3_600_000)
  const partition = `kept_hour_${from.toISOString().slice(0, 10).replaceAll('-', '')}`
  await owner.query(`create unlogged table ${partition} (like kept_hour)`)
  // Hour by hour, as they were told: one meter's hours lie on as many pages.
  await owner.query(
    `insert into ${partition}
     select meter, at, at, litres, at + interval '59 minutes', litres + ${litresOfHour}
     from (select $2::timestamptz + n * interval '1 hour' as at, 100000 + n * ${litresOfHour} as litres
       from generate_series($3::int, $4::int) n) told, generate_series(1, $1::int) meter`,
    [meters, start, Math.max(0, hourOf(from)), Math.min(hours, hourOf(until) - 1)],
  )
  await owner.query(`alter table ${partition} add primary key (meter_key, starts_at)`)
  await owner.query(
    `alter table kept_hour attach partition ${partition} for values from ('${from.toISOString()}') to ('${until.toISOString()}')`,
  )
}
