import { defineEvent } from '@aquacis/kit/values/event.ts'
import * as v from 'valibot'

/** A natural or legal person became a customer of an office. */
export const CustomerRegistered = defineEvent(
  'customers.CustomerRegistered',
  v.object({ customerId: v.pipe(v.string(), v.uuid()), operatingUnitId: v.number() }),
)
