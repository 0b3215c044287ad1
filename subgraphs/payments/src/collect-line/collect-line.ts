import { daysBetween, plusDays } from '@aquacis/kit/values/business-days.ts'
import { centavos, pesosText } from '@aquacis/kit/values/money.ts'
import * as v from 'valibot'
import { factSentence, nextSentence, summaryOf } from '../domain/collections/case-words.ts'
import { type Collecting, collectingBy, ruleFor } from '../domain/collections/collections-policy.ts'
import { type CaseFact, type DebtCase, evolveCase } from '../domain/collections/debt-case.ts'
import type { DebtBill } from '../domain/collections/owed-periods.ts'
import { type CaseReview, reviewCase } from '../domain/collections/review-case.ts'
import { idOfLine, type LineMistake, misreadLine } from '../given/misread-line.ts'
import { readCollectionsPolicy } from '../policies/read-collections-policy.ts'
import { shippedCollections } from '../policies/shipped-collections.ts'
import { type CollectLine, heldOn, lineSchema } from './line-shape.ts'

/** What an account is answered with: what happened on which day, and what comes next. */
export type CollectAnswer =
  | {
      readonly id: string | number | null
      readonly line: number
      readonly ok: true
      readonly policy: string
      readonly steps: readonly object[]
      readonly summary: string
      readonly nextStep: string
      readonly next: {
        readonly stage: string | null
        readonly on: string | null
        readonly waitsFor: string | null
      }
    }
  | {
      readonly id: string | number | null
      readonly line: number
      readonly ok: false
      readonly error: LineMistake & { readonly name: 'badInput' }
    }

/** A line is refused beyond so many days: years are plenty. */
const mostDays = 3_660

/** The policy of a document; that which ships for null. Throws with every mistake. */
export function collectPolicy(document: unknown): Collecting {
  return document === null ? shippedCollections() : collectingBy(readCollectionsPolicy(document))
}

/** Follows an account through its days, a round on each, as the product does. */
export function collectAccount(collecting: Collecting, value: unknown, number: number): CollectAnswer {
  const read = v.safeParse(lineSchema, value)
  const bad = (error: LineMistake): CollectAnswer => ({
    ...{ id: idOfLine(value), line: number, ok: false },
    error: { name: 'badInput', ...error },
  })
  if (!read.success) return bad(misreadLine(read.issues[0], 'aquacis collect'))
  const line = read.output
  const days = daysBetween(line.from, line.until)
  if (days < 0 || days > mostDays)
    return bad({
      what: `is ${days} days after "from"`,
      where: 'until',
      mend: `0 to ${mostDays} days are followed`,
    })
  const { steps, last, open } = followed(collecting, line)
  const { owed, surcharge, held: disputed, periods } = last.debt
  const isOpen = open !== null
  return {
    id: line.id,
    line: number,
    ok: true,
    policy: collecting.policy.code,
    steps,
    summary: summaryOf({ isOpen, owed, surcharge, disputed, periods }),
    nextStep: nextSentence(last.next, {
      isOpen,
      holds: open?.holds.map(({ hold }) => hold) ?? [],
      rule: ruleFor(collecting.policy, line.usageClass),
      restricted: open?.restriction != null,
    }),
    next: last.next,
  }
}

function followed(collecting: Collecting, line: CollectLine) {
  const { usageClass, from, until } = line
  const steps: object[] = []
  let open: DebtCase | null = null
  let ids = 0
  const newId = () => `${++ids}`
  const add = (fact: CaseFact) => {
    const { kind, on, ...rest } = fact
    const shown = 'owed' in rest ? { ...rest, owed: pesosText(rest.owed) } : rest
    steps.push({ on, kind, ...shown, sentence: factSentence(fact) })
  }
  const review = (before: DebtCase | null, today: string, mayAdvance: boolean): CaseReview => {
    const found = reviewCase(collecting, {
      ...{ contractId: String(line.id), usageClass, before, today, mayAdvance, newId, isSupplied: true },
      bills: line.bills.flatMap((bill) => billOn(bill, today)),
      holds: line.holds.flatMap((hold, index) => holdOn(hold, index, today)),
    })
    for (const fact of found.facts) add(fact)
    return found
  }
  let last = review(null, from, false)
  for (let today = from; today <= until; today = plusDays(today, 1)) {
    last = review(open, today, true)
    open = last.after?.isOpen ? last.after : null
    for (const fact of last.facts) {
      const proof = open === null ? null : deliveryOf(line, fact)
      if (open === null || proof === null) continue
      add(proof)
      open = evolveCase(open, proof)
      last = review(open, today, false)
    }
  }
  return { steps, last, open }
}

/** A bill that is issued by then; paid ones owe nothing from that day on. */
function billOn(bill: CollectLine['bills'][number], today: string): DebtBill[] {
  const { number: invoiceNumber, periodFrom, periodTo, dueOn, surcharge, paidOn } = bill
  if (periodTo > today) return []
  const open = paidOn !== null && paidOn <= today ? centavos(0n) : bill.open
  return [
    {
      invoiceId: periodFrom,
      invoiceNumber,
      periodFrom,
      periodTo,
      dueOn,
      open,
      surcharge,
      held: heldOn(bill, today),
    },
  ]
}

function holdOn({ kind, from, until }: CollectLine['holds'][number], index: number, today: string) {
  return from > today
    ? []
    : [{ holdId: `hold ${index + 1}`, hold: kind, reason: 'Según la línea.', until, endedBecause: null }]
}

function deliveryOf({ delivers }: CollectLine, fact: CaseFact): CaseFact | null {
  if (fact.kind !== 'STAGE_REACHED') return null
  const evidence = typeof delivers === 'object' && delivers !== null ? delivers[fact.stage] : delivers
  if (evidence === null) return null
  return {
    on: fact.on,
    kind: 'EVIDENCE',
    stage: fact.stage,
    evidence,
    delivered: true,
    detail: null,
    by: null,
  }
}
