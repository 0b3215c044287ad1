import { connectionOf, readPage } from '@aquacis/kit/runtime/cursor-page.ts'
import { plusDays } from '@aquacis/kit/values/business-days.ts'
import { civilDate } from '@aquacis/kit/values/calendar.ts'
import { pesosText } from '@aquacis/kit/values/money.ts'
import { nextSentence, summaryOf, waysToStop } from '../../domain/collections/case-words.ts'
import { ruleFor } from '../../domain/collections/collections-policy.ts'
import { type Debt, debtOf } from '../../domain/collections/owed-periods.ts'
import { stands } from '../../domain/collections/review-case.ts'
import type { DebtCaseResolvers } from '../../generated/resolvers.ts'
import type { PaymentsContext } from '../../loaders.ts'
import { shippedCollections } from '../../policies/shipped-collections.ts'
import { factPlaces, timelineOf } from '../../store/collections/case-fact.ts'
import type { HoldRow } from '../../store/collections/collection-hold.ts'
import type { DebtCaseRow } from '../../store/collections/debt-case.ts'

export const DebtCase: DebtCaseResolvers = {
  __resolveReference: ({ id }, { debtCaseById }) => debtCaseById.load(id),
  account: ({ contractId }, _args, { accountById }) => accountById.require(contractId),
  contractNumber: async ({ contractId }, _args, { accountById }) =>
    (await accountById.load(contractId))?.contractNumber ?? null,
  owed: ({ owed, isOpen }) => (isOpen ? pesosText(owed) : '0.00'),
  surcharge: async (row, _args, context) => pesosText((await debtNow(row, context)).surcharge),
  disputed: async (row, _args, context) => pesosText((await debtNow(row, context)).held),
  summary: async (row, _args, context) => {
    const { surcharge, held: disputed } = await debtNow(row, context)
    return summaryOf({ ...row, surcharge, disputed })
  },
  nextStep: async (row, _args, context) => {
    const holds = (await holdsNow(row, null, context)).map(({ kind }) => kind)
    const { nextStage: stage, nextOn: on, waitsFor, isOpen, isRestricted: restricted } = row
    return nextSentence({ stage, on, waitsFor }, { isOpen, holds, restricted, rule: ruleOf(row) })
  },
  howToStop: ({ owed, isOpen, usageClass }) =>
    waysToStop(owed, { isOpen, isHome: usageClass === 'DOMESTIC' }),
  payBy: ({ nextOn, waitsFor }) => (nextOn === null || waitsFor !== 'TERM' ? null : plusDays(nextOn, -1)),
  restriction: ({ id }, _args, { restrictionOf }) => restrictionOf.load(id),
  holds: holdsNow,
  sources: (row) => {
    const { stages, restriction } = ruleOf(row)
    const near = [row.stage, row.nextStage]
    const codes = new Set([
      ...stages.filter(({ stage }) => near.includes(stage)).flatMap((one) => one.sources),
      ...(near.includes('RESTRICTED') ? (restriction?.sources ?? []) : []),
    ])
    return shippedCollections().policy.sources.filter(({ code }) => codes.has(code))
  },
  timeline: async ({ id }, args, { viewer, room }) => {
    const page = readPage(args, factPlaces)
    const found = await room.database.transaction(viewer, (tx) => timelineOf(tx, id, page))
    return connectionOf(found, page, factPlaces, (fact) => fact.id)
  },
}

function ruleOf({ usageClass }: DebtCaseRow) {
  return ruleFor(shippedCollections().policy, usageClass)
}

/** Holds that stand today. */
async function holdsNow(
  { contractId }: DebtCaseRow,
  _args: unknown,
  { collectionHoldsOf, now }: PaymentsContext,
): Promise<HoldRow[]> {
  const holds = (await collectionHoldsOf.load(contractId)) ?? []
  return holds.filter((one) => stands(one, civilDate(now)))
}

/** What is overdue at this moment, by the bills. */
async function debtNow({ contractId }: DebtCaseRow, { openBillsOf, now }: PaymentsContext): Promise<Debt> {
  const bills = ((await openBillsOf.load(contractId)) ?? []).map(({ owed, open, ...bill }) => ({
    ...bill,
    open: owed,
    surcharge: open.surcharge,
  }))
  return debtOf(shippedCollections().policy, bills, civilDate(now))
}
