import { fleetManifest, type Household } from '@aquacis/simulators/fleet/manifest.ts'
import { registerAt } from '@aquacis/simulators/fleet/register.ts'
import { createDetector, observe } from '../../../subgraphs/metering/src/domain/detection/detector.ts'
import { kindOfCalibre } from '../../../subgraphs/metering/src/domain/detection/rules/rule-limits.ts'
import type { Signal } from '../../../subgraphs/metering/src/domain/detection/signal.ts'

// What the simulated town is told, as shipped: `node bench/leaks/trials/town.ts [meters] [days] [hours between readings]
// [days before these in which every meter was read once a day]`.

const [meters = 1_000, days = 90, interval = 1, daysBefore = 0] = process.argv.slice(2).map(Number)
const hour = 3_600_000
const day = 24 * hour
const end = Date.parse('2026-11-21T04:30:00Z')
const begin = end - days * day
/** So long after its end an alert still belongs to a fault. */
const grace = 2 * hour
/** For so long a detector only listens, and for so long a fault may go on before it is told. */
const listening = 22 * day
const patience = 54 * hour

interface Span {
  readonly since: number
  readonly until: number
}

interface Row {
  meters: number
  leaksWrong: number
  highFlowsWrong: number
  faults: number
  faultsTold: number
}

/** The notices that open at a household. */
function noticesOf(household: Household): Signal[] {
  const { index, meter } = household
  const detector = createDetector(kindOfCalibre(meter.calibreMillimetres), meter.calibreMillimetres)
  const notices: Signal[] = []
  const hear = (at: number) =>
    observe(detector, at, registerAt(household, new Date(at)), (signal) => {
      if (signal.layer === 'NOTICE' && signal.event === 'OPENED') notices.push(signal)
    })
  for (let back = daysBefore; back > 0; back--) hear(begin - back * day)
  // Each meter answers at a second of its own.
  for (let at = begin + ((index * 7_919) % 3_600) * 1_000; at < end; at += interval * hour) hear(at)
  return notices
}

/** When water was lost at a household. */
function lossesOf({ faults }: Household): Span[] {
  return faults
    .filter(({ kind }) => kind !== 'TAMPER' && kind !== 'REVERSE_FLOW')
    .map(({ since, until }) => ({
      since: Date.parse(since),
      until: until === null ? Number.POSITIVE_INFINITY : Date.parse(until) + grace,
    }))
}

const rows = new Map<string, Row>()
for (const household of fleetManifest({ seed: 'trial', meters }).households) {
  const name = `${household.profile.premises} ${household.profile.inlet}`
  const row = rows.get(name) ?? { meters: 0, leaksWrong: 0, highFlowsWrong: 0, faults: 0, faultsTold: 0 }
  rows.set(name, row)
  row.meters++
  const losses = lossesOf(household)
  const notices = noticesOf(household)
  for (const { at, kind } of notices) {
    if (losses.some(({ since, until }) => at >= since && at <= until)) continue
    if (kind === 'LEAK') row.leaksWrong++
    else row.highFlowsWrong++
  }
  for (const { since, until } of losses) {
    if (since < begin + listening || since > end - patience) continue
    row.faults++
    if (notices.some(({ at }) => at >= since && at <= until)) row.faultsTold++
  }
}
console.log(`${meters} meters, ${days} days, read every ${interval} h, ${daysBefore} days read daily before`)
console.table(
  Object.fromEntries(
    [...rows].sort().map(([name, row]) => {
      const perYear = (count: number) => Math.round((count / ((row.meters * days) / 365.25)) * 100) / 100
      const { leaksWrong, highFlowsWrong, ...counts } = row
      return [
        name,
        { ...counts, leaksWrongPerYear: perYear(leaksWrong), highFlowsWrongPerYear: perYear(highFlowsWrong) },
      ]
    }),
  ),
)
