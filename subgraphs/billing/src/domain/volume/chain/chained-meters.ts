import type { MeterNear } from '../meter-near.ts'

/** The meters that count for a bill: from the one it begins with to the last that was put in before its cut-off. */
export function chainedMeters(
  meters: readonly MeterNear[],
  firstId: string | null,
  cutOff: Date,
): readonly MeterNear[] {
  const first = meters.findIndex(({ meterId }) => meterId === firstId)
  if (first < 0) return []
  return meters
    .slice(first)
    .filter(({ installedAt }, index) => index === 0 || installedAt === null || installedAt < cutOff)
}

/** Whether a meter stands at its place at an instant, as far as anybody told. */
export function standsAt({ installedAt, removedAt }: MeterNear, at: Date): boolean {
  return (installedAt === null || installedAt <= at) && (removedAt === null || removedAt > at)
}
