import encodeQR from 'qr'
import { type DarkRun, darkRuns } from './dark-run.ts'

/** A QR without the white around it, which is four modules wide at least (ISO/IEC 18004 §6.3.8). */
export interface SquareCode {
  readonly runs: readonly DarkRun[]
  /** Modules of a side. */
  readonly size: number
}

/** The payload as a QR of medium correction (15 %), which a fold or a stain survives. Throws where it is too long for one. */
export function squareCode(payload: string): SquareCode {
  // The library draws at least one module of white around.
  const rows = encodeQR(payload, 'raw', { ecc: 'medium', border: 1 }).slice(1, -1)
  const runs = rows.flatMap((row, y) => darkRuns(row.slice(1, -1), y))
  return { runs, size: rows.length }
}
