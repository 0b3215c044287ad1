import type { Logger } from '@aquacis/kit/runtime/log.ts'
import type { TelemetryStore } from '@aquacis/metering/telemetry'
import type { Chore } from './edges/chores.ts'
import { type CommandQueue, sendCommands } from './edges/downlinks.ts'
import type { OpenWayIn } from './way-in.ts'

const second = 1_000
const minute = 60 * second
const day = 24 * 60 * minute

/** What the telemetry door wants to be asked to do from time to time. */
interface Keeping {
  tick(now: Date): Promise<unknown>
  housekeeping(now: Date): Promise<unknown>
}

/** All that ingest does beside taking telegrams. */
export function choresOf(
  store: TelemetryStore & Partial<Keeping & CommandQueue>,
  way: OpenWayIn,
  log: Logger,
): Chore[] {
  const { tick, housekeeping, pendingCommands, markSent } = store
  return [
    { name: 'reading certificates and revocations anew', everyMs: minute, act: way.refresh },
    ...(tick ? [{ name: 'ending by time', everyMs: minute, act: () => tick(new Date()) }] : []),
    ...(housekeeping ? [{ name: 'housekeeping', everyMs: day, act: () => housekeeping(new Date()) }] : []),
    ...(pendingCommands && markSent
      ? [
          {
            name: 'sending commands',
            everyMs: second,
            act: () => sendCommands({ pendingCommands, markSent }, way, log),
          },
        ]
      : []),
  ]
}
