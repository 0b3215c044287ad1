import { registerRanges } from '@aquacis/metering/telemetry'
import { permanentFlowOf } from './plausible-flow.ts'

/**
 * Smallest indicating range for a permanent flow Q3 in litres per hour, as the power of ten of litres at which the
 * register begins anew (OIML R 49-1 / ISO 4064-1, indicating range: 9 999 m³ up to 6.3 m³/h, one digit more for every
 * tenfold flow). Makers give more digits freely, never fewer.
 */
const smallestRange: readonly (readonly [litresPerHour: number, powerOfTen: number])[] = [
  [6_300, 7],
  [63_000, 8],
  [630_000, 9],
]
/** Registers that a radio module counts in 32 bits begin anew there, whatever the dial shows. */
const binaryRange = 2 ** 32
/** How near to its end and to its beginning a register is when it wraps: what falls from elsewhere was not a wrap. */
const nearness = 0.01

/**
 * Litres that ran through a register that seems to fall because it reached the end of its digits and began at zero;
 * null when it cannot be that.
 */
export function litresOverWrap(before: number, after: number, calibreMillimetres: number): number | null {
  for (const range of rangesOf(calibreMillimetres)) {
    const isNear = before < range && before >= range * (1 - nearness) && after <= range * nearness
    if (isNear) return range - before + after
  }
  return null
}

function rangesOf(calibreMillimetres: number): readonly number[] {
  const flow = permanentFlowOf(calibreMillimetres)
  const smallest = smallestRange.find(([upTo]) => flow <= upTo)?.[1] ?? 10
  return registerRanges.filter((range) => range >= 10 ** smallest || range === binaryRange)
}
