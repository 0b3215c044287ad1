import type { Transaction } from '@aquacis/kit/runtime/database.ts'
import { civilDate } from '@aquacis/kit/values/calendar.ts'
import { afterDecline } from '../../domain/autopay/after-decline.ts'
import { autopayRules } from '../../domain/autopay/autopay-rules.ts'
import type { DeclineMeaning } from '../../domain/autopay/decline-meaning.ts'
import type { ProviderCharge, ProviderName } from '../../psp/psp-port.ts'
import { autopaysByIds, changeAutopayRow } from '../../store/autopay/autopay.ts'
import { changeCharge, lockCharge, skipWaiting } from '../../store/autopay/autopay-charge.ts'
import { isPaidByAnother, settleTryRow, type TryRow, tryByKey } from '../../store/autopay/autopay-try.ts'
import { endMandate } from '../../store/autopay/direct-debit/debit-mandate.ts'
import { lockContracts } from '../../store/contract.ts'
import type { Recording } from '../ledger/recording.ts'
import { postAutopayMoney } from './post-autopay-money.ts'
import { tellAutopay } from './tell-autopay.ts'
import { tellAutopayChange } from './tell-autopay-change.ts'

/**
 * Takes over how the provider says that a try stands: money is posted in this transaction, a decline decides what follows. Whoever
 * says it, how often and in which order changes nothing more; money that comes after all counts after all.
 */
export async function settleTry(
  tx: Transaction,
  key: string,
  told: { readonly provider: ProviderName; readonly charge: ProviderCharge },
  recording: Recording,
): Promise<void> {
  const intended = await tryByKey(tx, key)
  if (intended === null) return
  await lockContracts(tx, [intended.contractId])
  const { charge } = told
  if (charge.arrivals.length > 0) return paid(tx, intended, told, recording)
  if (charge.state === 'DECLINED') {
    await declined(tx, intended, charge.declined?.code ?? 'unknown', charge.orderId, recording)
  }
}

async function paid(
  tx: Transaction,
  { id, chargeId, contractId }: TryRow,
  { provider, charge }: { readonly provider: ProviderName; readonly charge: ProviderCharge },
  recording: Recording,
): Promise<void> {
  const row = await lockCharge(tx, chargeId)
  if (row === null) return
  const whose = { contractId, channel: 'CARD', targets: [row.invoiceId] } as const
  await postAutopayMoney(tx, { provider, charge }, whose, recording)
  await tryPaid(tx, { id, chargeId, autopayId: row.autopayId }, charge.orderId, recording)
}

/** The money of a try is in the ledger: its bill is charged no more. Told again, nothing more follows. */
export async function tryPaid(
  tx: Transaction,
  { id, chargeId, autopayId }: Pick<TryRow, 'id' | 'chargeId'> & { readonly autopayId: string },
  providerCharge: string,
  { at }: Recording,
): Promise<void> {
  const now = await tryByKey(tx, id)
  if (now === null || now.outcome === 'PAID') return
  await settleTryRow(tx, id, { settledAt: at, outcome: 'PAID', code: null, providerCharge })
  await changeCharge(tx, chargeId, { state: 'PAID', nextTryOn: null, leasedUntil: null, reason: null })
  await changeAutopayRow(tx, autopayId, { failedInRow: 0 })
}

/** A try was declined, by the issuer or by the provider itself. Told again, nothing more follows. */
export async function declined(
  tx: Transaction,
  { id, chargeId }: Pick<TryRow, 'id' | 'chargeId'>,
  code: string,
  providerCharge: string | null,
  recording: Recording,
): Promise<void> {
  const row = await lockCharge(tx, chargeId)
  const intended = await tryByKey(tx, id)
  const [autopay] = row === null ? [] : await autopaysByIds(tx, [row.autopayId])
  if (row === null || autopay === undefined || intended === null || intended.outcome !== null) return
  await settleTryRow(tx, id, { settledAt: recording.at, outcome: 'DECLINED', code, providerCharge })
  const tried = { method: autopay.method, code, number: intended.number, on: civilDate(recording.at) }
  const next = afterDecline(tried, autopay.failedInRow, autopayRules)
  if (await isPaidByAnother(tx, intended)) {
    // An earlier try was paid after all: nothing failed for its resident.
    if (next.step === 'STOP') await stopAutopay(tx, autopay.id, next, recording)
    return
  }
  const nextTryOn = next.step === 'RETRY' ? next.nextTryOn : null
  const state = next.step === 'RETRY' ? 'RETRYING' : 'FAILED'
  await changeCharge(tx, chargeId, { state, nextTryOn, leasedUntil: null, reason: next.says })
  if (next.step !== 'RETRY') await changeAutopayRow(tx, autopay.id, { failedInRow: autopay.failedInRow + 1 })
  const hasStopped = next.step === 'STOP'
  if (hasStopped) await stopAutopay(tx, autopay.id, next, recording)
  const { amount } = intended
  const failed = { what: 'FAILED', amount, reason: next.says, nextTryOn, hasStopped } as const
  await tellAutopay(tx, autopay, failed, recording)
}

/** A try that counted as paid was not: it is open again, as is its charge unless another try of it was paid. */
export async function reopenTry(
  tx: Transaction,
  { id, chargeId }: Pick<TryRow, 'id' | 'chargeId'>,
): Promise<void> {
  await settleTryRow(tx, id, { settledAt: null, outcome: null, code: null, providerCharge: null })
  if (!(await isPaidByAnother(tx, { id, chargeId }))) await changeCharge(tx, chargeId, { state: 'CHARGING' })
}

/**
 * Nothing is charged any more until its resident acts, who is told; what a bank was authorised to ends. One that was ended, or has
 * stopped before, stays as it is.
 */
export async function stopAutopay(
  tx: Transaction,
  id: string,
  { says, because }: Pick<DeclineMeaning, 'says' | 'because'>,
  recording: Recording,
): Promise<void> {
  const [autopay] = await autopaysByIds(tx, [id])
  if (autopay === undefined || autopay.state === 'ENDED' || autopay.state === 'STOPPED') return
  await changeAutopayRow(tx, id, { state: 'STOPPED', stoppedBecause: says })
  await skipWaiting(tx, id, 'El pago automático se detuvo.')
  await endMandate(tx, id, recording.at, says)
  await tellAutopayChange(tx, autopay, { change: 'STOPPED', because }, recording)
}

/** The provider never heard of a try: it is made anew, under another key. */
export async function neverAsked(tx: Transaction, key: string, now: Date): Promise<void> {
  const intended = await tryByKey(tx, key)
  if (intended === null) return
  await lockContracts(tx, [intended.contractId])
  const row = await lockCharge(tx, intended.chargeId)
  const again = await tryByKey(tx, key)
  if (row?.state !== 'CHARGING' || again?.outcome !== null) return
  await settleTryRow(tx, key, { settledAt: now, outcome: 'ABSENT', code: null, providerCharge: null })
  await changeCharge(tx, row.id, { state: 'RETRYING', leasedUntil: new Date(now.getTime() + 60_000) })
}
