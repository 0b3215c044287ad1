import type { Transaction } from '@aquacis/kit/runtime/database.ts'
import { newEvent, publish } from '@aquacis/kit/runtime/outbox.ts'
import { civilDate } from '@aquacis/kit/values/calendar.ts'
import type { EventEnvelope } from '@aquacis/kit/values/event.ts'
import { pesosText } from '@aquacis/kit/values/money.ts'
import { v7 as newId } from 'uuid'
import type { Collecting } from '../../domain/collections/collections-policy.ts'
import { type CaseFact, type DebtCase, evolveCase, newCase } from '../../domain/collections/debt-case.ts'
import type { DebtBill } from '../../domain/collections/owed-periods.ts'
import { type CaseHold, type NextStep, reviewCase } from '../../domain/collections/review-case.ts'
import type { PayingContract } from '../../domain/paying-contract.ts'
import { CollectionStageReached, SupplyRestrictionLifted, SupplyRestrictionOrdered } from '../../events.ts'
import { addFacts, factsOf } from '../../store/collections/case-fact.ts'
import { holdsOf } from '../../store/collections/collection-hold.ts'
import {
  type DebtCaseRow,
  openCasesOf,
  type ReviewedCase,
  saveCases,
} from '../../store/collections/debt-case.ts'
import { addRestriction, liftRestriction } from '../../store/collections/supply-restriction.ts'
import { lockContracts } from '../../store/contract.ts'
import { type OpenInvoice, openInvoices } from '../../store/ledger/open-invoices.ts'

/** How contracts are reviewed. */
export interface Reviewing {
  readonly collecting: Collecting
  readonly at: Date
  readonly traceId: string
  /** The daily round alone takes the next step; everything else only relieves. */
  readonly mayAdvance: boolean
  /** Facts that came from outside, by the case that they are of. */
  readonly noted?: ReadonlyMap<string, readonly CaseFact[]>
}

/**
 * Reviews the debt cases of contracts, thousands in a handful of statements: what is decided, the case and what others are
 * told are written in the transaction. Twice on one day does nothing. Gives how many facts there were.
 */
export async function reviewContracts(
  tx: Transaction,
  contractIds: readonly string[],
  reviewing: Reviewing,
): Promise<number> {
  // The lock under which the ledger moves what a contract owes.
  const contracts = await lockContracts(tx, [...new Set(contractIds)])
  const ids = contracts.map(({ contractId }) => contractId)
  const cases = await loadOpenCases(tx, ids)
  const bills = Map.groupBy(await openInvoices(tx, ids), ({ contractId }) => contractId)
  const holds = Map.groupBy(await holdsOf(tx, ids), ({ contractId }) => contractId)
  const { collecting, at, mayAdvance, noted } = reviewing
  const today = civilDate(at)

  const reviewed: Reviewed[] = []
  for (const contract of contracts) {
    const { contractId, usageClass, endedOn } = contract
    const { state: before = null, row } = cases.get(contractId) ?? {}
    const news = before === null ? [] : (noted?.get(before.id) ?? [])
    const found = reviewCase(collecting, {
      ...{ contractId, usageClass: usageClass ?? 'DOMESTIC', today, mayAdvance, newId },
      before: before === null ? null : news.reduce(evolveCase, before),
      bills: (bills.get(contractId) ?? []).map(debtBillOf),
      holds: (holds.get(contractId) ?? []).map(caseHoldOf),
      isSupplied: endedOn === null || endedOn >= today,
    })
    const { after, next } = found
    const facts = [...news, ...found.facts]
    // On most days nothing happens in most cases: nothing is written then.
    const isNews = facts.length > 0 || !isKept(next, row)
    if (after !== null && isNews) reviewed.push({ contract, after, next, facts })
  }
  await keep(tx, reviewed, reviewing)
  return reviewed.reduce((sum, { facts }) => sum + facts.length, 0)
}

interface Reviewed extends Pick<ReviewedCase, 'after' | 'next'> {
  readonly contract: PayingContract
  readonly facts: readonly CaseFact[]
}

/** An open case with its row. */
interface OpenCase {
  readonly row: DebtCaseRow
  readonly state: DebtCase
}

async function loadOpenCases(
  tx: Transaction,
  contractIds: readonly string[],
): Promise<Map<string, OpenCase>> {
  const rows = await openCasesOf(tx, contractIds)
  const ids = rows.map(({ id }) => id)
  const facts = Map.groupBy(await factsOf(tx, ids), ({ caseId }) => caseId)
  return new Map(
    rows.map((row) => {
      const begun = newCase(row.id, row.contractId, row.usageClass)
      const state = (facts.get(row.id) ?? []).reduce((one, { fact }) => evolveCase(one, fact), begun)
      return [row.contractId, { row, state }]
    }),
  )
}

