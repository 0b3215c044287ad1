import type { MaskResult } from '../http/masking.ts'
import type { FrameStream } from './frame-stream.ts'
import { type LiveOperation, openShare, type Share } from './live-share.ts'
import type { Upstreams } from './upstream.ts'

/** Runs each distinct subscription once, for however many clients listen. */
export interface LiveHub {
  join(operation: LiveOperation): FrameStream
}

/** For each share: one subscription at the subgraph; for each event: one run of the rest of the plan, one frame for all. */
export function createLiveHub(upstreams: Upstreams, mask: MaskResult): LiveHub {
  const shares = new Map<string, Share>()
  return {
    join(operation) {
      let share = shares.get(operation.key)
      if (share === undefined) {
        share = openShare(operation, upstreams, mask, () => shares.delete(operation.key))
        shares.set(operation.key, share)
      }
      return share.join()
    },
  }
}
