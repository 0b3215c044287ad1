import type { Logger } from '@aquacis/kit/runtime/log.ts'
import type { TelemetryStore } from '@aquacis/metering/telemetry'
import { createLayoutMemory } from '../codecs/wmbus/compact.ts'
import { type Digest, digest } from '../pipeline.ts'
import type { TelegramMessage } from '../stages/arrival.ts'
import type { Remark } from '../stages/device/remark.ts'
import { createSightingNews } from '../stages/device/sighting-news.ts'
import { createFrameEcho } from '../stages/frame-echo.ts'
import { createLimits, type LimitsOptions } from '../stages/limits/limits.ts'
import type { PayloadArchive } from './archive/payload-archive.ts'
import { createBatcher } from './batcher.ts'
import { createEvenClock, type EvenClock } from './even-clock.ts'
import type { Intake, WayIn } from './mqtt/way-in.ts'
import { createRadios } from './radios.ts'

/** From a broker's message to the committed reading, and back to the acknowledgement. */
export interface Door<Way extends WayIn> {
  readonly way: Way
  depth(): number
  /** Why the last attempt to commit failed, while it is being tried again. */
  trouble(): string | undefined
  /** Takes nothing new, commits and acknowledges what is held, then ends the connections. */
  close(): Promise<void>
}

export interface DoorOptions<Way extends WayIn> {
  readonly store: Pick<TelemetryStore, 'radios' | 'record'>
  readonly log: Logger
  /** Opens the way on which meters are heard. */
  open(intake: Intake): Promise<Way> | Way
  /** Where raw messages are kept before they are acknowledged; without one they are not. */
  readonly archive?: Pick<PayloadArchive, 'append'>
  readonly limits?: LimitsOptions
  readonly clock?: EvenClock
  /** How many times faster than life water may run: 1, but for simulated households that live faster. */
  readonly haste?: number
  /** Messages held at once; a message has less than 64 KiB, a telegram half of one. */
  readonly mostHeld?: number
}

/** Leaves the rest of the five seconds of a stop to closing connections and the store. */
const drainMs = 3_500

/** Opens the meters' door: one pipeline and one queue behind whichever way in. */
export async function openDoor<Way extends WayIn>(options: DoorOptions<Way>): Promise<Door<Way>> {
  const { store, log, archive, mostHeld = 20_000 } = options
  // A batch that could not be committed comes again, and again while the database is away.
  const archived = new WeakSet<readonly TelegramMessage[]>()
  const radios = createRadios({ store })
  const around = {
    radios: radios.lookUp,
    layouts: createLayoutMemory(),
    echo: createFrameEcho(),
    limits: createLimits(options.limits),
    news: createSightingNews(),
    haste: options.haste ?? 1,
    ...(options.clock ?? createEvenClock()),
  }

  async function keepRaw(messages: readonly TelegramMessage[]): Promise<void> {
    if (archive === undefined || archived.has(messages)) return
    await archive.append(messages)
    archived.add(messages)
  }

  async function commit(messages: readonly TelegramMessage[]): Promise<void> {
    const started = performance.now()
    const digested = await digest(messages, around)
    const decodedMs = performance.now() - started
    for (const remark of digested.remarks) say(log, remark)
    radios.doubt(digested.doubted)
    // Before the commit: the next batch is judged while this one is on its way. Said twice it changes nothing.
    radios.heard(digested.batch.readings)
    // By the later opinion, as the judge: what was let in is not refused behind the door.
    const { latest: now } = around.clock(new Date())
    const [recorded] = await Promise.all([store.record(digested.batch, now), keepRaw(messages)])
    around.news.written(digested.batch.sightings ?? [])
    tell(log, digested)
    log.info(
      {
        telegrams: messages.length,
        stored: recorded.stored,
        duplicates: digested.duplicates + recorded.duplicates,
        deadLetters: digested.batch.deadLetters.length,
        ...(digested.uncounted === 0 ? {} : { refusedBeyondLetters: digested.uncounted }),
        decodeMs: Math.round(decodedMs),
        totalMs: Math.round(performance.now() - started),
      },
      'a batch was committed',
    )
  }

  const batcher = createBatcher<TelegramMessage>({ commit, log, mostHeld })
  const way = await options.open(batcher)

  return {
    way,
    depth: batcher.depth,
    trouble: batcher.trouble,
    async close() {
      await way.refuseNew()
      const left = await batcher.drain(drainMs)
      if (left > 0)
        log.warn({ left }, 'stopped with telegrams neither committed nor acknowledged: they come again')
      await way.close()
    },
  }
}

/** One line a telegram, each under its own trace, for whoever follows one of them; nothing that names a meter. */
function tell(log: Logger, { batch }: Digest): void {
  if (!log.isLevelEnabled('debug')) return
  for (const { traceId, meterKey, at } of batch.readings)
    log.debug({ traceId, meterKey, at }, 'a reading was recorded')
  for (const { traceId, reason } of batch.deadLetters)
    log.debug({ traceId, reason }, 'a telegram became a dead letter')
}

function say(log: Logger, { kind, ...facts }: Remark): void {
  if (kind === 'CLOCK_DRIFT') log.warn(facts, 'the clock of a meter is wrong: its hours are not ours')
  else log.warn(facts, 'a radio floods: it is stopped until it is quiet, and others are not')
}
