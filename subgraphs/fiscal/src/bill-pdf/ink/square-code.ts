import encodeQR from 'qr'

/** Modules of white around a QR (ISO/IEC 18004 §6.3.8). */
export const quietSquares = 4

/** A QR's dark modules, joined along their rows: column, row and width in modules; `size` modules a side. */
export interface SquareCode {
  readonly size: number
  readonly runs: readonly { readonly column: number; readonly row: number; readonly width: number }[]
}

/** The payload as a QR of medium correction (15 %), which a fold or a stain survives. Throws where it is too long for one. */
export function squareCode(payload: string): SquareCode {
  // The library draws at least one module of white around, which the caller leaves for himself.
  const data = encodeQR(payload, 'raw', { ecc: 'medium', border: 1 })
    .slice(1, -1)
    .map((row) => row.slice(1, -1))
  const runs = data.flatMap((modules, row) =>
    Array.from(
      modules
        .map((dark) => (dark ? '1' : '0'))
        .join('')
        .matchAll(/1+/g),
      (run) => ({
        column: run.index,
        row,
        width: run[0].length,
      }),
    ),
  )
  return { size: data.length, runs }
}
