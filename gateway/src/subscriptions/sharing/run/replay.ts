import type { Frame } from '../../listener.ts'

/** Memory for what may be told again, shared by all subscriptions of a process. */
export interface ReplayBudget {
  /** Bytes that are left. */
  left: number
}

/** One frame as it was sent, by its number in the run. */
export interface KeptFrame {
  readonly number: number
  readonly frame: Frame
}

/** The last frames of one subscription, for clients that come back. */
export interface Replay {
  keep(kept: KeptFrame): void
  /** Frames behind this number; null when some of them are gone. */
  after(number: number): readonly Frame[] | null
  /** Begins anew behind this number. */
  clear(number: number): void
}

const mostFrames = 16
const mostBytes = 32 * 1_024

/** A minute of a lively subscription; what does not fit the budget is not kept, and who comes back begins anew. */
export function createReplay(budget: ReplayBudget): Replay {
  const frames: KeptFrame[] = []
  let bytes = 0
  let newest = 0

  function drop(count: number): void {
    for (let dropped = 0; dropped < count; dropped += 1) {
      const { byteLength } = frames.shift()?.frame ?? { byteLength: 0 }
      bytes -= byteLength
      budget.left += byteLength
    }
  }

  return {
    keep(kept) {
      newest = kept.number
      const { byteLength: length } = kept.frame
      while (frames.length > 0 && (frames.length >= mostFrames || bytes + length > mostBytes)) drop(1)
      if (length > mostBytes || length > budget.left) return drop(frames.length)
      frames.push(kept)
      bytes += length
      budget.left -= length
    },
    after(number) {
      if (number > newest) return null
      const oldest = frames[0]?.number ?? newest + 1
      if (number + 1 < oldest) return null
      return frames.filter((kept) => kept.number > number).map(({ frame }) => frame)
    },
    clear(number) {
      drop(frames.length)
      newest = number
    },
  }
}
