import { readFileSync } from 'node:fs'
import { plusDays } from '@aquacis/kit/values/business-days.ts'
import { centavos } from '@aquacis/kit/values/money.ts'
import { expect } from 'vitest'
import {
  collectingBy,
  type EvidenceKind,
  type NoticeStage,
} from '../../src/domain/collections/collections-policy.ts'
import { type CaseFact, type DebtCase, evolveCase } from '../../src/domain/collections/debt-case.ts'
import type { DebtBill } from '../../src/domain/collections/owed-periods.ts'
import { type CaseHold, type CaseReview, reviewCase } from '../../src/domain/collections/review-case.ts'
import type { UsageClass } from '../../src/domain/paying-contract.ts'
import { readCollectionsPolicy } from '../../src/policies/read-collections-policy.ts'

/** The document that ships, as JSON. */
export const shippedDocument = JSON.parse(
  readFileSync(new URL('../../policies/ceaq-2026.json', import.meta.url), 'utf8'),
)
/** What it decides by. */
export const collecting = collectingBy(readCollectionsPolicy(shippedDocument))

/** A contract with its days: bills of each month fall due, people pay, notices arrive, and each day has its round. */
export function diaryOf(usageClass: UsageClass, begins: string) {
  let today = begins
  let open: DebtCase | null = null
  let bills: DebtBill[] = []
  let holds: CaseHold[] = []
  let ids = 0
  const facts: CaseFact[] = []

  function review(mayAdvance: boolean): CaseReview {
    const situation = { contractId: 'c', usageClass, before: open, bills, holds, isSupplied: true, today }
    const newId = () => `id ${++ids}`
    const found = reviewCase(collecting, { ...situation, mayAdvance, newId })
    facts.push(...found.facts)
    open = found.after?.isOpen ? found.after : null
    return found
  }

  return {
    facts,
    kinds: () => facts.map(({ kind }) => kind),
    stages: () => facts.flatMap((fact) => (fact.kind === 'STAGE_REACHED' ? [[fact.stage, fact.on]] : [])),
    restrictions: () => facts.filter((fact) => fact.kind === 'RESTRICTION_ORDERED'),
    case: () => open,
    today: () => today,
    /** A bill of a month, due on the 10th of the month after. */
    bill(month: string, pesos = 300n) {
      const periodFrom = `${month}-01`
      const periodTo = `${plusDays(periodFrom, 32).slice(0, 7)}-01`
      const zero = centavos(0n)
      bills.push({
        ...{ invoiceId: month, invoiceNumber: month, periodFrom, periodTo, dueOn: plusDays(periodTo, 9) },
        ...{ open: centavos(pesos * 100n), surcharge: zero, held: zero },
      })
    },
    pay(month: string, pesos?: bigint) {
      bills = bills.map((one) =>
        one.invoiceId === month
          ? { ...one, open: centavos(pesos === undefined ? 0n : one.open - pesos * 100n) }
          : one,
      )
      return review(false)
    },
    payAll() {
      bills = []
      return review(false)
    },
    dispute(month: string, held?: bigint) {
      bills = bills.map((one) =>
        one.invoiceId === month ? { ...one, held: held === undefined ? one.open : centavos(held) } : one,
      )
      return review(false)
    },
    hold(hold: CaseHold['hold'], until: string | null = null) {
      const holdId = `hold ${++ids}`
      holds.push({ holdId, hold, reason: 'porque sí', until, endedBecause: null })
      review(false)
      return holdId
    },
    endHold(holdId: string) {
      holds = holds.map((one) => (one.holdId === holdId ? { ...one, endedBecause: 'ya no' } : one))
      review(false)
    },
    deliver(stage: NoticeStage, evidence: EvidenceKind) {
      if (open === null) return
      const fact = {
        on: today,
        kind: 'EVIDENCE',
        stage,
        evidence,
        delivered: true,
        detail: null,
        by: null,
      } as const
      facts.push(fact)
      open = evolveCase(open, fact)
    },
    /** Days with a round each, done twice; every notice is handed over on paper on the day it is written, unless `delivers` says no. */
    live(until: string, delivers: (stage: NoticeStage) => EvidenceKind | null = () => 'PAPER') {
      for (; today <= until; today = plusDays(today, 1)) {
        const { facts: now } = review(true)
        // The same round again, as after a crash, finds nothing to do.
        expect(review(true).facts).toEqual([])
        for (const fact of now) {
          const by = fact.kind === 'STAGE_REACHED' ? delivers(fact.stage) : null
          if (fact.kind === 'STAGE_REACHED' && by !== null) this.deliver(fact.stage, by)
        }
      }
    },
    review,
  }
}

/** The year 2026 of a contract that pays nothing. */
export function yearOfNothingPaid(usageClass: UsageClass) {
  const diary = diaryOf(usageClass, '2026-01-01')
  for (let month = 1; month <= 12; month += 1) diary.bill(`2026-${String(month).padStart(2, '0')}`)
  return diary
}
