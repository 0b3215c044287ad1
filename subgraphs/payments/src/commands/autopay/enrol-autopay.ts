import type { Transaction } from '@aquacis/kit/runtime/database.ts'
import type { RequestContext } from '@aquacis/kit/runtime/subgraph-definition.ts'
import { civilDate } from '@aquacis/kit/values/calendar.ts'
import { bankOfClabe } from '@aquacis/kit/values/clabe.ts'
import type { Centavos } from '@aquacis/kit/values/money.ts'
import { systemViewer, type Viewer } from '@aquacis/kit/values/viewer.ts'
import type { Autopay, AutopayMeans, AutopayMethod } from '../../domain/autopay/autopay.ts'
import { declineMeaning } from '../../domain/autopay/decline-codes.ts'
import {
  checkMandate,
  type MandateFault,
  type MandateWish,
} from '../../domain/autopay/direct-debit/check-mandate.ts'
import type { PayingContract } from '../../domain/paying-contract.ts'
import { payer } from '../../domain/reference/payer.ts'
import { directDebitOf } from '../../psp/direct-debit/direct-debit-of.ts'
import { pspsOf } from '../../psp/psps-of.ts'
import { recurringSpeiOf } from '../../psp/recurring-spei-of.ts'
import { addAutopay, autopaysByIds, autopaysOf, changeAutopayRow } from '../../store/autopay/autopay.ts'
import { addMandate } from '../../store/autopay/direct-debit/debit-mandate.ts'
import { contractsOf, lockContracts } from '../../store/contract.ts'
import { seesContract, subjectOf } from '../parties/sees-contract.ts'
import { answerMs } from '../reference/charges/charge-times.ts'
import { tellAutopayChange } from './tell-autopay-change.ts'

/** Somebody's wish that bills are paid by themselves; `id` is the caller's. */
export interface AutopayWish {
  readonly id: string
  readonly contractId: string
  readonly method: AutopayMethod
  /** What the browser made of the card; null for another method. */
  readonly cardToken: string | null
  /** The account that is charged, and what its holder accepted; null for another method. */
  readonly directDebit: MandateWish | null
  readonly mostAmount: Centavos | null
}

/** What came of it. */
export type EnrolAutopayOutcome =
  | { readonly kind: 'enrolled' }
  | { readonly kind: 'inForce'; readonly autopayId: string }
  | { readonly kind: 'refused'; readonly says: string }
  | { readonly kind: 'cardMissing' }
  /** What of the direct debit does not do. */
  | { readonly kind: 'debitRefused'; readonly fault: MandateFault }
  | { readonly kind: 'unknown' }
  | { readonly kind: 'down' }

/**
 * Lets the provider keep a card, or open a CLABE, or takes the authorisation to charge a bank account, and pays bills by it from
 * now on. The same request again is answered as the
 * first time; one that was stopped is replaced.
 */
export async function enrolAutopay(context: RequestContext, wish: AutopayWish): Promise<EnrolAutopayOutcome> {
  const { room, viewer, now, traceId } = context
  const fault = faultOf(context, wish)
  if (fault !== null) return fault
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
      const autopay = autopayOf(again, wish, opened, now)
      await addAutopay(tx, autopay, subjectOf(viewer))
      await registerMandate(tx, context, again, wish)
      await tellAutopayChange(tx, autopay, { change: 'STARTED' }, { at: now, traceId })
      return { kind: 'enrolled' }
    },
    { idempotent: true },
  )
}

/** What of a direct debit does not do; null where nothing, and for another method. */
function faultOf(
  { room, now }: RequestContext,
  { method, directDebit, mostAmount }: AutopayWish,
): EnrolAutopayOutcome | null {
  if (method !== 'DIRECT_DEBIT') return null
  if (directDebitOf(room) === null) return { kind: 'down' }
  const wish = directDebit ?? { clabe: '', holderName: '', termsVersion: '', expiresOn: null }
  const fault = checkMandate(wish, mostAmount, civilDate(now))
  return fault && { kind: 'debitRefused', fault }
}

/** Keeps what the holder of an account authorised; nothing for another method. */
async function registerMandate(
  tx: Transaction,
  { room, viewer, now }: RequestContext,
  { contractId, contractNumber, operatingUnitId }: PayingContract,
  { id, method, directDebit, mostAmount }: AutopayWish,
): Promise<void> {
  if (method !== 'DIRECT_DEBIT' || directDebit === null || mostAmount === null) return
  const { clabe, holderName, termsVersion, expiresOn } = directDebit
  const mandate = {
    ...{ id, contractId, operatingUnitId, serviceReference: contractNumber ?? contractId, mostAmount },
    ...{ expiresOn, termsVersion },
    ...{ holderName: holderName.trim(), bank: bankOfClabe(clabe) ?? '', lastFour: clabe.slice(-4) },
    ...{ acceptedAt: now, endedAt: null, endedBecause: null },
  }
  await addMandate(tx, room.sealer, mandate, { clabe, acceptedBy: subjectOf(viewer) })
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
  { id, contractId, method, cardToken, directDebit }: AutopayWish,
): Promise<AutopayMeans | EnrolAutopayOutcome> {
  if (method === 'DIRECT_DEBIT') {
    const clabe = directDebit?.clabe ?? ''
    const nothing = { brand: null, goodUntil: null, clabe: null }
    return {
      customerId: contractId,
      sourceId: id,
      lastFour: clabe.slice(-4),
      bank: bankOfClabe(clabe),
      ...nothing,
    }
  }
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
