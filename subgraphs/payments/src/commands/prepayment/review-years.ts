import type { Transaction } from '@aquacis/kit/runtime/database.ts'
import type { SubgraphRoom } from '@aquacis/kit/runtime/subgraph-definition.ts'
import { newTraceId } from '@aquacis/kit/runtime/trace.ts'
import { civilDate } from '@aquacis/kit/values/calendar.ts'
import { type Centavos, centavos } from '@aquacis/kit/values/money.ts'
import { systemViewer } from '@aquacis/kit/values/viewer.ts'
import { discountsDue, type PrepaidYear } from '../../domain/prepayment/prepaid-year.ts'
import { lockContracts } from '../../store/contract.ts'
import { openInvoices, positionsOf } from '../../store/ledger/open-invoices.ts'
import { changeYear, contractsWithYears, yearsOf } from '../../store/prepayment/prepaid-year.ts'
import { forgiveDebt } from '../ledger/forgive-debt.ts'
import type { Recording } from '../ledger/recording.ts'
import { yearDiscountOf } from './prepayment-ids.ts'

/** Contracts that are looked at together. */
const page = 200

/**
 * Looks at the prepaid year of a contract: paid as soon as its money is there, lapsed when it is not in time, and its discount
 * forgiven of the bills that come when what was paid ahead is used up. Whoever looks twice, changes nothing more.
 */
export async function reviewYearOf(tx: Transaction, contractId: string, recording: Recording): Promise<void> {
  if ((await yearsOf(tx, [contractId])).length === 0) return
  await lockContracts(tx, [contractId])
  const [year] = await yearsOf(tx, [contractId])
  const today = civilDate(recording.at)
  const [position] = await positionsOf(tx, [contractId], today)
  if (year === undefined || position === undefined) return
  if (year.state === 'WAITING') {
    if (position.credit >= year.estimate - year.discount)
      await changeYear(tx, year.id, { state: 'PAID', paidAt: recording.at })
    else if (today > year.payBefore) await changeYear(tx, year.id, { state: 'LAPSED' })
    return
  }
  const used = await forgiveDiscounts(tx, year, position.credit, recording)
  if (used > year.discountUsed) await changeYear(tx, year.id, { discountUsed: used })
  if (used === year.discount || today > year.to) await changeYear(tx, year.id, { state: 'ENDED' })
}

async function forgiveDiscounts(
  tx: Transaction,
  year: PrepaidYear,
  credit: Centavos,
  recording: Recording,
): Promise<Centavos> {
  const { id, contractId } = year
  const open = await openInvoices(tx, [contractId])
  const bills = open.map(({ owed, ...bill }) => ({ ...bill, open: owed }))
  let used: bigint = year.discountUsed
  for (const { invoiceId, amount } of discountsDue(year, bills, credit)) {
    const order = {
      ...{ adjustmentId: yearDiscountOf(id, invoiceId), contractId, kind: 'PREPAYMENT_DISCOUNT' as const },
      ...{ amount, components: ['PRINCIPAL', 'VAT'] as const, invoiceIds: [invoiceId], by: null },
      reason: 'Descuento por pago anual adelantado',
    }
    const outcome = await forgiveDebt(tx, order, recording)
    if (outcome.kind === 'forgiven' && outcome.isNew) used += outcome.amount
  }
  return centavos(used)
}

/** Looks at every year that waits or goes on, each in a transaction of its own. */
export async function reviewYears(
  { database, log }: Pick<SubgraphRoom, 'database' | 'log'>,
  now: Date,
): Promise<void> {
  let after: string | null = null
  for (;;) {
    const behind: string | null = after
    const ids: string[] = await database.transaction(systemViewer, (tx) =>
      contractsWithYears(tx, behind, page),
    )
    for (const contractId of ids) {
      const recording = { at: now, traceId: newTraceId() }
      await database
        .transaction(systemViewer, (tx) => reviewYearOf(tx, contractId, recording))
        .catch((error: unknown) =>
          log.error({ err: error, contractId }, 'a prepaid year could not be looked at'),
        )
    }
    after = ids.at(-1) ?? null
    if (ids.length < page) return
  }
}
