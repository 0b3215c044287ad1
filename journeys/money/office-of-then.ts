import { randomUUID } from 'node:crypto'
import { expect } from '@playwright/test'
import { straightToSubgraph } from '../rights/graph-caller.ts'
import { internalToken } from '../rights/internal-token.ts'
import type { WalkDocument } from '../rights/walk-document.ts'
import { readRunFile } from '../system/embedded-run.ts'

const plain = (operation: 'query' | 'mutation', field: string, text: string): WalkDocument => ({
  ...{ operation, field, text, blanks: [] },
})
const start = plain(
  'mutation',
  'startBillingRun',
  'mutation ($input: StartBillingRunInput!) { startBillingRun(input: $input) { __typename } }',
)
const look = plain('query', 'billingRun', 'query ($id: ID!) { billingRun(id: $id) { state } }')

/** A system with its data folder, and how many days ago it lives. */
export interface SystemOfThen {
  readonly data: string
  readonly ago: number
}

/**
 * Bills an office at billing's own door, as its clerk, and waits until the run is done: on another day nobody can sign in.
 * Days are Mexico City's.
 */
export async function billAtDoor(
  { data, ago }: SystemOfThen,
  periodFrom: string,
  periodTo: string,
): Promise<void> {
  const url = `${readRunFile(data).addresses['subgraphs'] ?? ''}/billing/graphql`
  const clerk = { sub: 'asesora.centro', kind: 'staff', units: [1] } as const
  const ask = async (document: WalkDocument, variables: Record<string, unknown>) => {
    const token = await internalToken(data, 'billing', clerk, new Date(Date.now() - ago * 86_400_000))
    return JSON.stringify(await straightToSubgraph(url, token)(document, variables))
  }
  const id = randomUUID()
  const input = { id, operatingUnitId: '1', periodFrom, periodTo, dryRun: false }
  expect(await ask(start, { input })).toContain('BillingRunStarted')
  await expect
    .poll(() => ask(look, { id }), { timeout: 60_000, message: `${periodFrom} to ${periodTo} is billed` })
    .toContain('DONE')
}
