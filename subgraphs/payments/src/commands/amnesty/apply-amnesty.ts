import type { Transaction } from '@aquacis/kit/runtime/database.ts'
import { civilDate } from '@aquacis/kit/values/calendar.ts'
import { amnestyStanding, isRunning } from '../../domain/amnesty/amnesty.ts'
import { amnestiesByIds } from '../../store/amnesty/amnesty.ts'
import { openAccountsOf, settleAccount } from '../../store/amnesty/amnesty-account.ts'
import { lockContracts } from '../../store/contract.ts'
import { openInvoices } from '../../store/ledger/open-invoices.ts'
import { forgiveDebt } from '../ledger/forgive-debt.ts'
import type { Recording } from '../ledger/recording.ts'
import { amnestyAdjustmentOf } from './amnesty-ids.ts'
import { openNow } from './see-accounts.ts'

/**
 * Forgives a contract what a campaign promised as soon as the rest is paid: once, by itself. `paidOn` is the day on which it was
 * paid, `YYYY-MM-DD`: what is heard after the last day counts when it was paid in time.
 */
export async function applyAmnesty(
  tx: Transaction,
  contractId: string,
  paidOn: string,
  recording: Recording,
): Promise<void> {
  if ((await openAccountsOf(tx, [contractId])).length === 0) return
  await lockContracts(tx, [contractId])
  const accounts = await openAccountsOf(tx, [contractId])
  const campaigns = await amnestiesByIds(
    tx,
    accounts.map(({ amnestyId }) => amnestyId),
  )
  for (const account of accounts) {
    const campaign = campaigns.find(({ id }) => id === account.amnestyId)
    if (campaign === undefined || !isRunning(campaign, paidOn)) continue
    const open = (await openInvoices(tx, [contractId])).map(openNow)
    const { toPay, forgives } = amnestyStanding(campaign, account.bills, open)
    if (toPay > 0n || forgives === 0n) continue
    const due = open.filter(({ dueOn }) => dueOn < campaign.billsDueBefore)
    const order = {
      ...{ adjustmentId: amnestyAdjustmentOf(campaign.id, contractId), contractId, by: null },
      ...{
        kind: 'AMNESTY' as const,
        amount: forgives,
        components: ['SURCHARGE', 'VAT', 'PRINCIPAL'] as const,
      },
      ...{
        invoiceIds: due.map(({ invoiceId }) => invoiceId),
        reason: `${campaign.name} (${campaign.decision})`,
      },
    }
    const outcome = await forgiveDebt(tx, order, recording)
    if (outcome.kind === 'forgiven')
      await settleAccount(tx, account, { forgiven: outcome.amount, forgivenAt: recording.at })
  }
}

/** The campaign that a contract can still have, and what it would have to pay; null where there is none. */
export async function amnestyOfferFor(tx: Transaction, contractId: string, now: Date) {
  const accounts = await openAccountsOf(tx, [contractId])
  const campaigns = await amnestiesByIds(
    tx,
    accounts.map(({ amnestyId }) => amnestyId),
  )
  const open = (await openInvoices(tx, [contractId])).map(openNow)
  for (const campaign of campaigns.filter((one) => isRunning(one, civilDate(now)))) {
    const bills = accounts.find(({ amnestyId }) => amnestyId === campaign.id)?.bills ?? []
    const standing = amnestyStanding(campaign, bills, open)
    if (standing.forgives > 0n) return { name: campaign.name, until: campaign.to, ...standing }
  }
  return null
}
