import { isDeepStrictEqual } from 'node:util'
import { afterCommit } from '@aquacis/kit/runtime/database/after-commit.ts'
import type { Transaction } from '@aquacis/kit/runtime/database.ts'
import { chargeRowAfter } from '../../../domain/reference/charge-after.ts'
import type { Reference } from '../../../domain/reference/reference.ts'
import { closedBy, settleReference } from '../../../domain/reference/settle-reference.ts'
import type { Arrival, ProviderCharge, ProviderName } from '../../../psp/psp-port.ts'
import { lockContracts } from '../../../store/contract.ts'
import { payableInstalment } from '../../../store/plan/payable-instalment.ts'
import {
  changeReference,
  type KeptReference,
  lockReference,
} from '../../../store/reference/payment-reference.ts'
import { addArrivals, arrivalsByIds } from '../../../store/reference/reference-arrival.ts'
import {
  type ChargeRow,
  changeCharge,
  chargeOf,
  chargesOfReferences,
} from '../../../store/reference/reference-charge.ts'
import { postPayments } from '../../ledger/post-payments.ts'
import type { Recording } from '../../ledger/recording.ts'
import { chargeLoops, referenceLoops } from '../reference-loops.ts'
import { moneyIn, paymentOfCharge, toldUnmatched } from './arrived-money.ts'
import { settleChargebacks } from './settle-chargebacks.ts'
import { settleStray } from './settle-stray.ts'
import type { ToldCharge } from './told-charge.ts'

/**
 * Takes over how a charge stands at its provider: money that is new is posted with the reference's state in this transaction, a
 * bank's dispute takes it back. Whoever says it, how often and in which order changes nothing. Null where the charge is of no
 * reference.
 */
export async function settleCharge(
  tx: Transaction,
  told: ToldCharge,
  recording: Recording,
): Promise<string | null> {
  const { provider, charge } = told
  const row = await chargeOf(tx, provider, charge)
  if (row === null) {
    await settleStray(tx, told, recording)
    return null
  }
  await lockContracts(tx, [row.contractId])
  const reference = await lockReference(tx, row.referenceId)
  if (reference === null) throw new Error(`charge ${row.key} is of a reference that is not there`)
  const known = await arrivalsByIds(
    tx,
    provider,
    charge.arrivals.map(({ chargeId }) => chargeId),
  )
  const fresh = charge.arrivals.filter(({ chargeId }) => !known.has(chargeId))
  const change = await withMoney(tx, { reference, provider, fresh }, recording)
  await settleChargebacks(tx, told, recording)
  await keepReference(tx, { reference, row, charge, change })
  // A page of the provider's takes another card after one that was declined on it.
  const isPageOpen = charge.state === 'DECLINED' && charge.paying.continueAt !== null
  const after = chargeRowAfter(row.state, isPageOpen ? 'PENDING' : charge.state, {
    reference: { ...reference, ...change },
    askedAt: row.askedAt,
    now: recording.at,
  })
  await changeCharge(tx, row.key, {
    ...{ ...after, orderId: charge.orderId, declinedCode: charge.declined?.code ?? null, leasedUntil: null },
  })
  if (after.nextTryAt !== null) afterCommit(tx, chargeLoops.wake)
  return reference.id
}

interface Arrived {
  readonly reference: KeptReference
  readonly provider: ProviderName
  readonly fresh: readonly Arrival[]
}

/** Posts what is new of a reference; its state and what is paid of it afterwards. */
async function withMoney(
  tx: Transaction,
  { reference, provider, fresh }: Arrived,
  recording: Recording,
): Promise<Pick<Reference, 'state' | 'paid'>> {
  const { state, paid, odd } = settleReference(reference, fresh)
  if (fresh.length === 0) return { state, paid }
  const targets = await targetsOf(tx, reference)
  const money = fresh.map((arrival) => ({
    ...moneyIn(provider, arrival),
    ...{ contractId: reference.contractId, channel: reference.method, referenceId: reference.id },
    // What nobody asked for goes where the policy sends it.
    targets: odd.has(arrival.chargeId) && odd.get(arrival.chargeId) !== 'MORE_THAN_ASKED' ? null : targets,
  }))
  await postPayments(tx, money, recording)
  await addArrivals(
    tx,
    fresh.map(({ chargeId, amount, paidAt }) => ({
      ...{
        provider,
        chargeId,
        amount,
        referenceId: reference.id,
        arrivedAt: paidAt,
        noticedAt: recording.at,
      },
      paymentId: paymentOfCharge(provider, chargeId),
      oddity: odd.get(chargeId) ?? null,
    })),
  )
  const strange = money.flatMap((one, index) => {
    const why = odd.get(fresh[index]?.chargeId ?? '')
    return why === undefined ? [] : [{ ...one, why, operatingUnitId: reference.operatingUnitId }]
  })
  await toldUnmatched(tx, strange, recording)
  return { state, paid }
}

async function targetsOf(
  tx: Transaction,
  { cover, bills }: KeptReference,
): Promise<readonly string[] | null> {
  if (cover.of === 'INVOICES') return bills.map(({ invoiceId }) => invoiceId)
  if (cover.of === 'BALANCE') return null
  return (await payableInstalment(tx, cover.instalmentId))?.invoiceIds ?? null
}

interface Kept {
  readonly reference: KeptReference
  readonly row: ChargeRow
  readonly charge: ProviderCharge
  readonly change: Pick<Reference, 'state' | 'paid'>
}

/** Keeps the reference where something of it changed, and tells whoever follows it. */
async function keepReference(tx: Transaction, kept: Kept): Promise<void> {
  const { reference, charge, change } = kept
  const isWhole = charge.state === 'PAID' || charge.state === 'PARTLY_PAID'
  // What an earlier card says that another followed is no news of the reference, unless it is money.
  if (!isWhole && change.paid === reference.paid && !(await isNewest(tx, kept))) return
  const state = isWhole ? change.state : closedBy({ ...reference, state: change.state }, charge.state)
  const declinedCode = state === 'DECLINED' ? (charge.declined?.code ?? reference.declinedCode) : null
  const next = { state, paid: change.paid, paying: charge.paying, declinedCode }
  const before = {
    state: reference.state,
    paid: reference.paid,
    paying: reference.paying,
    declinedCode: reference.declinedCode,
  }
  if (isDeepStrictEqual(next, before)) return
  await changeReference(tx, reference.id, next)
  afterCommit(tx, referenceLoops.wake)
}

/** Whether a charge is the last that was asked for, for its reference. */
async function isNewest(tx: Transaction, { reference, row }: Kept): Promise<boolean> {
  if (reference.method !== 'CARD') return true
  const charges = await chargesOfReferences(tx, [reference.id])
  return charges.every(({ key, askedAt }) => key === row.key || askedAt <= row.askedAt)
}
