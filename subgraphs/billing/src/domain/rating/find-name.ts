/** A name without what people leave out when they type it: case, accents, double blanks. */
export function foldName(name: string): string {
  return name.normalize('NFD').replace(/\p{M}/gu, '').replace(/\s+/g, ' ').trim().toUpperCase()
}

/** The names that are nearest to one that does not exist, the nearest first, three at most; all of them where there are few. */
export function nearestNames(name: string, known: readonly string[]): string[] {
  const wanted = foldName(name)
  const near = known
    .map((candidate) => ({ candidate, steps: distance(wanted, foldName(candidate)) }))
    .sort((a, b) => a.steps - b.steps)
  const least = near[0]?.steps ?? 0
  const close = near.filter(
    ({ candidate, steps }) => steps <= least + 1 && steps <= Math.max(2, candidate.length / 3),
  )
  return (close.length > 0 ? close.slice(0, 3) : known.length <= 6 ? near : near.slice(0, 3)).map(
    ({ candidate }) => candidate,
  )
}

/** “did you mean …” for a name that does not exist. */
export function didYouMean(name: string, known: readonly string[]): string {
  if (known.length === 0) return 'there is none yet'
  const near = nearestNames(name, known).map((candidate) => `“${candidate}”`)
  return `did you mean ${near.length === 1 ? near[0] : `${near.slice(0, -1).join(', ')} or ${near.at(-1)}`}?`
}

/** Letters to insert, drop or change until one word is the other (Levenshtein). */
function distance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, index) => index)
  for (let i = 1; i <= a.length; i++) {
    const next = [i]
    for (let j = 1; j <= b.length; j++) {
      const change = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1)
      next.push(Math.min(change, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1))
    }
    row = next
  }
  return row[b.length] ?? 0
}
