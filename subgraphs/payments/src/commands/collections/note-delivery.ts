import type { Transaction } from '@aquacis/kit/runtime/database.ts'
import { civilDate } from '@aquacis/kit/values/calendar.ts'
import type { EvidenceKind, Stage } from '../../domain/collections/collections-policy.ts'
import type { CaseFact } from '../../domain/collections/debt-case.ts'
import { shippedCollections } from '../../policies/shipped-collections.ts'
import { reviewContracts } from './review-contracts.ts'

/** That a notice came to somebody, or could not. */
export interface Delivery {
  readonly contractId: string
  readonly caseId: string
  readonly stage: Stage
  readonly evidence: EvidenceKind
  readonly delivered: boolean
  readonly at: Date
  readonly detail: string | null
  /** Subject of the staff who handed it over; null where a carrier told it. */
  readonly by: string | null
}

/** Writes it into the open case; one that is closed needs it no more. */
export async function noteDelivery(
  tx: Transaction,
  { contractId, caseId, at, ...delivery }: Delivery,
  recording: { readonly at: Date; readonly traceId: string },
): Promise<void> {
  const fact: CaseFact = { on: civilDate(at), kind: 'EVIDENCE', ...delivery }
  const noted = new Map([[caseId, [fact]]])
  const reviewing = { collecting: shippedCollections(), ...recording, mayAdvance: false, noted }
  await reviewContracts(tx, [contractId], reviewing)
}
