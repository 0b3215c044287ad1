import { reaction } from '@aquacis/kit/runtime/subgraph-definition.ts'
import { NoticeDelivered } from '@aquacis/notifications/events'
import { noteDelivery } from '../../commands/collections/note-delivery.ts'
import { type EvidenceKind, noticeStages } from '../../domain/collections/collections-policy.ts'

/** That a notice of a debt came to somebody, or could not, stands in its case. */
export const noticeDelivered = reaction(NoticeDelivered, async (_room, tx, { data, traceId }) => {
  const { kind, contractId, subjectId: caseId, aspect, channel, outcome, at, detail } = data
  const stage = [...noticeStages, 'RESTRICTED' as const].find((one) => one === aspect)
  if (kind !== 'COLLECTION_NOTICE' || stage === undefined) return
  const evidence: EvidenceKind = channel === 'INBOX' && outcome === 'READ' ? 'INBOX_READ' : channel
  const delivery = { stage, evidence, delivered: outcome !== 'FAILED', at: new Date(at), detail, by: null }
  await noteDelivery(tx, { contractId, caseId, ...delivery }, { at: new Date(), traceId })
})
