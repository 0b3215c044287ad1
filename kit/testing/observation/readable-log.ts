import { createLogger, type Logger } from '../../runtime/log.ts'

/** A log whose lines a test can read. */
export interface ReadableLog {
  readonly log: Logger
  lines(): Record<string, unknown>[]
}

/** A log of everything, kept in memory. */
export function readableLog(): ReadableLog {
  const texts: string[] = []
  const log = createLogger('test', 'trace', { write: (text) => texts.push(text) })
  return { log, lines: () => texts.map((text) => JSON.parse(text)) }
}
