import type { Logger } from '@aquacis/kit/runtime/log.ts'
import type { TelemetryStore } from '@aquacis/metering/telemetry'
import { createLayoutMemory } from '../codecs/wmbus/compact.ts'
import { type Digest, digest } from '../pipeline.ts'
import type { TelegramMessage } from '../stages/identify.ts'
import { createBatcher } from './batcher.ts'
import type { Credentials } from './credentials.ts'
import { startEmbeddedBroker } from './embedded-broker.ts'
import { createRadios } from './radios.ts'

/** From the broker's socket to the committed reading, and back to the acknowledgement. */
export interface Door {
  readonly port: number
  listening(): boolean
  depth(): number
  trouble(): string | undefined
  /** Takes nothing new, commits and acknowledges what is held, then ends the connections. */
  close(): Promise<void>
}

export interface DoorOptions {
  readonly store: TelemetryStore
  readonly credentials: Credentials
  readonly log: Logger
  readonly host: string
  readonly port: number
}

/** Leaves the rest of the five seconds of a stop to closing connections and the store. */
const drainMs = 3_500

export async function openDoor({ store, credentials, log, host, port }: DoorOptions): Promise<Door> {
  const radios = createRadios({ store })
  const layouts = createLayoutMemory()
  const around = { radios: radios.lookUp, layouts, now: () => new Date() }

  async function commit(messages: readonly TelegramMessage[]): Promise<void> {
    const started = performance.now()
    const digested = await digest(messages, around)
    const decodedMs = performance.now() - started
    // Before the commit: the next batch is judged while this one is on its way. Said twice it changes nothing.
    radios.heard(digested.batch.readings)
    const recorded = await store.record(digested.batch)
    tell(log, digested)
    log.info(
      {
        telegrams: messages.length,
        stored: recorded.stored,
        duplicates: digested.duplicates + recorded.duplicates,
        deadLetters: digested.batch.deadLetters.length,
        decodeMs: Math.round(decodedMs),
        totalMs: Math.round(performance.now() - started),
      },
      'a batch was committed',
    )
  }

  const batcher = createBatcher<TelegramMessage>({ commit, log })
  const broker = await startEmbeddedBroker({ host, port, credentials, log, hold: batcher.hold })

  return {
    port: broker.port,
    listening: broker.listening,
    depth: batcher.depth,
    trouble: batcher.trouble,
    async close() {
      await broker.refuseNew()
      const left = await batcher.drain(drainMs)
      if (left > 0)
        log.warn({ left }, 'stopped with telegrams neither committed nor acknowledged: they come again')
      await broker.close()
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
