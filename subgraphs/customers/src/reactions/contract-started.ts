import { ContractStarted } from '@aquacis/contracts/events'
import { reaction } from '@aquacis/kit/runtime/subgraph-definition.ts'
import { showCustomerToOffice } from '../commands/show-customer-to-office.ts'

/** The office where a customer holds a contract sees them from now on. */
export const contractStarted = reaction(ContractStarted, (_room, tx, { data }) =>
  showCustomerToOffice(tx, data),
)
