import type { Transaction } from '@aquacis/kit/runtime/database.ts'
import { lockNames } from '@aquacis/kit/runtime/named-lock.ts'
import { businessCalendar, plusDays } from '@aquacis/kit/values/business-days.ts'
import { centavos } from '@aquacis/kit/values/money.ts'
import type { MoneyMove } from '../../domain/ledger/book/move-money.ts'
import type { Comparison, Finding, LearnedFee } from '../../domain/reconciliation/finding.ts'
import { lineOf } from '../../domain/reconciliation/keyed-movements.ts'
import { type Books, reconcile } from '../../domain/reconciliation/reconcile.ts'
import { type ReconciliationTask, taskIdOf } from '../../domain/reconciliation/task.ts'
import { markMatched } from '../../store/reconciliation/statement-line.ts'
import { endUnfound, putTasks } from '../../store/reconciliation/task.ts'
import { recordMoves } from '../ledger/record-moves.ts'
import type { Recording } from '../ledger/recording.ts'
import { type Days, loadBooks } from './load-books.ts'
import { postArrivals } from './post-arrivals.ts'

/** What a comparison left. */
export interface Compared {
  readonly matched: number
  /** Tasks that are open after it, of its days. */
  readonly open: readonly ReconciliationTask[]
  /** Tasks that ended by themselves. */
  readonly ended: number
}

/** Money is on a neighbouring day as often as on its own. */
const margin = 3

/**
 * Compares the books of some days as they stand now, in one transaction: money that reached the bank by itself is posted,
 * providers' transfers are moved from their account to the bank's, differences become tasks, and tasks whose difference is gone
 * end. Doing it again changes nothing.
 */
export async function compareBooks(tx: Transaction, days: Days, recording: Recording): Promise<Compared> {
  await lockNames(tx, ['reconciliation'])
  const scope = { from: plusDays(days.from, -margin), to: plusDays(days.to, margin) }
  const calendar = businessCalendar()
  let books = await loadBooks(tx, scope)
  let comparison = reconcile(books, calendar)
  const arrived = unposted(books, comparison)
  if (arrived.length > 0) {
    await postArrivals(tx, arrived, recording)
    books = await loadBooks(tx, scope)
    comparison = reconcile(books, calendar)
  }
  await markMatched(tx, comparison.matches)
  await moveSettled(tx, comparison, recording)
  const found = comparison.findings
    .filter(({ day }) => day >= scope.from && day <= scope.to)
    .map((finding) => taskOf(finding, books, recording.at))
  await putTasks(tx, found)
  const ended = await endUnfound(
    tx,
    scope,
    found.map(({ id }) => id),
    recording.at,
  )
  return { matched: comparison.matches.length, open: found, ended }
}

function unposted({ movements }: Books, { findings }: Comparison) {
  const unknown = new Set(
    findings
      .filter(({ kind, paymentIds }) => kind === 'PAYER_UNKNOWN' && paymentIds.length === 0)
      .flatMap(({ lines }) => lines),
  )
  const arrived = movements.filter((movement) => unknown.has(lineOf(movement)))
  return [...new Map(arrived.map((movement) => [lineOf(movement), movement])).values()]
}

async function moveSettled(
  tx: Transaction,
  { arrivals, fees }: Comparison,
  recording: Recording,
): Promise<void> {
  await recordMoves(
    tx,
    [
      ...arrivals
        .filter(({ movement }) => movement.amount > 0n)
        .map(({ settlement, movement }) => ({
          ...{ sourceKey: `bank ${lineOf(movement)}`, from: 'PSP_CLEARING' as const, to: 'BANK' as const },
          ...{ amount: movement.amount, provider: settlement.source.toLowerCase() },
          at: new Date(`${movement.bookedOn}T18:00:00Z`),
        })),
      ...fees.map(feeMove),
    ],
    recording,
  )
}

/** A fee is kept of what the provider owes; one that is given back comes to it. */
function feeMove({ source, chargeId, record, fee, at }: LearnedFee): MoneyMove {
  const [clearing, fees] = ['PSP_CLEARING', 'PSP_FEES'] as const
  const [from, to] = fee > 0n ? [clearing, fees] : [fees, clearing]
  const of = record === null ? chargeId : `${chargeId} by ${record}`
  const amount = centavos(fee > 0n ? fee : -fee)
  return { sourceKey: `fee of ${source} ${of}`, from, to, amount, provider: source.toLowerCase(), at }
}

function taskOf(finding: Finding, { payments }: Books, at: Date): ReconciliationTask {
  const [first] = finding.paymentIds
  const payment = payments.find(({ id }) => id === first)
  return {
    ...finding,
    id: taskIdOf(finding),
    contractId: payment?.contractId ?? null,
    operatingUnitId: payment?.operatingUnitId ?? null,
    ...{ foundAt: at, outcome: null, reason: null, resolvedBy: null, resolvedAt: null },
  }
}
