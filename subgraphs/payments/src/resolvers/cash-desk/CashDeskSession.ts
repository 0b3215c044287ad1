import { type Centavos, centavos, pesosText } from '@aquacis/kit/values/money.ts'
import {
  changeOf,
  type DeskSession,
  depositOf,
  deskMeans,
  expectedCash,
  totalsOf,
} from '../../domain/cash-desk/cash-desk.ts'
import type { CashDeskSessionResolvers, DeskPaymentResolvers } from '../../generated/resolvers.ts'
import type { PaymentsContext } from '../../loaders.ts'

export const CashDeskSession: CashDeskSessionResolvers = {
  float: ({ float }) => pesosText(float),
  isOpen: ({ closing }) => closing === null,
  payments: async ({ id }, _args, { takingsOfDesk }) => [...((await takingsOfDesk.load(id)) ?? [])],
  totals: async (session, _args, context) => {
    const totals = await totalsNow(session, context)
    return deskMeans.map((means) => ({ means, amount: pesosText(totals[means]) }))
  },
  expectedCash: async (session, _args, context) =>
    pesosText(session.closing?.expected ?? expectedCash(session, await totalsNow(session, context))),
  toDeposit: async (session, _args, context) =>
    session.closing === null || session.deposit !== null
      ? null
      : pesosText(depositOf(session, await totalsNow(session, context))),
  closing: ({ closing }) =>
    closing && {
      ...{ closedAt: closing.at, closedBy: closing.by, explanation: closing.explanation },
      ...{ counted: pesosText(closing.counted), expected: pesosText(closing.expected) },
      difference: pesosText(centavos(closing.counted - closing.expected)),
      pieces: closing.count.map(({ denomination, pieces }) => ({
        ...{ denomination: pesosText(centavos(BigInt(denomination))), pieces },
      })),
    },
  deposit: ({ deposit }) =>
    deposit && {
      ...{ depositedAt: deposit.at, depositedBy: deposit.by },
      ...{ amount: pesosText(deposit.amount), slip: deposit.slip },
    },
}

export const DeskPayment: DeskPaymentResolvers = {
  amount: ({ amount }) => pesosText(amount),
  tendered: ({ tendered }) => pesosOrNull(tendered),
  change: (taking) => pesosText(changeOf(taking)),
  account: ({ contractId }, _args, { accountById }) => accountById.load(contractId),
  payment: ({ paymentId }, _args, { paymentById }) => paymentById.load(paymentId),
  voidedAt: ({ voided }) => voided?.at ?? null,
  voidReason: ({ voided }) => voided?.reason ?? null,
}

async function totalsNow({ id }: DeskSession, { takingsOfDesk }: PaymentsContext) {
  return totalsOf((await takingsOfDesk.load(id)) ?? [])
}

function pesosOrNull(amount: Centavos | null): string | null {
  return amount === null ? null : pesosText(amount)
}
