import type { Transaction } from '@aquacis/kit/runtime/database.ts'
import type { RequestContext } from '@aquacis/kit/runtime/subgraph-definition.ts'
import { isId } from '@aquacis/kit/values/id.ts'
import { systemViewer, worksFor } from '@aquacis/kit/values/viewer.ts'
import type { Account } from '../../domain/account/account.ts'
import type { AccountEvent } from '../../domain/account/account-event.ts'
import { maySeeBills } from '../../domain/policy.ts'
import { lockAccounts } from '../../store/account.ts'
import { partiesOf } from '../../store/parties/contract-party.ts'
import { recordAccounts } from '../record-accounts.ts'

/** What somebody decides on an account: facts, or a refusal of its own. */
export type Decision<Refusal> =
  | { readonly kind: 'accepted'; readonly facts: readonly AccountEvent[] }
  | Refusal

/** Decides on an account of the viewer under its lock and records what was decided; null where it is not theirs. */
export async function decideOnAccount<Refusal extends { readonly kind: string }>(
  { viewer, room, now, traceId }: RequestContext,
  contractId: string,
  decide: (account: Account, tx: Transaction) => Promise<Decision<Refusal>>,
): Promise<{ readonly kind: 'done'; readonly account: Account } | Refusal | null> {
  if (!isId(contractId)) return null
  return room.database.transaction(
    systemViewer,
    async (tx) => {
      const [account] = await lockAccounts(tx, [contractId])
      if (account === undefined) return null
      const parties = viewer.kind === 'resident' ? await partiesOf(tx, [contractId]) : new Map()
      const isTheirs =
        viewer.kind === 'resident'
          ? maySeeBills(viewer, account, parties.get(contractId) ?? [])
          : worksFor(viewer, account.operatingUnitId)
      if (!isTheirs) return null
      const decision = await decide(account, tx)
      if (!isAccepted(decision)) return decision
      const recorded = await recordAccounts(tx, [{ before: account, facts: decision.facts }], {
        ...{ at: now, traceId },
      })
      return { kind: 'done', account: recorded.accounts[0] ?? account }
    },
    { idempotent: true },
  )
}

function isAccepted<Refusal extends { readonly kind: string }>(
  decision: Decision<Refusal>,
): decision is Extract<Decision<never>, { kind: 'accepted' }> {
  return decision.kind === 'accepted'
}
