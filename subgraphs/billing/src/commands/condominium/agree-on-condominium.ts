import type { RequestContext } from '@aquacis/kit/runtime/subgraph-definition.ts'
import { isId } from '@aquacis/kit/values/id.ts'
import { systemViewer, worksFor } from '@aquacis/kit/values/viewer.ts'
import type { Account } from '../../domain/account/account.ts'
import { type AgreementObstacle, decideAgreement } from '../../domain/condominium/agree.ts'
import type { CondominiumAgreement } from '../../domain/condominium/condominium.ts'
import { accountsByIds, lockAccounts } from '../../store/account.ts'
import { sharingsOf } from '../../store/condominium/water-sharing.ts'
import { recordAccounts } from '../record-accounts.ts'

/** What came of it; `contractNotBilled` also where the master's is of another office. */
export type AgreementOutcome =
  | { readonly kind: 'agreed'; readonly account: Account }
  | { readonly kind: 'contractNotBilled' }
  | { readonly kind: 'condominiumImpossible'; readonly because: AgreementObstacle }

/**
 * Writes down what the neighbours behind a master meter agreed on, with all of their accounts in one transaction. The same
 * request again changes nothing.
 */
export function agreeOnCondominium(
  { viewer, room, now, traceId }: RequestContext,
  { masterContractId, ...wish }: CondominiumAgreement & { readonly masterContractId: string },
): Promise<AgreementOutcome> {
  return room.database.transaction(
    systemViewer,
    async (tx): Promise<AgreementOutcome> => {
      const [known] = isId(masterContractId) ? await accountsByIds(tx, [masterContractId]) : []
      if (known === undefined || !worksFor(viewer, known.operatingUnitId))
        return { kind: 'contractNotBilled' }
      const wished = wish.members.map(({ contractId }) => contractId).filter(isId)
      const earlier = membersOf(known)
      const all = await lockAccounts(tx, [...new Set([masterContractId, ...wished, ...earlier])])
      const byId = new Map(all.map((one) => [one.contractId, one]))
      const pick = (ids: readonly string[]) => ids.flatMap((id) => byId.get(id) ?? [])
      const master = byId.get(masterContractId) ?? known
      const shared = (await sharingsOf(tx, [masterContractId])).get(masterContractId)?.sharings.at(-1)
      const decision = decideAgreement(
        { master, members: pick(wished), before: pick(earlier), sharedUntil: shared?.to ?? null },
        wish,
      )
      if (decision.kind !== 'accepted') return decision
      const changes = [...decision.facts].flatMap(([contractId, facts]) => {
        const before = byId.get(contractId)
        return before === undefined ? [] : [{ before, facts }]
      })
      const { accounts } = await recordAccounts(tx, changes, { at: now, traceId })
      const account = accounts.find(({ contractId }) => contractId === masterContractId) ?? master
      return { kind: 'agreed', account }
    },
    { idempotent: true },
  )
}

function membersOf({ agreements = [] }: Account): string[] {
  return agreements.at(-1)?.members.map(({ contractId }) => contractId) ?? []
}
