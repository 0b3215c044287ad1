/** Memory for what may be told again, shared by all subscriptions of a process. */
export interface ReplayBudget {
  /** Characters that are left. */
  left: number
}

/** One frame as it was sent. */
export interface KeptFrame {
  readonly number: number
  readonly text: string
  readonly place: string
}

/** The last frames of one subscription, for clients that come back. */
export interface Replay {
  keep(frame: KeptFrame): void
  /** Frames behind this number; null when some of them are gone. */
  after(number: number): readonly KeptFrame[] | null
  /** Begins anew behind this number. */
  clear(number: number): void
}

const mostFrames = 32
const mostCharacters = 64 * 1_024

/** A minute of a lively subscription; what does not fit the budget is not kept, and who comes back begins anew. */
export function createReplay(budget: ReplayBudget): Replay {
  let frames: KeptFrame[] = []
  let characters = 0
  let newest = 0

  function drop(count: number): void {
    for (const { text } of frames.splice(0, count)) {
      characters -= text.length
      budget.left += text.length
    }
  }

  return {
    keep(frame) {
      newest = frame.number
      const { length } = frame.text
      while (frames.length > 0 && (frames.length >= mostFrames || characters + length > mostCharacters))
        drop(1)
      if (length > mostCharacters || length > budget.left) return drop(frames.length)
      frames.push(frame)
      characters += length
      budget.left -= length
    },
    after(number) {
      if (number > newest) return null
      const oldest = frames[0]?.number ?? newest + 1
      return number + 1 < oldest ? null : frames.filter((frame) => frame.number > number)
    },
    clear(number) {
      drop(frames.length)
      frames = []
      newest = number
    },
  }
}
