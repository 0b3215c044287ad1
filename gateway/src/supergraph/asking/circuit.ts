/** Failures in a row after which nobody is sent to wait for the next. */
const mostFailures = 8
/** How long nothing is asked; then one request tries. */
const restMs = 1_000

export type CircuitState = 'closed' | 'open' | 'trying'

/** Keeps requests away from a subgraph that fails again and again, so that neither has to wait for it. */
export interface Circuit {
  readonly state: CircuitState
  /** Whether this request may go; whoever may has to say what came of it. */
  mayGo(nowMs: number): boolean
  succeeded(): void
  failed(nowMs: number): void
}

/** Open after eight failures in a row; after a second one request tries, and its fate is that of the circuit. */
export function createCircuit(): Circuit {
  let state: CircuitState = 'closed'
  let failures = 0
  let openUntilMs = 0
  return {
    get state() {
      return state
    },
    mayGo(nowMs) {
      if (state === 'closed') return true
      if (state === 'trying' || nowMs < openUntilMs) return false
      state = 'trying'
      return true
    },
    succeeded() {
      failures = 0
      state = 'closed'
    },
    failed(nowMs) {
      failures += 1
      if (state === 'closed' && failures < mostFailures) return
      state = 'open'
      openUntilMs = nowMs + restMs
    },
  }
}
