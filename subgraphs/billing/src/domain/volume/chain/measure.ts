import type { MeterNear } from '../meter-near.ts'
import { ranThrough } from '../ran-through.ts'
import type { VolumeFlag } from '../volume-flag.ts'
import type { RegisterUsed, VolumePart } from '../volume-part.ts'
import type { Beginning } from './beginning.ts'
import { finalBound, initialBound } from './bound.ts'

/** What the meters that were taken out have counted, and how far that goes. */
export interface Measured {
  readonly parts: readonly VolumePart[]
  readonly flags: readonly VolumeFlag[]
  /** The last register so far. */
  readonly reached: RegisterUsed | null
  /** The meter that stands there at the cut-off. */
  readonly standing: MeterNear | null
}

/** Counts the meters of a bill that were taken out before its cut-off; what stands there last is left to its ending. */
export function measure(beginning: Beginning, chain: readonly MeterNear[], cutOff: Date): Measured {
  const parts: VolumePart[] = []
  const flags: VolumeFlag[] = chain.length > 1 ? ['METER_REPLACED'] : []
  let reached = beginning.register
  for (const [index, meter] of chain.entries()) {
    if (index > 0) {
      const { register, flag } = initialBound(meter)
      if (flag !== null) flags.push(flag)
      reached = register ?? reached
    }
    const isLast = index === chain.length - 1
    if (isLast && (meter.removedAt === null || meter.removedAt > cutOff)) {
      return { parts, flags, reached, standing: meter }
    }
    const { register, flag } = finalBound(meter)
    if (flag !== null) flags.push(flag)
    if (reached?.meterId !== meter.meterId || register === null) continue
    const counted = countedBetween(reached, register)
    parts.push(...counted.parts)
    flags.push(...counted.flags)
    reached = counted.reached
  }
  return { parts, flags, reached, standing: null }
}

/** What one meter counted between two registers; nothing where the later one is lower: then it stays with the earlier. */
export function countedBetween(
  from: RegisterUsed,
  to: RegisterUsed,
): { readonly parts: VolumePart[]; readonly flags: VolumeFlag[]; readonly reached: RegisterUsed } {
  if (Date.parse(to.at) < Date.parse(from.at)) return { parts: [], flags: [], reached: from }
  const ran = ranThrough(from.litres, to.litres)
  if (ran.kind === 'FELL') return { parts: [], flags: ['NEGATIVE'], reached: from }
  const range = ran.kind === 'WRAPPED' ? ran.range : null
  return {
    parts: [{ kind: 'MEASURED', litres: ran.litres, from, to, range }],
    flags: range === null ? [] : ['REGISTER_WRAPPED'],
    reached: to,
  }
}
