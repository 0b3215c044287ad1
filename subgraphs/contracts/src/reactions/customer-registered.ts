import { CustomerRegistered } from '@aquacis/customers/events'
import { reaction } from '@aquacis/kit/runtime/subgraph-definition.ts'
import { rememberCustomer } from '../store/known-customer.ts'

/** A customer that was registered may hold contracts from now on. */
export const customerRegistered = reaction(CustomerRegistered, (_room, tx, event) =>
  rememberCustomer(tx, event.data.customerId),
)
