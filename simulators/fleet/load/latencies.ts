/** Many durations in little memory: counted by size, each class one per cent wider than the one before. */
export interface Latencies {
  add(milliseconds: number): void
  /** Upper edge, in milliseconds, of the class in which that share of all durations has come by; 0 without any. */
  quantile(share: number): number
  readonly count: number
}

const wider = 1.01
const least = 0.01
/** Up to a quarter of an hour. */
const classes = Math.ceil(Math.log(900_000 / least) / Math.log(wider)) + 1

export function createLatencies(): Latencies {
  const counts = new Uint32Array(classes)
  let count = 0
  return {
    add(milliseconds) {
      const position = Math.ceil(Math.log(Math.max(least, milliseconds) / least) / Math.log(wider))
      const place = Math.min(classes - 1, position)
      counts[place] = (counts[place] ?? 0) + 1
      count += 1
    },
    quantile(share) {
      const rank = Math.ceil(share * count)
      let seen = 0
      for (let place = 0; place < classes && count > 0; place++) {
        seen += counts[place] ?? 0
        if (seen >= rank) return Number((least * wider ** place).toPrecision(3))
      }
      return 0
    },
    get count() {
      return count
    },
  }
}
