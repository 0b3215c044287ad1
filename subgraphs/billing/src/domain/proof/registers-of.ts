import type { VolumePart } from '../volume/volume-part.ts'

/** A register on a bill. */
export interface BilledRegister {
  readonly meterId: string
  /** UTC, ISO 8601. */
  readonly at: string
  readonly litres: number
}

/** Every register that a volume was counted with, each once, in the order of its parts: those of swaps and gaps too. */
export function registersOf(parts: readonly VolumePart[]): BilledRegister[] {
  const found = new Map<string, BilledRegister>()
  for (const part of parts) {
    for (const { meterId, at, litres } of boundsOf(part)) {
      found.set(`${meterId} ${at} ${litres}`, { meterId, at, litres })
    }
  }
  return [...found.values()]
}

function boundsOf(part: VolumePart) {
  if (part.kind === 'MEASURED') return [part.from, part.to]
  return part.kind === 'INTERPOLATED' ? [part.before, part.after] : []
}
