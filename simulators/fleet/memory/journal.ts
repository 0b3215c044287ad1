import { appendFileSync } from 'node:fs'
import type { AcknowledgedTelegram } from '../transmitter.ts'

/**
 * Notes acknowledged telegrams in a file, one JSON line each. Written at once and not by turns: a fleet that is killed
 * must not have forgotten what it was promised.
 */
export function openJournal(file: string): (telegram: AcknowledgedTelegram) => void {
  return ({ identNumber, receivedAt, litres }) => {
    appendFileSync(file, `${JSON.stringify({ identNumber, receivedAt: receivedAt.toISOString(), litres })}\n`)
  }
}
