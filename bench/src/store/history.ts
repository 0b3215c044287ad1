import type { Client } from 'pg'

/** What is to be remembered of how many meters. */
export interface History {
  readonly meters: number
  readonly months: number
  readonly now: Date
}

/**
 * The roll-ups of an hourly history, as if every hour had been told: hours, days and months of all meters up to now,
 * and every day waiting to be summed up. Partitions are filled before they are attached and without a log to recover
 * from: a hundred million rows in minutes instead of an hour.
 */
export async function historyOf(owner: Client, { meters, months, now }: History): Promise<void> {
  const zone = 'America/Mexico_City'
  const ends = `to_timestamp(${now.getTime() / 1000})`
  const begins = `date_trunc('month', ${ends} - interval '${months} months', '${zone}')`
  const registers = (unit: string) => `
    select meter, start, start, 100000 + extract(epoch from start - ${begins})::bigint / 240,
      start + interval '1 ${unit}' - interval '1 minute', 100000 + extract(epoch from start + interval '1 ${unit}' - ${begins})::bigint / 240`

  const { rows } = await owner.query<{ day: string; next: string }>(
    `select (date_trunc('month', ${begins}) + n * interval '1 month')::date::text as day,
       (date_trunc('month', ${begins}) + (n + 1) * interval '1 month')::date::text as next
     from generate_series(0, ${months}) n`,
  )
  for (const { day, next } of rows) {
    const partition = `kept_hour_${day.replaceAll('-', '')}`
    await owner.query(`create unlogged table ${partition} (like kept_hour)`)
    await owner.query(`insert into ${partition} ${registers('hour')}
      from generate_series(1, ${meters}) meter, generate_series(greatest('${day}'::timestamp at time zone 'UTC', ${begins}),
        least('${next}'::timestamp at time zone 'UTC', ${ends}) - interval '1 second', interval '1 hour') start`)
    await owner.query(`alter table ${partition} add primary key (meter_key, starts_at)`)
    await owner.query(`alter table kept_hour attach partition ${partition}
      for values from ('${day} 00:00Z') to ('${next} 00:00Z')`)
  }
  await owner.query(`select ensure_telemetry_partitions('kept_day',
    array(select generate_series(${begins}, ${ends} + interval '1 year', interval '1 year')::date))`)
  for (const [table, unit] of [
    ['kept_day', 'day'],
    ['kept_month', 'month'],
  ] as const) {
    await owner.query(`insert into ${table} ${registers(unit)}
      from generate_series(1, ${meters}) meter,
        (select ((${begins} at time zone '${zone}') + n * interval '1 ${unit}') at time zone '${zone}' as start
         from generate_series(0, ${months} * 31) n) starts where start < ${ends}`)
  }
  await owner.query(`insert into office_day_stale select distinct starts_at from kept_day`)
  await owner.query('vacuum analyze')
}
