import type { MaskResult } from '../../http/masking.ts'
import type { PreparedSubscription } from '../../supergraph/executor.ts'
import type { Listener, ResumePoint } from '../listener.ts'
import type { Upstreams } from '../upstream/upstreams.ts'
import { createLinger } from './linger.ts'
import { type LiveOperation, Share } from './live-share.ts'

/** A phone that changes networks is back within seconds. */
const lingerForMs = 20_000
/** Nobody listens to these: they must not crowd out those who do. */
const mostLingering = 1_000
/** In bytes, for frames of all subscriptions together. */
const mostReplayed = 16 * 1_024 * 1_024

/** Runs each distinct subscription once, for however many clients listen. */
export interface LiveHub {
  /** Returns what leaves. */
  join(operation: LiveOperation, listener: Listener, point: ResumePoint | null | undefined): () => void
  close(): void
}

/** For each share: one subscription at the subgraph; for each event: one run of the rest of the plan, one text for all. */
export function createLiveHub(upstreams: Upstreams, mask: MaskResult): LiveHub {
  /** By plan: one that was made for another supergraph is another subscription, however it is called. */
  const sharesOf = new Map<PreparedSubscription, Map<string, Share>>()
  const linger = createLinger({ forMs: lingerForMs, most: mostLingering })
  const parts = { upstreams, mask, linger, budget: { left: mostReplayed } }
  return {
    join(operation, listener, point) {
      const { prepared, key } = operation
      const shares = sharesOf.get(prepared) ?? new Map<string, Share>()
      sharesOf.set(prepared, shares)
      const forget = () => {
        shares.delete(key)
        if (shares.size === 0) sharesOf.delete(prepared)
      }
      const share = shares.get(key) ?? new Share(operation, parts, forget)
      shares.set(key, share)
      return share.join(listener, point)
    },
    close() {
      linger.end()
      for (const share of [...sharesOf.values()].flatMap((shares) => [...shares.values()])) share.close()
    },
  }
}
