import type { DeadLetter } from '@aquacis/metering/telemetry'
import type { Refused } from './limits/admit.ts'

/** What is kept of refused messages: each once for each of its reasons, however many of its readings were wrong. */
export function lettersOf(refused: readonly Refused[]): readonly DeadLetter[] {
  const letters = new Map<string, DeadLetter>()
  for (const { message, rejection } of refused) {
    const key = `${message.traceId} ${rejection.code}`
    if (!letters.has(key)) {
      const { topic, payload, arrivedAt, traceId } = message
      letters.set(key, {
        source: topic,
        payload,
        reason: rejection.code,
        detail: rejection.detail,
        receivedAt: arrivedAt,
        traceId,
      })
    }
  }
  return [...letters.values()]
}
