const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'

/** RFC 4648 §6 without padding, as authenticator apps take secrets. */
export function toBase32(bytes: Uint8Array): string {
  let bits = 0n
  for (const byte of bytes) bits = (bits << 8n) | BigInt(byte)
  const length = Math.ceil((bytes.length * 8) / 5)
  bits <<= BigInt(length * 5 - bytes.length * 8)
  const letters = Array.from(
    { length },
    (_, n) => alphabet[Number((bits >> BigInt(5 * (length - 1 - n))) & 31n)],
  )
  return letters.join('')
}

/** Throws a RangeError for a letter that base32 has not got; blanks and padding are passed over. */
export function fromBase32(text: string): Buffer {
  const letters = [...text.toUpperCase().replace(/[\s=]/g, '')]
  const bytes = Buffer.alloc(Math.floor((letters.length * 5) / 8))
  let held = 0
  let bits = 0
  let at = 0
  for (const letter of letters) {
    const value = alphabet.indexOf(letter)
    if (value < 0) throw new RangeError(`“${letter}” is no letter of base32`)
    held = ((held << 5) | value) & 0xfff
    bits += 5
    if (bits < 8) continue
    bits -= 8
    bytes[at] = (held >> bits) & 0xff
    at += 1
  }
  return bytes
}