function isKept({ stage, on, waitsFor }: NextStep, row: DebtCaseRow | undefined): boolean {
  return row?.nextStage === stage && row.nextOn === on && row.waitsFor === waitsFor
}

function debtBillOf({ owed, open, ...bill }: OpenInvoice): DebtBill {
  const { invoiceId, invoiceNumber, dueOn, periodFrom, periodTo, held } = bill
  return {
    invoiceId,
    invoiceNumber,
    dueOn,
    periodFrom,
    periodTo,
    open: owed,
    surcharge: open.surcharge,
    held,
  }
}

function caseHoldOf({
  id,
  kind,
  reason,
  until,
  endedBecause,
}: Awaited<ReturnType<typeof holdsOf>>[number]): CaseHold {
  return { holdId: id, hold: kind, reason, until, endedBecause }
}

async function keep(
  tx: Transaction,
  reviewed: readonly Reviewed[],
  { at, traceId }: Reviewing,
): Promise<void> {
  await saveCases(
    tx,
    reviewed.map(({ contract: { operatingUnitId }, after, next }) => ({ operatingUnitId, after, next })),
    at,
  )
  const added = reviewed.flatMap(({ contract: { contractId, operatingUnitId }, after, facts }) =>
    facts.map((fact) => ({ caseId: after.id, contractId, operatingUnitId, fact })),
  )
  await addFacts(tx, added, at)
  const events: EventEnvelope[] = []
  for (const { contract, after, facts } of reviewed) {
    for (const fact of facts) {
      await keepRestriction(tx, contract, after, fact, at)
      events.push(...toldOf(contract, after, fact, { at, traceId }))
    }
  }
  await publish(tx, events)
}

async function keepRestriction(
  tx: Transaction,
  { contractId, operatingUnitId }: PayingContract,
  { id: caseId, usageClass }: DebtCase,
  fact: CaseFact,
  at: Date,
): Promise<void> {
  if (fact.kind === 'RESTRICTION_ORDERED') {
    const { restrictionId: id, restriction: kind, litresPerPersonAndDay, notBefore } = fact
    await addRestriction(tx, {
      ...{ id, caseId, contractId, operatingUnitId, usageClass, kind, litresPerPersonAndDay, notBefore },
      orderedAt: at,
    })
  }
  if (fact.kind === 'RESTRICTION_LIFTED') {
    const { restrictionId, because, wholeBy } = fact
    await liftRestriction(tx, restrictionId, { liftedAt: at, because, wholeBy })
  }
}

/** What other domains are told of a fact. */
function toldOf(
  { contractId, customerId, servicePointId, operatingUnitId }: PayingContract,
  { id: caseId }: DebtCase,
  fact: CaseFact,
  { at, traceId }: Pick<Reviewing, 'at' | 'traceId'>,
): EventEnvelope[] {
  const whose = { contractId, customerId, servicePointId, operatingUnitId }
  const happened = { key: contractId, occurredAt: at, traceId }
  const instant = at.toISOString()
  switch (fact.kind) {
    case 'STAGE_REACHED': {
      const { stage, periods, answerBy } = fact
      const reached = {
        caseId,
        ...whose,
        stage,
        owed: pesosText(fact.owed),
        periods,
        answerBy,
        reachedAt: instant,
      }
      return [newEvent(CollectionStageReached, { ...happened, data: reached })]
    }
    case 'RESTRICTION_ORDERED': {
      const { restrictionId, restriction: kind, litresPerPersonAndDay, notBefore, periods } = fact
      const order = {
        restrictionId,
        caseId,
        ...whose,
        kind,
        litresPerPersonAndDay,
        notBefore,
        orderedAt: instant,
      }
      const owed = pesosText(fact.owed)
      const reached = { caseId, ...whose, stage: 'RESTRICTED', owed, periods, answerBy: null } as const
      return [
        newEvent(SupplyRestrictionOrdered, { ...happened, data: order }),
        newEvent(CollectionStageReached, { ...happened, data: { ...reached, reachedAt: instant } }),
      ]
    }
    case 'RESTRICTION_LIFTED': {
      const { restrictionId, because, wholeBy } = fact
      const lifted = { restrictionId, caseId, ...whose, because, liftedAt: instant, wholeBy }
      return [newEvent(SupplyRestrictionLifted, { ...happened, data: lifted })]
    }
    default:
      return []
  }
}
