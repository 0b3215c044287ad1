import { reaction } from '@aquacis/kit/runtime/subgraph-definition.ts'
import { DebtForgiven } from '@aquacis/payments/events'
import { endPaidBills } from '../../commands/bills/end-paid-bills.ts'
import { heardAllotments } from './heard-allotments.ts'

/** A bill whose last part was forgiven is asked for no more. */
export const debtForgiven = reaction(DebtForgiven, (_room, tx, { data }) =>
  endPaidBills(tx, heardAllotments(data.allotments), new Date(data.forgivenAt), new Date()),
)
