import { cubicMetresText, litres } from '@aquacis/kit/values/volume.ts'
import { isSettled } from '../domain/account/invoice.ts'
import type { BilledReadingResolvers, InvoiceResolvers } from '../generated/resolvers.ts'
import { commonWater } from './condominium/CommonWater.ts'

export const Invoice: InvoiceResolvers = {
  __resolveReference: ({ id }, { invoiceById }) => invoiceById.load(id),
  number: ({ bill }) => bill.number,
  contract: ({ contractId: id }) => ({ id }),
  state: async ({ id, contractId, state }, _args, { accountById }) => {
    if (state !== 'READY') return state
    return isSettled(await accountById.require(contractId), id) ? 'SETTLED' : state
  },
  periodFrom: ({ bill }) => bill.periodFrom,
  periodTo: ({ bill }) => bill.periodTo,
  issuedAt: ({ bill }) => new Date(bill.issuedAt),
  dueOn: ({ bill }) => bill.dueOn,
  volume: ({ bill }) => cubicMetresText(litres(bill.litres)),
  estimated: ({ bill }) => bill.estimated,
  remarks: ({ bill }) => [...bill.remarks],
  previousReading: ({ bill }) => bill.previousReading,
  currentReading: ({ bill }) => bill.currentReading,
  commonWater,
  sheet: ({ bill }) => bill.sheet,
  total: ({ bill }) => bill.total,
  previousBalance: ({ bill }) => bill.previousBalance,
  amountDue: ({ bill }) => bill.amountDue,
  paymentReference: ({ bill, state }) => (state === 'READY' ? bill.paymentReference : null),
  replacedBy: ({ replacedBy }, _args, { invoiceById }) =>
    replacedBy === null ? null : invoiceById.load(replacedBy),
}

export const BilledReading: BilledReadingResolvers = {
  register: (reading) => cubicMetresText(litres(reading.litres)),
  readAt: ({ readAt }) => new Date(readAt),
}
