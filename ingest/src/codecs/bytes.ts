const letterOffset = 64

/** Three letters of the FLAG register from their 15 packed bits (EN 13757-7 §7.5.2). */
export function manufacturerName(code: number): string {
  return String.fromCharCode(
    ((code >> 10) & 0x1f) + letterOffset,
    ((code >> 5) & 0x1f) + letterOffset,
    (code & 0x1f) + letterOffset,
  )
}

/** Ident number as printed on the meter: four bytes, least significant first, two digits each. */
export function identNumberAt(bytes: Buffer, offset: number): string {
  return bytes.readUInt32LE(offset).toString(16).padStart(8, '0')
}

/** Bytes as upper-case hexadecimal. */
export function hexText(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('hex').toUpperCase()
}

/**
 * Binary-coded decimal, least significant byte first (EN 13757-3 annex A, type A). A leading F is a minus
 * sign; any other digit above nine makes the whole value invalid: `null`.
 */
export function bcdAt(bytes: Uint8Array, offset: number, length: number): number | null {
  let value = 0
  for (let index = length - 1; index >= 0; index--) {
    const byte = bytes[offset + index] ?? 0
    let high = byte >> 4
    const low = byte & 0x0f
    if (index === length - 1 && high === 0x0f) high = 0
    if (high > 9 || low > 9) return null
    value = value * 100 + high * 10 + low
  }
  const negative = length > 0 && (bytes[offset + length - 1] ?? 0) >> 4 === 0x0f
  return negative ? -value : value
}

/** Decimal digits of a BCD field as text, leading zeros kept: numbers that name rather than count. */
export function digitsAt(bytes: Uint8Array, offset: number, length: number): string {
  let text = ''
  for (let index = length - 1; index >= 0; index--) {
    text += (bytes[offset + index] ?? 0).toString(16).padStart(2, '0')
  }
  return text.toUpperCase()
}

/** Little-endian two's complement of 1 to 6 bytes. */
export function signedAt(bytes: Buffer, offset: number, length: number): number {
  return length === 4 ? bytes.readInt32LE(offset) : bytes.readIntLE(offset, length)
}

/** Little-endian natural number of 1 to 6 bytes. */
export function unsignedAt(bytes: Buffer, offset: number, length: number): number {
  return length === 4 ? bytes.readUInt32LE(offset) : bytes.readUIntLE(offset, length)
}
