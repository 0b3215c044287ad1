import { CustomerRegistered } from '@aquacis/customers/events'
import { reaction } from '@aquacis/kit/runtime/subgraph-definition.ts'
import { rememberCustomer } from '../commands/remember-customer.ts'

/** A customer that was registered may hold contracts from now on. */
export const customerRegistered = reaction(CustomerRegistered, (_room, tx, { data }) =>
  rememberCustomer(tx, data.customerId),
)
