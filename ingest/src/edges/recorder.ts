import type { DeadLetter, TelemetryBatch, TelemetryStore } from '@aquacis/metering/telemetry'
import type { TelegramMessage } from '../stages/identify.ts'

/** How a batch went into the store. */
export interface Recorded {
  readonly stored: number
  readonly duplicates: number
  /** Telegrams that the store refused for what they say, now dead letters. */
  readonly refused: number
}

/**
 * Records a batch. Where the store refuses the data itself (SQLSTATE class 22 or 23) the batch is halved until the
 * culprit stands alone and becomes a dead letter: one bad row must not hold up the rest for ever. Any other fault is
 * thrown, for nothing was wrong with the data: try again later.
 */
export async function record(
  store: Pick<TelemetryStore, 'record'>,
  batch: TelemetryBatch,
  messages: readonly TelegramMessage[],
): Promise<Recorded> {
  try {
    const { stored, duplicates } = await store.record(batch)
    return { stored, duplicates, refused: 0 }
  } catch (error) {
    const fault = dataFault(error)
    const [reading, ...others] = batch.readings
    if (fault === undefined || reading === undefined) throw error
    if (others.length === 0) {
      const letter = refusedLetter(messages, reading.traceId, fault)
      if (letter === undefined) throw error
      const { stored, duplicates } = await store.record({
        readings: [],
        deadLetters: [...batch.deadLetters, letter],
      })
      return { stored, duplicates, refused: 1 }
    }
    const middle = Math.ceil(batch.readings.length / 2)
    const halves: TelemetryBatch[] = [
      { readings: batch.readings.slice(0, middle), deadLetters: batch.deadLetters },
      { readings: batch.readings.slice(middle), deadLetters: [] },
    ]
    const total = { stored: 0, duplicates: 0, refused: 0 }
    for (const half of halves) {
      const outcome = await record(store, half, messages)
      total.stored += outcome.stored
      total.duplicates += outcome.duplicates
      total.refused += outcome.refused
    }
    return total
  }
}

function refusedLetter(
  messages: readonly TelegramMessage[],
  traceId: string,
  code: string,
): DeadLetter | undefined {
  const message = messages.find((candidate) => candidate.traceId === traceId)
  if (message === undefined) return undefined
  return {
    source: message.topic,
    payload: message.payload,
    reason: 'STORE_REFUSED',
    detail: `the store refused the reading with SQLSTATE ${code}`,
    receivedAt: message.arrivedAt,
    traceId,
  }
}

/** SQLSTATE of a data exception or a broken constraint, wherever in the chain of causes it stands. */
function dataFault(error: unknown): string | undefined {
  for (let fault = error, depth = 0; fault instanceof Error && depth < 8; fault = fault.cause, depth++) {
    const code = Object.getOwnPropertyDescriptor(fault, 'code')?.value
    if (typeof code === 'string' && /^2[23][0-9A-Z]{3}$/.test(code)) return code
  }
  return undefined
}
