/** How often alerts like one were right, of those that somebody judged. */
export interface AlertRecord {
  readonly judged: number
  readonly right: number
}

/** With fewer, a share says nothing. */
const leastJudged = 20

/** The record, or null until enough alerts were judged. */
export function tellingRecord(record: AlertRecord): AlertRecord | null {
  return record.judged >= leastJudged ? record : null
}
