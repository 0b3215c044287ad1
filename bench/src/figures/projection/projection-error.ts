import { projectMonth } from '@aquacis/metering/projection'
import { dayMs, type RegisterDay } from '@aquacis/metering/projection/daily-use'
import { hasHouseholds, householdFile, readHouseholds } from '../../../projection/households.ts'
import { scoreOf } from '../../../projection/score.ts'
import { judgedDays, walkForward } from '../../../projection/walk-forward.ts'
import type { Figure, PreparedFigure, Row } from '../../figure.ts'

const projections = 500
const yearDays = 400

const plainOn = (day: number) => `plain rule on day ${day}`
const errorOn = (day: number) => `projection on day ${day}`
const coveredOn = (day: number) => `months in their range, day ${day}`
const cost = 'one projection from 400 days'

/** How far projections of real months are off, beside the plain rule on the same months, and what one costs. */
export const projectionError: Figure = {
  name: 'projection-error',
  what: 'weighted error of a month’s total over 35 real households, each month told from what was known on its day; CPU of one projection',
  rounds: 3,
  rows: [
    ...judgedDays.flatMap((day): Row[] => [
      { name: plainOn(day), kind: 'ceiling', unit: '% of the total' },
      {
        name: errorOn(day),
        kind: 'figure',
        unit: '% of the total',
        against: plainOn(day),
        promises: [{ atMost: 0.9, of: 'share' }],
      },
      {
        name: coveredOn(day),
        kind: 'figure',
        unit: '%',
        promises: [{ atLeast: 75 }, { atMost: 85 }],
      },
    ]),
    { name: cost, kind: 'figure', unit: 'µs' },
  ],
  prepare,
}

async function prepare(): Promise<PreparedFigure> {
  if (!hasHouseholds()) console.error(`projection-error: no errors, ${householdFile.pathname} is absent`)
  const origins = hasHouseholds() ? walkForward(readHouseholds().filter(({ isOk }) => isOk)) : []
  const homes = Array.from({ length: 20 }, (_, home) => inventedYear(home))
  return {
    async round() {
      const scores = origins.length === 0 ? [] : scoreOf(origins)
      const errors = scores.flatMap(({ day, error, plain, covered }): [string, number][] => [
        [plainOn(day), plain],
        [errorOn(day), error],
        [coveredOn(day), covered],
      ])
      return { ...Object.fromEntries(errors), [cost]: microsecondsOf(homes) }
    },
    async close() {},
  }
}

/** CPU of this process, so that neighbours do not count. */
function microsecondsOf(homes: readonly (readonly RegisterDay[])[]): number {
  const before = process.cpuUsage()
  for (let count = 0; count < projections; count++) {
    if (projectMonth(homes[count % homes.length] ?? []) === null) throw new Error('a year tells nothing')
  }
  const { user, system } = process.cpuUsage(before)
  return (user + system) / projections
}

function inventedYear(home: number): RegisterDay[] {
  let litres = 1_000 * home
  return Array.from({ length: yearDays }, (_, day) => {
    const firstLitres = litres
    litres += 100 + ((day * 37 + home * 101) % 400)
    return { day, firstAt: day * dayMs, firstLitres, lastAt: (day + 1) * dayMs - 1, lastLitres: litres }
  })
}
