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

/** Dates of EN 13757-3 annex A as ISO text without zone: the meter's wall clock. `null` when invalid. */
export function dateAt(bytes: Uint8Array, offset: number, length: number): string | null {
  if (length === 2) return dateG(bytes[offset] ?? 0, bytes[offset + 1] ?? 0)
  if (length === 3) return timeJ(bytes, offset)
  if (length === 4) return dateTimeF(bytes, offset)
  if (length === 6) return dateTimeI(bytes, offset)
  return null
}

/** Type G, CP16: day, month and a year of seven bits split over both bytes. */
function dateG(low: number, high: number, hundreds?: number): string | null {
  const day = low & 0x1f
  const month = high & 0x0f
  const year = (low >> 5) | ((high >> 4) << 3)
  if (day === 0 || month === 0 || month > 12 || year > 99) return null
  return civilDate(centuryOf(year, hundreds) + year, month, day)
}

/** `YYYY-MM-DD`, or `null` for a day that no calendar has: a meter that was never set may say 31 February. */
export function civilDate(year: number, month: number, day: number): string | null {
  if (month < 1 || month > 12 || day < 1 || day > daysOf(month, year)) return null
  return `${year}-${two(month)}-${two(day)}`
}

const longMonths = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31] as const

function daysOf(month: number, year: number): number {
  const leap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0)
  return month === 2 && leap ? 29 : (longMonths[month - 1] ?? 0)
}

/** Years 0 to 80 without a hundred-year field are of this century (annex A, type F). */
function centuryOf(year: number, hundreds = 0): number {
  if (hundreds > 0) return 1900 + 100 * hundreds
  return year <= 80 ? 2000 : 1900
}

/** Type F, CP32: minutes; bit 7 of the first byte marks an invalid instant. */
function dateTimeF(bytes: Uint8Array, offset: number): string | null {
  const first = bytes[offset] ?? 0
  const second = bytes[offset + 1] ?? 0
  const minute = first & 0x3f
  const hour = second & 0x1f
  if (first & 0x80 || minute > 59 || hour > 23) return null
  const date = dateG(bytes[offset + 2] ?? 0, bytes[offset + 3] ?? 0, (second >> 5) & 0x03)
  return date && `${date}T${two(hour)}:${two(minute)}`
}

/** Type I, CP48: seconds, then as type F without the hundreds. */
function dateTimeI(bytes: Uint8Array, offset: number): string | null {
  const second = (bytes[offset] ?? 0) & 0x3f
  const minute = (bytes[offset + 1] ?? 0) & 0x3f
  const hour = (bytes[offset + 2] ?? 0) & 0x1f
  const invalid = (bytes[offset + 1] ?? 0) & 0x80
  if (invalid || second > 59 || minute > 59 || hour > 23) return null
  const date = dateG(bytes[offset + 3] ?? 0, bytes[offset + 4] ?? 0)
  return date && `${date}T${two(hour)}:${two(minute)}:${two(second)}`
}

/** Type J, CP24: a time of day. */
function timeJ(bytes: Uint8Array, offset: number): string | null {
  const second = (bytes[offset] ?? 0) & 0x3f
  const minute = (bytes[offset + 1] ?? 0) & 0x3f
  const hour = (bytes[offset + 2] ?? 0) & 0x1f
  return second > 59 || minute > 59 || hour > 23 ? null : `${two(hour)}:${two(minute)}:${two(second)}`
}

function two(value: number): string {
  return value < 10 ? `0${value}` : `${value}`
}
