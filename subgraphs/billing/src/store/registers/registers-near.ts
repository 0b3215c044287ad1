import type { Transaction } from '@aquacis/kit/runtime/database.ts'
import { litres } from '@aquacis/kit/values/volume.ts'
import { sql } from 'drizzle-orm'
import type { CivilDay } from '../../domain/volume/civil-day.ts'
import type { MeterLife, RegistersNear, SeenRegister } from '../../domain/volume/meter-near.ts'
import { registerAt } from '../../domain/volume/midnight-registers.ts'
import { volumeRules } from '../../domain/volume/volume-rules.ts'

/** A cut-off at a service point: the midnight with which a day begins. */
export interface CutOffAsked {
  readonly servicePointId: string
  readonly day: CivilDay
}

/** A meter of a service point with its registers around one cut-off, and its number on its plate. */
export interface MeterAtCutOff extends MeterLife {
  readonly serial: string | null
  readonly near: RegistersNear
}

/** Two months and some days: a bill of two months finds both of its ends. */
const windowDays = 70

/**
 * The meters of each service point, oldest first, with the registers around its cut-off, side by side with what was asked, in
 * one statement for thousands. Where the register nearest the cut-off is near enough for a bill it is the only one that is
 * looked up; otherwise its neighbours on both sides, so many days away at most.
 */
export async function registersNear(
  tx: Transaction,
  asked: readonly CutOffAsked[],
  reachDays: number = windowDays,
): Promise<readonly (readonly MeterAtCutOff[])[]> {
  const found = asked.map((): MeterAtCutOff[] => [])
  // With its limit or offset, each look is a descent of an index, whatever the planner believes of the rest; what is asked of
  // the meter itself stands within, where it spares the look: beside a join it would be judged when all was read.
  const { rows } = await tx.execute<NearRow>(sql`
    select ask::int, m.meter_id, m.serial, ${ms('installed_at')} as installed, m.initial_litres, ${ms('removed_at')} as removed,
      m.final_litres, ${ms('last_at')} as last, m.last_litres, at_it.off, at_it.register,
      earlier.day::text as earlier_day, earlier.off as earlier_off, earlier.register as earlier_register,
      later.day::text as later_day, later.off as later_off, later.register as later_register,
      first.day::text as first_day, first.off as first_off, first.register as first_register
    from unnest(${sql.param(asked.map(({ servicePointId }) => servicePointId))}::uuid[],
      ${sql.param(asked.map(({ day }) => day))}::date[]) with ordinality as asked (service_point_id, day, ask)
    cross join lateral (
      select * from meter_life known where known.service_point_id = asked.service_point_id offset 0) m
    left join lateral (
      select offsets_ms[extract(day from asked.day)] as off, litres[extract(day from asked.day)] as register
      from register_month k where k.meter_id = m.meter_id and k.month = date_trunc('month', asked.day)::date
      limit 1
    ) at_it on true
    left join lateral (${neighbour('earlier', reachDays)}) earlier on ${isFar}
    left join lateral (${neighbour('later', reachDays)}) later on ${isFar}
    left join lateral (${firstOfAll(reachDays)}) first on true
    order by ask, m.installed_at nulls first, m.meter_id`)
  for (const row of rows) {
    const day = asked[row.ask - 1]?.day
    if (day !== undefined) found[row.ask - 1]?.push(meterOf(row, day))
  }
  return found
}

const ms = (name: string) => sql`(extract(epoch from m.${sql.identifier(name)}) * 1000)::float8`

/** The register nearest the cut-off is unknown, or does not close a bill as it is. */
const isFar = sql`(at_it.off is null or abs(at_it.off) > ${sql.raw(String(volumeRules.toleranceMs))})`

/** The next known register beyond the cut-off's own, on one side; those of other days lie on their side for certain. */
function neighbour(side: 'earlier' | 'later', reachDays: number) {
  const beyond =
    side === 'earlier'
      ? sql`month + place::int - 1 < asked.day and month + place::int - 1 >= asked.day - ${reachDays}::int`
      : sql`month + place::int - 1 > asked.day and month + place::int - 1 <= asked.day + ${reachDays}::int`
  const [first, last] =
    side === 'earlier'
      ? [sql`asked.day - ${reachDays}::int`, sql`asked.day`]
      : [sql`asked.day`, sql`asked.day + ${reachDays}::int`]
  return sql`select month + place::int - 1 as day, off, register
    from register_month k, unnest(k.offsets_ms, k.litres) with ordinality as each (off, register, place)
    where k.meter_id = m.meter_id and k.month >= date_trunc('month', ${first})::date and k.month <= ${last}
      and off is not null and ${beyond} and ${isFar}
    order by 1 ${side === 'earlier' ? sql`desc` : sql`asc`} limit 1`
}

/** The oldest register that is known of a meter since it was put in; asked for where nobody told the one it began with. */
const firstOfAll = (reachDays: number) => sql`select month + place::int - 1 as day, off, register
  from register_month k, unnest(k.offsets_ms, k.litres) with ordinality as each (off, register, place)
  where m.initial_litres is null and m.installed_at >= asked.day - ${reachDays}::int
    and k.meter_id = m.meter_id and k.month >= date_trunc('month', m.installed_at - interval '1 day')::date
    and k.month <= asked.day and off is not null
  order by 1, off limit 1`

interface NearRow {
  readonly [column: string]: unknown
  readonly ask: number
  readonly meter_id: string
  readonly serial: string | null
  readonly installed: number | null
  readonly initial_litres: string | null
  readonly removed: number | null
  readonly final_litres: string | null
  readonly last: number | null
  readonly last_litres: string | null
  readonly off: number | null
  readonly register: string | null
  readonly earlier_day: string | null
  readonly earlier_off: number | null
  readonly earlier_register: string | null
  readonly later_day: string | null
  readonly later_off: number | null
  readonly later_register: string | null
  readonly first_day: string | null
  readonly first_off: number | null
  readonly first_register: string | null
}

function meterOf(row: NearRow, day: CivilDay): MeterAtCutOff {
  const own = seen(day, row.off, row.register)
  const isBefore = row.off !== null && row.off <= 0
  const earlier = seen(row.earlier_day, row.earlier_off, row.earlier_register)
  const later = seen(row.later_day, row.later_off, row.later_register)
  const first = seen(row.first_day, row.first_off, row.first_register)
  return {
    ...{ meterId: row.meter_id, serial: row.serial },
    ...{ installedAt: instant(row.installed), initialLitres: volume(row.initial_litres) },
    ...{ removedAt: instant(row.removed), finalLitres: volume(row.final_litres) },
    lastRegister:
      row.last === null || row.last_litres === null
        ? null
        : { at: new Date(row.last), litres: litres(Number(row.last_litres)) },
    ...(first === null ? {} : { firstRegister: first }),
    near: { before: isBefore ? own : earlier, after: own !== null && !isBefore ? own : later },
  }
}

function seen(day: CivilDay | null, offsetMs: number | null, register: string | null): SeenRegister | null {
  if (day === null || offsetMs === null || register === null) return null
  return registerAt(day, offsetMs, litres(Number(register)))
}

function instant(value: number | null): Date | null {
  return value === null ? null : new Date(value)
}

function volume(value: string | null) {
  return value === null ? null : litres(Number(value))
}
