import { reaction } from '@aquacis/kit/runtime/subgraph-definition.ts'
import { CreditAllotted } from '@aquacis/payments/events'
import { endPaidBills } from '../../commands/bills/end-paid-bills.ts'
import { heardAllotments } from './heard-allotments.ts'

/** A bill that a credit paid is asked for no more. */
export const creditAllotted = reaction(CreditAllotted, (_room, tx, { data, occurredAt }) =>
  endPaidBills(tx, heardAllotments(data.allotments), new Date(occurredAt), new Date()),
)
