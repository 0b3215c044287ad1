import type { Transaction } from '@aquacis/kit/runtime/database.ts'
import type { RequestContext } from '@aquacis/kit/runtime/subgraph-definition.ts'
import type { Centavos } from '@aquacis/kit/values/money.ts'
import { systemViewer, type Viewer } from '@aquacis/kit/values/viewer.ts'
import type { Autopay, AutopayMeans, AutopayMethod } from '../../domain/autopay/autopay.ts'
import { declineMeaning } from '../../domain/autopay/decline-codes.ts'
import type { PayingContract } from '../../domain/paying-contract.ts'
import { payer } from '../../domain/reference/payer.ts'
import { pspsOf } from '../../psp/psps-of.ts'
import { recurringSpeiOf } from '../../psp/recurring-spei-of.ts'
import { addAutopay, autopaysByIds, autopaysOf, changeAutopayRow } from '../../store/autopay/autopay.ts'
import { contractsOf, lockContracts } from '../../store/contract.ts'
import { seesContract, subjectOf } from '../parties/sees-contract.ts'
import { answerMs } from '../reference/charges/charge-times.ts'

/** Somebody's wish that bills are paid by themselves; `id` is the caller's. */
export interface AutopayWish {
  readonly id: string
  readonly contractId: string
  readonly method: AutopayMethod
  /** What the browser made of the card; null for another method. */
  readonly cardToken: string | null
  readonly mostAmount: Centavos | null
}

/** What came of it. */
export type EnrolAutopayOutcome =
  | { readonly kind: 'enrolled' }
  | { readonly kind: 'inForce'; readonly autopayId: string }
  | { readonly kind: 'refused'; readonly says: string }
  | { readonly kind: 'cardMissing' }
  | { readonly kind: 'unknown' }
  | { readonly kind: 'down' }

/**
 * Lets the provider keep a card, or open a CLABE, and pays bills by it from now on. The same request again is answered as the
 * first time; one that was stopped is replaced.
 */
export async function enrolAutopay(context: RequestContext, wish: AutopayWish): Promise<EnrolAutopayOutcome> {
  const { room, viewer, now } = context
  const before = await room.database.transaction(systemViewer, (tx) => obstacle(tx, viewer, wish))
  if ('kind' in before) return before
  const opened = await openMeans(context, wish)
  if ('kind' in opened) return opened
  return room.database.transaction(
    systemViewer,
    async (tx) => {
      await lockContracts(tx, [wish.contractId])
      const again = await obstacle(tx, viewer, wish)
      if ('kind' in again) return again
      for (const stopped of await autopaysOf(tx, [wish.contractId]))
        await changeAutopayRow(tx, stopped.id, { state: 'ENDED', endedAt: now })
      await addAutopay(tx, autopayOf(again, wish, opened, now), subjectOf(viewer))
      return { kind: 'enrolled' }
    },
    { idempotent: true },
  )
}

/** The contract where nothing stands in the way. */
async function obstacle(
  tx: Transaction,
  viewer: Viewer,
  { id, contractId, method, cardToken }: AutopayWish,
): Promise<PayingContract | EnrolAutopayOutcome> {
  const [contract] = await contractsOf(tx, [contractId])
  if (contract === undefined || !(await seesContract(tx, viewer, contract))) return { kind: 'unknown' }
  const [same] = await autopaysByIds(tx, [id])
  if (same !== undefined) return { kind: same.contractId === contractId ? 'enrolled' : 'unknown' }
  const [current] = await autopaysOf(tx, [contractId])
  if (current !== undefined && current.state !== 'STOPPED') return { kind: 'inForce', autopayId: current.id }
  return method === 'CARD' && cardToken === null ? { kind: 'cardMissing' } : contract
}

async function openMeans(
  { room }: RequestContext,
  { contractId, method, cardToken }: AutopayWish,
): Promise<AutopayMeans | EnrolAutopayOutcome> {
  const signal = AbortSignal.timeout(answerMs)
  if (method === 'RECURRING_SPEI') {
    const opened = await recurringSpeiOf(room)?.open({ key: contractId, payer }, signal)
    if (opened === undefined || opened.kind === 'silent') return { kind: 'down' }
    if (opened.kind === 'refused') return { kind: 'refused', says: opened.reason }
    const { customerId, sourceId, clabe, bank } = opened
    return { customerId, sourceId, brand: null, lastFour: null, goodUntil: null, clabe, bank }
  }
  const kept = await pspsOf(room).vault?.keep({ key: contractId, payer, token: cardToken ?? '' }, signal)
  if (kept === undefined || kept.kind === 'silent') return { kind: 'down' }
  if (kept.kind === 'refused') return { kind: 'refused', says: declineMeaning(kept.code).says }
  return { ...kept.card, clabe: null, bank: null }
}

function autopayOf(
  { contractId, customerId, servicePointId, operatingUnitId }: PayingContract,
  { id, method, mostAmount }: AutopayWish,
  means: AutopayMeans,
  now: Date,
): Autopay {
  return {
    ...{ id, contractId, customerId, servicePointId, operatingUnitId, method, state: 'ACTIVE', means },
    ...{ mostAmount, enrolledAt: now, stoppedBecause: null, failedInRow: 0, warnedOf: null },
  }
}
