/** Modules of a code, row by row; true is dark. */
export type Modules = readonly (readonly boolean[])[]

/** The payload as Code 128 (ISO/IEC 15417): one row, without the white on either side. Empty for what it cannot say. */
export async function lineModules(payload: string): Promise<Modules> {
  const { default: Code128 } = await import('jsbarcode/src/barcodes/CODE128/CODE128_AUTO.js')
  const code = new Code128(payload, {})
  return payload !== '' && code.valid() ? [Array.from(code.encode().data, (sign) => sign === '1')] : []
}

/** The payload as a QR of medium correction, without the white around it. */
export async function squareModules(payload: string): Promise<Modules> {
  const { default: encode } = await import('qr')
  // The library draws at least one module of white around.
  const rows = encode(payload, 'raw', { ecc: 'medium', border: 1 })
  return rows.slice(1, -1).map((row) => row.slice(1, -1))
}

/** The dark modules as one path of rectangles, each so many modules high. */
export function pathOf(modules: Modules, height = 1): string {
  return modules
    .flatMap((row, y) =>
      row.flatMap((isDark, x) => {
        if (!isDark || row[x - 1] === true) return []
        const light = row.indexOf(false, x)
        const width = (light === -1 ? row.length : light) - x
        return [`M${x} ${y * height}h${width}v${height}h${-width}z`]
      }),
    )
    .join('')
}
