import type { Transaction } from '@aquacis/kit/runtime/database.ts'
import { newEvent, publish } from '@aquacis/kit/runtime/outbox.ts'
import { civilDate } from '@aquacis/kit/values/calendar.ts'
import { centavos, pesosText, sumOfCentavos } from '@aquacis/kit/values/money.ts'
import type { Autopay } from '../../domain/autopay/autopay.ts'
import type { StopReason } from '../../domain/autopay/decline-meaning.ts'
import { AutopayChanged } from '../../events.ts'
import { chargesOfAutopays } from '../../store/autopay/autopay-charge.ts'
import { openInvoices } from '../../store/ledger/open-invoices.ts'
import { plansInForce } from '../../store/plan/plans-in-force.ts'
import type { Recording } from '../ledger/recording.ts'

/** What changed of autopay. */
export type AutopayChange =
  | { readonly change: 'STARTED' | 'CANCELLED' | 'EXPIRED' }
  | { readonly change: 'STOPPED'; readonly because: StopReason }

/**
 * Tells the other domains, who tell its people, that bills are paid by themselves or are no more, with what is left to them. Called
 * where that changes, with the contract locked: it is told once.
 */
export async function tellAutopayChange(
  tx: Transaction,
  autopay: Autopay,
  told: AutopayChange,
  { at, traceId }: Recording,
): Promise<void> {
  const { id: autopayId, contractId, customerId, servicePointId, operatingUnitId, method, means } = autopay
  const left = await leftToPay(tx, autopay, civilDate(at))
  const data = {
    ...{ autopayId, contractId, customerId, servicePointId, operatingUnitId, method, change: told.change },
    ...{ because: told.change === 'STOPPED' ? told.because : null, lastFour: means.lastFour, ...left },
    changedAt: at.toISOString(),
  }
  await publish(tx, [newEvent(AutopayChanged, { key: contractId, occurredAt: at, traceId, data })])
}

/** What nobody pays by itself. What the bank has in hand may still be paid, and a plan has days of its own. */
async function leftToPay(
  tx: Transaction,
  { id, contractId }: Autopay,
  today: string,
): Promise<{ readonly owed: string; readonly payBy: string | null }> {
  const inHand = (await chargesOfAutopays(tx, [id])).filter(({ state }) => state === 'CHARGING')
  const inPlans = (await plansInForce(tx, [contractId])).flatMap(({ invoiceIds }) => invoiceIds)
  const others = new Set([...inHand.map(({ invoiceId }) => invoiceId), ...inPlans])
  const bills = (await openInvoices(tx, [contractId])).filter(
    ({ invoiceId, owed, held }) => owed > held && !others.has(invoiceId),
  )
  const [first = ''] = bills.map(({ dueOn }) => dueOn).toSorted()
  return {
    owed: pesosText(sumOfCentavos(bills.map(({ owed, held }) => centavos(owed - held)))),
    payBy: first < today ? null : first,
  }
}
