import type { ScrambledApplication } from '../device.ts'
import { unscrambleDiehl } from './scrambling.ts'

/** Bits of the sum that the header's last byte carries. */
const sumMask = 0xef

/** Diehl's “real data”: standard records behind the maker's scrambling, told by security mode 21. */
export function unscrambleRealData({ sender, payload, start }: ScrambledApplication): Buffer | null {
  const expected = (payload[start - 1] ?? 0) & sumMask
  return unscrambleDiehl(sender, payload, payload.subarray(start), (clear) => {
    let sum = 0
    for (const byte of clear) sum = (sum + byte) & 0xff
    return (sum & sumMask) === expected
  })
}
