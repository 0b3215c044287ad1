import type { MaskResult } from '../../http/masking.ts'
import type { Listener, ResumePoint } from '../listener.ts'
import type { Upstreams } from '../upstream/upstreams.ts'
import { createLinger } from './linger.ts'
import { type LiveOperation, openShare, type Share } from './live-share.ts'

/** A phone that changes networks is back within seconds. */
const lingerForMs = 20_000
/** Nobody listens to these: they must not crowd out those who do. */
const mostLingering = 1_000
/** In characters, for frames of all subscriptions together. */
const mostReplayed = 32 * 1_024 * 1_024

/** Runs each distinct subscription once, for however many clients listen. */
export interface LiveHub {
  /** Returns what leaves. */
  join(operation: LiveOperation, listener: Listener, point: ResumePoint | null | undefined): () => void
  close(): void
}

/** For each share: one subscription at the subgraph; for each event: one run of the rest of the plan, one text for all. */
export function createLiveHub(upstreams: Upstreams, mask: MaskResult): LiveHub {
  const shares = new Map<string, Share>()
  const linger = createLinger({ forMs: lingerForMs, most: mostLingering })
  const parts = { upstreams, mask, linger, budget: { left: mostReplayed } }
  return {
    join(operation, listener, point) {
      let share = shares.get(operation.key)
      if (share === undefined) {
        share = openShare(operation, parts, () => shares.delete(operation.key))
        shares.set(operation.key, share)
      }
      return share.join(listener, point)
    },
    close() {
      linger.end()
      for (const share of [...shares.values()]) share.close()
    },
  }
}
