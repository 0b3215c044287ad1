import { civilDate, startOfDay, startOfMonth } from '@aquacis/kit/values/calendar.ts'
import type { Draw, Household } from './draws.ts'
import { type HouseMeter, houseMeter, type Leak } from './meter.ts'

const minuteMs = 60_000
const hourMs = 60 * minuteMs
const dayMs = 24 * hourMs

/** A stretch without signal. */
export interface Silence {
  readonly fromMs: number
  readonly toMs: number
}

/** One of the invented homes, seen from an instant. */
export interface House {
  readonly contractId: string
  readonly contractNumber: string
  readonly servicePointId: string
  readonly meterId: string
  readonly serial: string
  readonly address: string
  readonly role: 'OWNER' | 'HELPER'
  readonly startedOn: string
  readonly meter: HouseMeter
  /** The newest leak is the one that runs now; an older one was mended. */
  readonly leaks: readonly Leak[]
  readonly silences: readonly Silence[]
}

/** Middle of the civil month so many months back. */
function monthsBack(at: Date, months: number): Date {
  let month = startOfMonth(at)
  for (let count = 0; count < months; count += 1) month = startOfMonth(new Date(month.getTime() - dayMs))
  return month
}

/** Tuesday at 23:00, the last one that is at least a day and a half ago. */
function leakBegin(now: Date): Date {
  let day = startOfDay(new Date(now.getTime() - 36 * hourMs))
  while (new Date(`${civilDate(day)}T00:00:00Z`).getUTCDay() !== 2)
    day = startOfDay(new Date(day.getTime() - 1))
  return new Date(day.getTime() + 23 * hourMs)
}

/** What somebody does with water while a visitor looks on, again and again for half a day. */
function drawsOfVisit(opened: Date): Draw[] {
  const litres = [5, 6, 3, 9]
  return Array.from({ length: 480 }, (_, index) => {
    const fromMs = opened.getTime() + 6_000 + index * 1.5 * minuteMs
    return { fromMs, toMs: fromMs + 55_000, litres: litres[index % litres.length] ?? 0 }
  })
}

const family: Household = { seed: 7, people: 3, laundryDays: [3, 6], gardenLitres: 170 }
const grandmother: Household = { seed: 11, people: 1, laundryDays: [1], gardenLitres: 0 }

/** The family's house, in which a toilet runs, and the flat of the grandmother whom they help. */
export function houses(
  opened: Date,
  { leaks: hasLeak, fillsPool }: { readonly leaks: boolean; readonly fillsPool: boolean },
): readonly House[] {
  const start = monthsBack(opened, 13)
  const end = new Date(opened.getTime() + 3 * dayMs)
  const spring = new Date(`${Number(civilDate(opened).slice(0, 4))}-04-08T14:00:00.000Z`)
  const mended: Leak[] =
    spring < opened
      ? [{ fromMs: spring.getTime(), toMs: spring.getTime() + 5.3 * dayMs, litresPerHour: 26 }]
      : []
  const running: Leak = { fromMs: leakBegin(opened).getTime(), toMs: end.getTime(), litresPerHour: 23 }
  const leaks = hasLeak ? [...mended, running] : mended
  // Nobody calls it a leak: 36 m³ by the twentieth.
  const pool: Leak = { fromMs: startOfMonth(opened).getTime(), toMs: opened.getTime(), litresPerHour: 75 }
  const today = startOfDay(opened).getTime()
  const startedOn = civilDate(start)
  return [
    {
      contractId: 'd0000000-0000-4000-8000-000000000001',
      contractNumber: '100001',
      servicePointId: 'd0000000-0000-4000-8000-000000000011',
      meterId: 'd0000000-0000-4000-8000-000000000021',
      serial: '21084417',
      address: 'Jazmines 18, Las Flores',
      role: 'OWNER',
      startedOn,
      meter: houseMeter({
        household: family,
        start,
        end,
        leaks: fillsPool ? [...leaks, pool] : leaks,
        visit: drawsOfVisit(opened),
        initialLitres: 812_400,
      }),
      leaks,
      silences: [
        { fromMs: today - 11 * hourMs, toMs: today - 8 * hourMs },
        { fromMs: today - 17 * dayMs + 9 * hourMs, toMs: today - 16 * dayMs + 5 * hourMs },
      ],
    },
    {
      contractId: 'd0000000-0000-4000-8000-000000000002',
      contractNumber: '100002',
      servicePointId: 'd0000000-0000-4000-8000-000000000012',
      meterId: 'd0000000-0000-4000-8000-000000000022',
      serial: '21090233',
      address: 'Andador del Río 4, depto. 2',
      role: 'HELPER',
      startedOn,
      meter: houseMeter({ household: grandmother, start, end, leaks: [], visit: [], initialLitres: 230_050 }),
      leaks: [],
      silences: [],
    },
  ]
}
