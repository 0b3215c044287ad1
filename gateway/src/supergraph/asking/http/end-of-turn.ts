/** Beyond it the first would wait for the last. */
const mostWaiting = 32

let waiting: (() => void)[] = []

/**
 * Calls `write` when this turn of the event loop is over, with all else that waits for that. What is asked in one turn leaves
 * together: a server that sleeps is woken once for all of it, and waking it is most of what a write costs.
 */
export function atEndOfTurn(write: () => void): void {
  if (waiting.length === 0) setImmediate(writeAll)
  waiting.push(write)
  if (waiting.length >= mostWaiting) writeAll()
}

function writeAll(): void {
  const now = waiting
  waiting = []
  for (const write of now) write()
}
