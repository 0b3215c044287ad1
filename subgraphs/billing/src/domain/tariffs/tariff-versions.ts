/** A version of the tariff in time; `effectiveTo` is the day after its last. */
export interface TariffTime {
  readonly code: string
  readonly effectiveFrom: string
  readonly effectiveTo: string | null
}

/** What becomes of a version that is to be published: which one ends for it, or why it cannot be. */
export type PublishDecision =
  | { readonly kind: 'accepted'; readonly ends: string | null }
  | { readonly kind: 'tariffPeriodTaken'; readonly because: 'VERSION' | 'GAP' | 'BILLS' }

/**
 * Decides whether a version may bill from its first day on. Versions follow each other without overlap and without a gap:
 * the one before ends where it begins. What was billed already is not priced by it afterwards.
 */
export function decidePublish(
  version: TariffTime,
  published: readonly TariffTime[],
  { billedFurther }: { /** Bills stand that reach beyond its first day. */ readonly billedFurther: boolean },
): PublishDecision {
  const last = published.toSorted((a, b) => (a.effectiveFrom < b.effectiveFrom ? -1 : 1)).at(-1)
  if (last === undefined) return { kind: 'accepted', ends: null }
  if (version.effectiveFrom <= last.effectiveFrom) return { kind: 'tariffPeriodTaken', because: 'VERSION' }
  if (last.effectiveTo !== null && last.effectiveTo > version.effectiveFrom)
    return { kind: 'tariffPeriodTaken', because: 'VERSION' }
  if (last.effectiveTo !== null && last.effectiveTo < version.effectiveFrom)
    return { kind: 'tariffPeriodTaken', because: 'GAP' }
  if (billedFurther) return { kind: 'tariffPeriodTaken', because: 'BILLS' }
  return { kind: 'accepted', ends: last.effectiveTo === null ? last.code : null }
}
