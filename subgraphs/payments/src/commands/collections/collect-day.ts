import type { Transaction } from '@aquacis/kit/runtime/database.ts'
import type { SubgraphRoom } from '@aquacis/kit/runtime/subgraph-definition.ts'
import { newTraceId } from '@aquacis/kit/runtime/trace.ts'
import { civilDate } from '@aquacis/kit/values/calendar.ts'
import { systemViewer } from '@aquacis/kit/values/viewer.ts'
import type { Collecting } from '../../domain/collections/collections-policy.ts'
import { keepRound, takeRound } from '../../store/collections/collection-round.ts'
import { contractsWithCase } from '../../store/collections/debt-case.ts'
import { contractsInDebt } from '../../store/ledger/open-invoices.ts'
import { reviewContracts } from './review-contracts.ts'

/** Contracts that one transaction reviews: whoever is killed has reviewed the pages before, and none twice. */
const contractsAtOnce = 200

/**
 * Goes through all contracts with something overdue, once on each day of Mexico City, page by page. Each page is one
 * transaction with the place that it got to. Any number of processes may: one has a page in hand at a time. Gives how many
 * facts this call added.
 */
export async function collectDay(
  { database }: Pick<SubgraphRoom, 'database'>,
  collecting: Collecting,
  now: Date,
  isStopping: () => boolean = () => false,
): Promise<number> {
  const today = civilDate(now)
  let steps = 0
  while (!isStopping()) {
    const page = await database.transaction(
      systemViewer,
      async (tx) => {
        const round = await takeRound(tx, today)
        if (round === null) return null
        const ids = await contractsToReview(tx, today, round.after)
        const reviewing = { collecting, at: now, traceId: newTraceId(), mayAdvance: true }
        const found = ids.length === 0 ? 0 : await reviewContracts(tx, ids, reviewing)
        const last = ids.at(-1) ?? null
        await keepRound(tx, today, { last, contracts: ids.length, steps: found, at: now })
        return { steps: found, isLast: last === null }
      },
      { idempotent: true },
    )
    if (page === null) return steps
    steps += page.steps
    if (page.isLast) return steps
  }
  return steps
}

/** The next page of contracts with a bill whose last day to pay is over, or with an open case; in the order of their ids. */
async function contractsToReview(tx: Transaction, today: string, after: string | null): Promise<string[]> {
  const page = { after, limit: contractsAtOnce }
  const inDebt = await contractsInDebt(tx, { ...page, dueBefore: today })
  const withCase = await contractsWithCase(tx, page)
  return [...new Set([...inDebt, ...withCase])].sort().slice(0, contractsAtOnce)
}
