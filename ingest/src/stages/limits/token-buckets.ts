/** How much each of many senders may send: a burst at once, and then as fast as its bucket fills again. */
export interface TokenBuckets {
  /** Takes one token of the sender; false when there is none. `atMs` runs evenly and never back. */
  take(sender: string, atMs: number): boolean
}

export interface TokenBucketsOptions {
  readonly perSecond: number
  readonly burst: number
  /** Senders remembered; whoever has been silent longest is forgotten first, and begins with a full bucket. */
  readonly most?: number
}

interface Bucket {
  tokens: number
  filledAtMs: number
}

export function createTokenBuckets({ perSecond, burst, most = 100_000 }: TokenBucketsOptions): TokenBuckets {
  const buckets = new Map<string, Bucket>()

  /** Map keeps the order of insertion: whoever speaks goes to its end. */
  function bucketOf(sender: string, atMs: number): Bucket {
    const bucket = buckets.get(sender) ?? { tokens: burst, filledAtMs: atMs }
    buckets.delete(sender)
    buckets.set(sender, bucket)
    if (buckets.size > most) {
      const [silent] = buckets.keys()
      if (silent !== undefined) buckets.delete(silent)
    }
    return bucket
  }

  return {
    take(sender, atMs) {
      const bucket = bucketOf(sender, atMs)
      const filled = (Math.max(0, atMs - bucket.filledAtMs) * perSecond) / 1000
      bucket.tokens = Math.min(burst, bucket.tokens + filled)
      bucket.filledAtMs = atMs
      if (bucket.tokens < 1) return false
      bucket.tokens -= 1
      return true
    },
  }
}
