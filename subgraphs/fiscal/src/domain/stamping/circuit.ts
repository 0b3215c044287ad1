/** How a PAC has answered of late: after failures in a row it is left alone for a while, then tried with one document. */
export interface Circuit {
  readonly failures: number
  /** Until then it is left alone; null while it is not. */
  readonly openUntil: Date | null
}

/** A PAC of which nothing is known yet. */
export const closedCircuit: Circuit = { failures: 0, openUntil: null }

const failuresAtMost = 3
const firstPauseMs = 5_000
const longestPauseMs = 120_000

/** What is known of it after another answer. A refusal is an answer: the PAC works. */
export function circuitAfter({ failures }: Circuit, answered: boolean, now: Date): Circuit {
  if (answered) return closedCircuit
  const count = failures + 1
  if (count < failuresAtMost) return { failures: count, openUntil: null }
  const pauseMs = Math.min(longestPauseMs, firstPauseMs * 2 ** (count - failuresAtMost))
  return { failures: count, openUntil: new Date(now.getTime() + pauseMs) }
}

/** Whether it may be asked. Once the pause is over it may, and one more failure begins a longer one. */
export function mayAsk({ openUntil }: Circuit, now: Date): boolean {
  return openUntil === null || now >= openUntil
}
