import { defineEvent } from '@aquacis/kit/values/event.ts'
import * as v from 'valibot'

/** A contract came into force: from `startedOn` (a day in Mexico City) the customer is supplied at the service point. */
export const ContractStarted = defineEvent(
  'contracts.ContractStarted',
  v.object({
    contractId: v.pipe(v.string(), v.uuid()),
    customerId: v.pipe(v.string(), v.uuid()),
    servicePointId: v.pipe(v.string(), v.uuid()),
    operatingUnitId: v.number(),
    startedOn: v.pipe(v.string(), v.isoDate()),
  }),
)
