// Diehl Metering scrambles by a shift register that it seeds with the frame's own header and one of two keys that
// every receiver knows: it hides, it does not protect.
const keys = [0x39bc8a10 ^ 0xe66d83f8, 0x51728910 ^ 0xe66d83f8]

/** Header bytes behind the sender that seed the register, CI first; the hidden part begins behind the fifth. */
const seedSize = 4

/**
 * What each of the makers' keys makes of the hidden bytes, until one fits. `header` begins with the CI field.
 * `null` when none fits.
 */
export function unscrambleDiehl(
  sender: Buffer,
  header: Buffer,
  hidden: Buffer,
  fits: (clear: Buffer) => boolean,
): Buffer | null {
  if (sender.length < 8 || header.length < seedSize) return null
  const seed = sender.readUInt32BE(0) ^ sender.readUInt32BE(4) ^ header.readUInt32BE(0)
  for (const key of keys) {
    const clear = shift(hidden, key ^ seed)
    if (fits(clear)) return clear
  }
  return null
}

/** Each byte is met by the register's lowest eight bits after eight shifts; taps at bits 1, 2, 11 and 31. */
function shift(hidden: Buffer, seed: number): Buffer {
  const clear = Buffer.allocUnsafe(hidden.length)
  let register = seed
  for (let index = 0; index < hidden.length; index++) {
    for (let bit = 0; bit < 8; bit++) {
      const feedback = ((register >>> 1) ^ (register >>> 2) ^ (register >>> 11) ^ (register >>> 31)) & 1
      register = (register << 1) | feedback
    }
    clear[index] = (hidden[index] ?? 0) ^ (register & 0xff)
  }
  return clear
}
