/** One value in DER (ITU-T X.690 §8): tag, length, content. */
export function der(tag: number, ...parts: readonly Uint8Array[]): Buffer {
  const content = Buffer.concat(parts)
  if (content.length < 128) return Buffer.concat([Buffer.of(tag, content.length), content])
  const length = Buffer.from(
    content.length.toString(16).padStart(content.length > 0xffff ? 6 : 4, '0'),
    'hex',
  )
  const short = length[0] === 0 ? length.subarray(1) : length
  return Buffer.concat([Buffer.of(tag, 0x80 | short.length), short, content])
}

/** A SEQUENCE. */
export function derSequence(...parts: readonly Uint8Array[]): Buffer {
  return der(0x30, ...parts)
}

/** A positive INTEGER of these bytes. */
export function derInteger(bytes: Uint8Array): Buffer {
  return der(0x02, (bytes[0] ?? 0) >= 0x80 ? Buffer.concat([Buffer.of(0), bytes]) : bytes)
}

/** An OBJECT IDENTIFIER such as "2.5.4.3". */
export function derObjectIdentifier(dotted: string): Buffer {
  const [first = 0, second = 0, ...rest] = dotted.split('.').map(Number)
  return der(0x06, Buffer.from([first * 40 + second, ...rest.flatMap(base128)]))
}

function base128(value: number): number[] {
  const digits = [value & 0x7f]
  for (let left = value >> 7; left > 0; left >>= 7) digits.unshift((left & 0x7f) | 0x80)
  return digits
}

/** A BIT STRING without unused bits. */
export function derBitString(bytes: Uint8Array, unusedBits = 0): Buffer {
  return der(0x03, Buffer.of(unusedBits), bytes)
}

/** An instant as X.509 wants it until 2049 (RFC 5280 §4.1.2.5): UTCTime to the second. */
export function derUtcTime(at: Date): Buffer {
  const digits = at.toISOString().replaceAll(/[-:T]/g, '').slice(2, 14)
  return der(0x17, Buffer.from(`${digits}Z`))
}
