import type { Transaction } from '@aquacis/kit/runtime/database.ts'
import { civilDate } from '@aquacis/kit/values/calendar.ts'
import { afterDecline } from '../../domain/autopay/after-decline.ts'
import { autopayRules } from '../../domain/autopay/autopay-rules.ts'
import type { ProviderCharge, ProviderName } from '../../psp/psp-port.ts'
import { autopaysByIds, changeAutopayRow } from '../../store/autopay/autopay.ts'
import { changeCharge, lockCharge, skipWaiting } from '../../store/autopay/autopay-charge.ts'
import { settleTryRow, type TryRow, tryByKey } from '../../store/autopay/autopay-try.ts'
import { lockContracts } from '../../store/contract.ts'
import type { Recording } from '../ledger/recording.ts'
import { postAutopayMoney } from './post-autopay-money.ts'
import { tellAutopay } from './tell-autopay.ts'

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
  const now = await tryByKey(tx, id)
  if (now?.outcome === 'PAID') return
  await settleTryRow(tx, id, {
    ...{ settledAt: recording.at, outcome: 'PAID', code: null, providerCharge: charge.orderId },
  })
  await changeCharge(tx, chargeId, { state: 'PAID', nextTryOn: null, leasedUntil: null, reason: null })
  await changeAutopayRow(tx, row.autopayId, { failedInRow: 0 })
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
  const tried = { code, number: intended.number, on: civilDate(recording.at) }
  const next = afterDecline(tried, autopay.failedInRow, autopayRules)
  const nextTryOn = next.step === 'RETRY' ? next.nextTryOn : null
  const state = next.step === 'RETRY' ? 'RETRYING' : 'FAILED'
  await changeCharge(tx, chargeId, { state, nextTryOn, leasedUntil: null, reason: next.says })
  if (next.step !== 'RETRY') await changeAutopayRow(tx, autopay.id, { failedInRow: autopay.failedInRow + 1 })
  if (next.step === 'STOP') {
    await changeAutopayRow(tx, autopay.id, { state: 'STOPPED', stoppedBecause: next.says })
    await skipWaiting(tx, autopay.id, 'El pago automático se detuvo.')
  }
  const { amount } = intended
  await tellAutopay(tx, autopay, { what: 'FAILED', amount, reason: next.says, nextTryOn }, recording)
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
