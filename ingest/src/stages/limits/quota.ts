/** How often something may be done for each of many names within a span; then it is only counted. */
export interface Quota {
  /** True while the name is within its quota. `atMs` runs evenly and never back. */
  allows(name: string, atMs: number): boolean
}

export interface QuotaOptions {
  readonly most: number
  readonly everyMs: number
  /** Names within one span; whoever comes beyond them has no quota at all. */
  readonly mostNames?: number
}

export function createQuota({ most, everyMs, mostNames = 20_000 }: QuotaOptions): Quota {
  const used = new Map<string, number>()
  let endsAtMs = Number.NEGATIVE_INFINITY
  return {
    allows(name, atMs) {
      if (atMs >= endsAtMs) {
        used.clear()
        endsAtMs = atMs + everyMs
      }
      const count = used.get(name)
      if (count === undefined && used.size >= mostNames) return false
      if ((count ?? 0) >= most) return false
      used.set(name, (count ?? 0) + 1)
      return true
    },
  }
}
