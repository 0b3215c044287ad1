import type { Logger } from '@aquacis/kit/runtime/log.ts'
import type { TelemetryStore } from '@aquacis/metering/telemetry'
import type { PayloadArchive } from './edges/archive/payload-archive.ts'
import type { Chore } from './edges/chores.ts'
import { createCommandSender } from './edges/downlinks.ts'
import type { EvenClock } from './edges/even-clock.ts'
import type { OpenWayIn } from './way-in.ts'

const second = 1_000
const minute = 60 * second
const day = 24 * 60 * minute
/** Raw telegrams are kept for five years: as long as a bill can be disputed before the tax office (CFF art. 30). */
const archivedDays = 5 * 366

/** What the chores are done with. */
export interface ChoreTools {
  readonly store: Pick<TelemetryStore, 'tick' | 'housekeeping' | 'pendingCommands' | 'markSent'>
  readonly way: OpenWayIn
  readonly archive: Pick<PayloadArchive, 'prune'> | undefined
  readonly log: Logger
  readonly clock: Pick<EvenClock, 'clock'>
}

/** All that ingest does beside taking telegrams. */
export function choresOf({ store, way, archive, log, clock }: ChoreTools): Chore[] {
  const forgetting = archive && {
    name: 'forgetting old telegrams',
    everyMs: day,
    act: () => archive.prune(new Date(Date.now() - archivedDays * day)),
  }
  const sender = createCommandSender(store, way, log)
  return [
    { name: 'reading certificates and revocations anew', everyMs: minute, act: way.refresh },
    {
      name: 'what time alone changes',
      everyMs: minute,
      // By the earlier opinion: a clock that jumped ahead makes nobody silent.
      act: () => store.tick(clock.clock(new Date()).earliest),
    },
    { name: 'housekeeping', everyMs: day, act: () => store.housekeeping(new Date()) },
    { name: 'sending commands', everyMs: second, act: sender.send },
    ...(forgetting ? [forgetting] : []),
  ]
}
