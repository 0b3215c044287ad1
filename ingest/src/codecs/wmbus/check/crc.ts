// EN 13757-4 §11.5.7: polynomial 0x3D65, no reflection, start 0, result complemented.
const table = Uint16Array.from({ length: 256 }, (_, byte) => {
  let register = byte << 8
  for (let bit = 0; bit < 8; bit++) register = register & 0x8000 ? (register << 1) ^ 0x3d65 : register << 1
  return register
})

/** The running register after some bytes: to be complemented by `crcOf`, or fed further. */
export function crcRegister(bytes: Uint8Array, start: number, end: number, register = 0): number {
  let crc = register
  for (let index = start; index < end; index++) {
    crc = ((crc << 8) & 0xffff) ^ (table[(crc >> 8) ^ (bytes[index] ?? 0)] ?? 0)
  }
  return crc
}

/** The CRC-16 of EN 13757 over bytes `start` to `end` (exclusive). */
export function crcOf(bytes: Uint8Array, start = 0, end = bytes.length): number {
  return crcRegister(bytes, start, end) ^ 0xffff
}

/** The index of the table's entry by its low byte: no two entries share one, so that every step can be undone. */
const byLowByte = Uint8Array.from(table.keys())
for (const [index, entry] of table.entries()) byLowByte[entry & 0xff] = index

/** The register before some bytes, from the one behind them: `crcRegister` run backwards. */
export function registerBefore(bytes: Uint8Array, start: number, end: number, behind: number): number {
  let crc = behind
  for (let position = end - 1; position >= start; position--) {
    const index = byLowByte[crc & 0xff] ?? 0
    crc = ((index ^ (bytes[position] ?? 0)) << 8) | ((crc ^ (table[index] ?? 0)) >> 8)
  }
  return crc
}
