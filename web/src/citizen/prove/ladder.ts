import type { ProofCheck, ProofFinding, ProofVerdict } from '@aquacis/billing/proof/verdict'

/** The steps down from the pesos, in the order in which a person asks why. */
export const rungs = ['pesos', 'lines', 'water', 'telegrams', 'seal'] as const
export type RungName = (typeof rungs)[number]

/** How a rung stands: it holds, it holds as far as it could be followed, it does not hold, or nobody got so far. */
export type RungState = 'holds' | 'partly' | 'wrong' | 'unknown'

/** A rung with what does not hold of it. */
export interface Rung {
  readonly name: RungName
  readonly state: RungState
  readonly findings: readonly ProofFinding[]
}

const rungOf: Readonly<Record<ProofCheck, RungName>> = {
  BALANCE: 'pesos',
  CHARGES: 'lines',
  TARIFFS: 'lines',
  VOLUME: 'water',
  TELEGRAMS: 'telegrams',
  LINKS: 'seal',
  FILE: 'seal',
}

/** The ladder of a verdict, from the pesos to the seal of the file. */
export function ladderOf(verdict: ProofVerdict): Rung[] {
  const isFollowed = verdict.issued !== null
  const told = verdict.registers.filter(({ state }) => state === 'READ' || state === 'DECIPHERED')
  return rungs.map((name) => {
    const findings = verdict.findings.filter(({ check }) => rungOf[check] === name)
    if (findings.length > 0) return { name, state: 'wrong', findings }
    if (!isFollowed) return { name, state: 'unknown', findings }
    const isPart = name === 'telegrams' && told.length < verdict.registers.length
    return { name, state: isPart ? 'partly' : 'holds', findings }
  })
}

/** How the whole stands. */
export function verdictState({ ok }: ProofVerdict, ladder: readonly Rung[]): RungState {
  if (!ok) return 'wrong'
  return ladder.some(({ state }) => state === 'partly') ? 'partly' : 'holds'
}
