import { defineEvent } from '@aquacis/kit/values/event.ts'
import * as v from 'valibot'

/** A invoice was added at an office. */
export const InvoiceAdded = defineEvent(
  'billing.InvoiceAdded',
  v.object({ invoiceId: v.pipe(v.string(), v.uuid()), operatingUnitId: v.number() }),
)
