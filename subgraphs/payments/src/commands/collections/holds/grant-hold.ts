import type { RequestContext } from '@aquacis/kit/runtime/subgraph-definition.ts'
import { daysBetween } from '@aquacis/kit/values/business-days.ts'
import { civilDate } from '@aquacis/kit/values/calendar.ts'
import { isId } from '@aquacis/kit/values/id.ts'
import { systemViewer, worksFor } from '@aquacis/kit/values/viewer.ts'
import type { PayingContract } from '../../../domain/paying-contract.ts'
import { shippedCollections } from '../../../policies/shipped-collections.ts'
import { contractsOf } from '../../../store/contract.ts'
import { subjectOf } from '../../dispute/decide-on-dispute.ts'
import { placeHold } from './place-hold.ts'

/** Whom staff spare, and why: somebody vulnerable with a proof, or a pause with a reason. */
export interface HoldRequest {
  readonly id: string
  readonly contractId: string
  readonly until: string
  readonly why: { readonly vulnerability: string; readonly proof: string } | { readonly reason: string }
}

/** What came of it. */
export type GrantHoldOutcome =
  | { readonly kind: 'placed'; readonly contract: PayingContract }
  | { readonly kind: 'unknown' | 'kindUnknown' | 'nothingShown' }
  | { readonly kind: 'untilImpossible'; readonly mostDays: number }

/** Spares a contract until a day. Asking again with the same id changes nothing. */
export async function grantHold(
  { viewer, room, now, traceId }: RequestContext,
  { id: holdId, contractId, until, why }: HoldRequest,
): Promise<GrantHoldOutcome> {
  if (!isId(holdId) || !isId(contractId)) return { kind: 'unknown' }
  const { vulnerabilities, pauseMostDays } = shippedCollections().policy
  const isProven = 'vulnerability' in why
  const vulnerability = isProven ? vulnerabilities.find(({ code }) => code === why.vulnerability) : null
  if (vulnerability === undefined) return { kind: 'kindUnknown' }
  if ((isProven ? why.proof : why.reason).trim() === '') return { kind: 'nothingShown' }
  const mostDays = vulnerability?.mostDays ?? pauseMostDays
  const days = daysBetween(civilDate(now), until)
  if (days < 0 || days > mostDays) return { kind: 'untilImpossible', mostDays }

  return room.database.transaction(
    systemViewer,
    async (tx): Promise<GrantHoldOutcome> => {
      const [contract] = await contractsOf(tx, [contractId])
      if (contract === undefined || !worksFor(viewer, contract.operatingUnitId)) return { kind: 'unknown' }
      const recording = { at: now, traceId }
      const hold = { holdId, contractId, until, by: subjectOf(viewer) }
      if (isProven) {
        const proven = { vulnerability: why.vulnerability, proof: why.proof.trim() }
        // People of the contract read the reason: what somebody suffers from is nobody else's.
        const reason = 'La oficina vio el comprobante.'
        await placeHold(tx, { ...hold, kind: 'VULNERABLE', reason, proven }, recording)
      } else {
        await placeHold(tx, { ...hold, kind: 'PAUSE', reason: why.reason.trim() }, recording)
      }
      return { kind: 'placed', contract }
    },
    { idempotent: true },
  )
}
