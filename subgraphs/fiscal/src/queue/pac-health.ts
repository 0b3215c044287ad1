import { type Circuit, circuitAfter, closedCircuit, mayAsk } from '../domain/stamping/circuit.ts'

/** How the PACs have answered this process of late. */
export interface PacHealth {
  mayAsk(pac: string, now: Date): boolean
  note(pac: string, answered: boolean, now: Date): void
}

/** Nothing is known of any of them yet. */
export function createPacHealth(): PacHealth {
  const circuits = new Map<string, Circuit>()
  const of = (pac: string) => circuits.get(pac) ?? closedCircuit
  return {
    mayAsk: (pac, now) => mayAsk(of(pac), now),
    note: (pac, answered, now) => void circuits.set(pac, circuitAfter(of(pac), answered, now)),
  }
}
