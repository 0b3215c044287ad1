import { type ToldProblem, tellProblem } from './problem-sentence.ts'
import { readMeterFile } from './read-meter-file.ts'

export type { ToldProblem } from './problem-sentence.ts'

/** What a file of meters shows by itself, before anybody asks the database. */
export interface MeterFileCheck {
  /** Rows that could be read. */
  readonly meters: number
  readonly problems: readonly ToldProblem[]
}

/** Checks a file of meters. Spreadsheets write UTF-8, or what Windows wrote before (windows-1252). */
export function checkMeterFile(bytes: Buffer): MeterFileCheck {
  const { rows, problems } = readMeterFile(decodeText(bytes))
  return { meters: rows.length, problems: problems.map(tellProblem) }
}

function decodeText(bytes: Buffer): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return new TextDecoder('windows-1252').decode(bytes)
  }
}
