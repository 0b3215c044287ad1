import type { KeptDeadLetter, TelemetryStore } from '@aquacis/metering/telemetry'
import { createLayoutMemory } from './codecs/wmbus/compact.ts'
import type { ArchiveSpan, PayloadArchive } from './edges/archive/payload-archive.ts'
import { createRadios } from './edges/radios.ts'
import { digest } from './pipeline.ts'
import type { TelegramMessage } from './stages/arrival.ts'
import { createSightingNews } from './stages/device/sighting-news.ts'
import { createFrameEcho } from './stages/frame-echo.ts'
import { wallClock } from './stages/judging/clock.ts'
import { unlimited } from './stages/limits/limits.ts'

/** How far a replay has come; counts of everything so far. */
export interface ReplayProgress {
  /** Messages run again. */
  readonly replayed: number
  /** Readings that were not there before. */
  readonly stored: number
  /** Readings that were there already: a replay may be run twice. */
  readonly duplicates: number
  /** Messages that still cannot be read, by reason. */
  readonly refused: Readonly<Record<string, number>>
}

export interface ReplayOptions {
  readonly store: TelemetryStore
  /** False: everything but writing. */
  readonly write: boolean
  onProgress(progress: ReplayProgress): void
}

/** Letters of the store itself quote a reading, not a message: there is nothing to decode again. */
const fromStore = 'telemetry-store'
const messagesAtOnce = 1_000

/** Runs dead letters again that wait; those that can be read now wait no longer. */
export async function replayDeadLetters(
  query: { readonly reasons?: readonly string[] } & ArchiveSpan,
  options: ReplayOptions,
): Promise<ReplayProgress> {
  const replayer = createReplayer(options)
  for (let after = 0; ; ) {
    const letters = await options.store.deadLetters({ ...query, after, limit: messagesAtOnce })
    const last = letters.at(-1)
    if (last === undefined) return replayer.progress()
    const messages = letters.filter(({ source }) => source !== fromStore).map(messageOf)
    const refused = await replayer.run(messages)
    if (options.write) {
      const mended = letters.filter(({ source, traceId }) => source !== fromStore && !refused.has(traceId))
      await options.store.mendDeadLetters(mended.map(({ id }) => id))
    }
    after = last.id
  }
}

/** Runs everything again that arrived in a span, out of an archive. */
export async function replayArchive(
  archive: Pick<PayloadArchive, 'read'>,
  span: ArchiveSpan,
  options: ReplayOptions,
): Promise<ReplayProgress> {
  const replayer = createReplayer(options)
  let waiting: TelegramMessage[] = []
  for await (const block of archive.read(span)) {
    waiting.push(...block)
    if (waiting.length < messagesAtOnce) continue
    await replayer.run(waiting)
    waiting = []
  }
  if (waiting.length > 0) await replayer.run(waiting)
  return replayer.progress()
}

function messageOf({ source, payload, receivedAt, traceId }: KeptDeadLetter): TelegramMessage {
  return { topic: source, payload, arrivedAt: receivedAt, traceId }
}

function createReplayer({ store, write, onProgress }: ReplayOptions) {
  const radios = createRadios({ store })
  // What was let in when it arrived is judged by the time when it arrived.
  const around = {
    radios: radios.lookUp,
    layouts: createLayoutMemory(),
    echo: createFrameEcho(),
    limits: unlimited,
    news: createSightingNews(),
    clock: wallClock,
    elapsedMs: () => 0,
  }
  const refusedBy = new Map<string, number>()
  const counts = { replayed: 0, stored: 0, duplicates: 0 }
  const progress = (): ReplayProgress => ({ ...counts, refused: Object.fromEntries(refusedBy) })

  return {
    progress,
    /** Gives the traces of messages that still cannot be read. */
    async run(messages: readonly TelegramMessage[]): Promise<ReadonlySet<string>> {
      const { batch, duplicates } = await digest(messages, around)
      // What is read for the second time is compared with what was known when it was read.
      radios.heard(batch.readings)
      counts.replayed += messages.length
      counts.duplicates += duplicates
      if (write) {
        const recorded = await store.record(batch)
        counts.stored += recorded.stored
        counts.duplicates += recorded.duplicates
      }
      for (const { reason } of batch.deadLetters) refusedBy.set(reason, (refusedBy.get(reason) ?? 0) + 1)
      onProgress(progress())
      return new Set(batch.deadLetters.map(({ traceId }) => traceId))
    },
  }
}
