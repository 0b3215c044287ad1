import type { Figure, PreparedFigure, Row } from '../figure.ts'
import { cpuRows, cpuSpent } from '../way-in/cpu-spent.ts'
import { type Ground, metersOnGround, openGround } from '../way-in/ground.ts'
import { mosquittoEnds } from '../way-in/mosquitto.ts'

interface Pace {
  readonly name: string
  readonly perSecond: number
  readonly seconds: number
  /** Whose broker the telegrams go through. */
  readonly broker: 'its own' | 'Mosquitto'
}

const warmUpSeconds = 5
const ceilingSeconds = 10
const mostP99Ms = 150

const rows = {
  ceiling: 'p99, acknowledged at once',
  p50: 'p50 to committed',
  p99: 'p99 to committed',
  held: 'kept up with',
}

/** A steady stream through the meters' door, by each of its two ways in, at the load of every day and at the most that is promised. */
export const paces: readonly Figure[] = (
  [
    { name: 'pace-5000', perSecond: 5_000, seconds: 60, broker: 'its own' },
    { name: 'pace-20000', perSecond: 20_000, seconds: 20, broker: 'its own' },
    { name: 'pace-5000-mosquitto', perSecond: 5_000, seconds: 60, broker: 'Mosquitto' },
    { name: 'pace-20000-mosquitto', perSecond: 20_000, seconds: 20, broker: 'Mosquitto' },
  ] satisfies readonly Pace[]
).map((pace) => ({
  name: pace.name,
  what: `${pace.perSecond} telegrams a second of ${metersOnGround} meters for ${pace.seconds} s by MQTT, QoS 1, through ${
    pace.broker === 'Mosquitto' ? 'a Mosquitto that ingest consumes' : 'the broker of ingest'
  }; publisher, broker, ingest and database on the same machine`,
  // A minute is long enough to stand for itself.
  rounds: pace.seconds >= 60 ? 1 : 3,
  rows: rowsOf(pace),
  prepare: () => prepare(pace),
}))

function rowsOf({ perSecond }: Pace): Row[] {
  // One per cent for clocks and collections: what falls behind falls behind further.
  const held = { atLeast: perSecond * 0.99 }
  const isEveryDay = perSecond === 5_000
  return [
    { name: rows.ceiling, kind: 'ceiling', unit: 'ms' },
    { name: rows.p50, kind: 'figure', unit: 'ms' },
    {
      name: rows.p99,
      kind: 'figure',
      unit: 'ms',
      against: rows.ceiling,
      ...(isEveryDay ? { promises: [{ atMost: mostP99Ms }] } : {}),
    },
    { name: rows.held, kind: 'figure', unit: 'telegrams/s', promises: [held] },
    ...cpuRows,
  ]
}

async function prepare({ perSecond, seconds, broker }: Pace): Promise<PreparedFigure> {
  const ground = await openGround(broker === 'Mosquitto' ? mosquittoEnds : undefined)
  return {
    async round(number) {
      const count = perSecond * (number === 0 ? warmUpSeconds : seconds)
      const telegrams = ground.telegrams(count)
      const ceiling = await ground.ceiling.pace(
        beginningOf(telegrams, perSecond * ceilingSeconds, count),
        perSecond,
      )
      const before = ground.cpuSeconds()
      const { p50Ms, p99Ms, heldPerSecond: held } = await ground.ingest.pace(telegrams, perSecond)
      const spent = cpuSpent(before, ground.cpuSeconds(), count)
      await ground.confirmStored()
      return {
        [rows.ceiling]: ceiling.p99Ms,
        [rows.p50]: p50Ms,
        [rows.p99]: p99Ms,
        [rows.held]: held,
        ...spent,
      }
    },
    close: () => ground.close(),
  }
}

/** As many of each concentrator's as make up about `most` of all. */
function beginningOf(
  telegrams: ReturnType<Ground['telegrams']>,
  most: number,
  count: number,
): ReturnType<Ground['telegrams']> {
  const share = Math.min(1, most / count)
  return telegrams.map((own) => own.slice(0, Math.ceil(own.length * share)))
}
