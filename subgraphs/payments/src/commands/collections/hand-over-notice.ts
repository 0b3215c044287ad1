import type { RequestContext } from '@aquacis/kit/runtime/subgraph-definition.ts'
import { civilDate } from '@aquacis/kit/values/calendar.ts'
import { isId } from '@aquacis/kit/values/id.ts'
import { systemViewer, worksFor } from '@aquacis/kit/values/viewer.ts'
import type { Stage } from '../../domain/collections/collections-policy.ts'
import { factsOf } from '../../store/collections/case-fact.ts'
import { casesByIds, type DebtCaseRow } from '../../store/collections/debt-case.ts'
import { subjectOf } from '../dispute/decide-on-dispute.ts'
import { noteDelivery } from './note-delivery.ts'

/** Which notice staff handed over, when and to whom. */
export interface HandedOver {
  readonly caseId: string
  readonly stage: Stage
  readonly on: string
  readonly detail: string
}

/** What came of it; null where no open case of the viewer's fits. */
export type HandOverOutcome =
  | { readonly kind: 'recorded'; readonly debtCase: DebtCaseRow }
  | { readonly kind: 'notGiven' }
  | null

/** Writes down that a notice was handed over on paper. The same again changes nothing. */
export async function handOverNotice(
  { viewer, room, now, traceId }: RequestContext,
  { caseId, stage, on, detail }: HandedOver,
): Promise<HandOverOutcome> {
  if (!isId(caseId)) return null
  return room.database.transaction(
    systemViewer,
    async (tx): Promise<HandOverOutcome> => {
      const [found] = await casesByIds(tx, [caseId])
      if (found === undefined || !found.isOpen || !worksFor(viewer, found.operatingUnitId)) return null
      const facts = (await factsOf(tx, [caseId])).map(({ fact }) => fact)
      const given = facts.findLast((fact) => fact.kind === 'STAGE_REACHED' && fact.stage === stage)
      if (given === undefined || on < given.on || on > civilDate(now)) return { kind: 'notGiven' }
      const known = facts.some(
        (fact) =>
          fact.kind === 'EVIDENCE' && fact.stage === stage && fact.evidence === 'PAPER' && fact.on === on,
      )
      // Noon in Mexico City is that day whatever the clock did.
      const at = new Date(`${on}T18:00:00Z`)
      const by = subjectOf(viewer)
      const delivery = { stage, evidence: 'PAPER', delivered: true, at, detail: detail.trim(), by } as const
      const { contractId } = found
      if (!known) await noteDelivery(tx, { contractId, caseId, ...delivery }, { at: now, traceId })
      const [after] = await casesByIds(tx, [caseId])
      return { kind: 'recorded', debtCase: after ?? found }
    },
    { idempotent: true },
  )
}
