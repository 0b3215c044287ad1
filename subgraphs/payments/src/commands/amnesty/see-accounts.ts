import type { Transaction } from '@aquacis/kit/runtime/database.ts'
import type { SubgraphRoom } from '@aquacis/kit/runtime/subgraph-definition.ts'
import { civilDate } from '@aquacis/kit/values/calendar.ts'
import { systemViewer } from '@aquacis/kit/values/viewer.ts'
import { billsOfAmnesty, type OpenNow } from '../../domain/amnesty/amnesty.ts'
import {
  amnestiesByIds,
  changeAmnesty,
  type KeptAmnesty,
  runningAmnesties,
} from '../../store/amnesty/amnesty.ts'
import { addAccounts } from '../../store/amnesty/amnesty-account.ts'
import { contractsOf } from '../../store/contract.ts'
import { contractsInDebt, type OpenInvoice, openInvoices } from '../../store/ledger/open-invoices.ts'

/** Contracts that one transaction looks at. */
const page = 500
/** Behind every contract: all were looked at. */
const end = 'ffffffff-ffff-ffff-ffff-ffffffffffff'

/**
 * Writes down, once for each campaign, which contracts it is for and what surcharge was open of them when it began: a surcharge
 * that is paid meanwhile is still one of which a share is forgiven. Goes on where it stopped, which is after so many pages at most.
 */
export async function seeAmnestyAccounts(
  { database }: Pick<SubgraphRoom, 'database'>,
  now: Date,
  mostPages = Number.POSITIVE_INFINITY,
): Promise<void> {
  const today = civilDate(now)
  const running = await database.transaction(systemViewer, (tx) => runningAmnesties(tx, today))
  for (const { id } of running) {
    let goesOn = true
    for (let pages = 0; goesOn && pages < mostPages; pages += 1)
      goesOn = await database.transaction(systemViewer, (tx) => seePage(tx, id), { idempotent: true })
  }
}

async function seePage(tx: Transaction, id: string): Promise<boolean> {
  const [campaign] = await amnestiesByIds(tx, [id])
  if (campaign === undefined || campaign.seenUpTo === end) return false
  const { billsDueBefore: dueBefore, seenUpTo: after } = campaign
  const ids = await contractsInDebt(tx, { dueBefore, after, limit: page })
  const open = Map.groupBy(await openInvoices(tx, ids), ({ contractId }) => contractId)
  const contracts = (await contractsOf(tx, ids)).filter((contract) => isMeant(campaign, contract))
  const accounts = contracts.flatMap(({ contractId, operatingUnitId }) => {
    const bills = billsOfAmnesty(campaign, (open.get(contractId) ?? []).map(openNow))
    return bills.length === 0 ? [] : [{ amnestyId: id, contractId, operatingUnitId, bills }]
  })
  await addAccounts(tx, accounts)
  const isDone = ids.length < page
  await changeAmnesty(tx, id, { seenUpTo: isDone ? end : (ids.at(-1) ?? end) })
  return !isDone
}

function isMeant(
  { operatingUnitIds, usageClasses }: KeptAmnesty,
  contract: { readonly operatingUnitId: number; readonly usageClass: string | null },
): boolean {
  const isOfClass = usageClasses.length === 0 || usageClasses.includes(contract.usageClass ?? 'DOMESTIC')
  return operatingUnitIds.includes(contract.operatingUnitId) && isOfClass
}

/** A bill as campaigns look at it. */
export function openNow({ invoiceId, dueOn, held, open }: OpenInvoice): OpenNow {
  return { invoiceId, dueOn, held, ...open }
}
