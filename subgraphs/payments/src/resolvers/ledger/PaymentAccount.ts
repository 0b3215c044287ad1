import { connectionOf, type PlaceText, readPage } from '@aquacis/kit/runtime/cursor-page.ts'
import { type Centavos, centavos, pesosText } from '@aquacis/kit/values/money.ts'
import type { PaymentAccountResolvers } from '../../generated/resolvers.ts'
import { movementsOf } from '../../store/ledger/movements.ts'
import type { Position } from '../../store/ledger/open-invoices.ts'
import { accountAmnesty } from '../amnesty/amnesty-graph.ts'
import { accountPlan } from '../plan/account-plan.ts'
import { accountYear } from '../prepayment/prepayment-graph.ts'
import { accountReferences } from '../reference/account-references.ts'

const places: PlaceText<number> = {
  write: String,
  read: (text) => (/^\d{1,15}$/.test(text) ? Number(text) : null),
}

export const PaymentAccount: PaymentAccountResolvers = {
  ...accountReferences,
  __resolveReference: ({ id }, { accountById }) => accountById.load(id),
  ...accountPlan,
  ...accountAmnesty,
  ...accountYear,
  autopay: ({ contractId }, _args, { autopayOf }) => autopayOf.load(contractId),
  id: ({ contractId }) => contractId,
  contract: ({ contractId: id }) => ({ id }),
  owed: async ({ contractId }, _args, { positionOf }) =>
    pesosText(toBePaid(await positionOf.load(contractId))),
  overdue: async ({ contractId }, _args, { positionOf }) =>
    pesosText((await positionOf.load(contractId))?.overdue ?? centavos(0n)),
  credit: async ({ contractId }, _args, { positionOf }) =>
    pesosText((await positionOf.load(contractId))?.credit ?? centavos(0n)),
  credits: async ({ contractId }, _args, { creditsOf }) => [...((await creditsOf.load(contractId)) ?? [])],
  openBills: async ({ contractId }, _args, { openBillsOf }) => [
    ...((await openBillsOf.load(contractId)) ?? []),
  ],
  movements: async ({ contractId }, args, { viewer, room }) => {
    const page = readPage(args, places)
    const movements = await room.database.transaction(viewer, (tx) => movementsOf(tx, contractId, page))
    return connectionOf(movements, page, places, ({ no }) => no)
  },
}

/** What is disputed need not be paid. */
function toBePaid(position: Position | null): Centavos {
  return centavos(position === null ? 0n : position.owed - position.held)
}
