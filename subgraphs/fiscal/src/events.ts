import { defineEvent } from '@aquacis/kit/values/event.ts'
import * as v from 'valibot'

// Facts of the document of a bill bear the contract as their key, as the facts of the bill do.
const id = v.pipe(v.string(), v.uuid())
const instant = v.pipe(v.string(), v.isoTimestamp())

/** A fiscal document holds: it bears SAT's stamp. `uuid` is the folio fiscal. */
export const DocumentStamped = defineEvent(
  'fiscal.DocumentStamped',
  v.object({
    documentId: id,
    kind: v.picklist(['INCOME', 'CREDIT_NOTE', 'PAYMENT', 'GLOBAL']),
    /** The bill that it is of; null for a global invoice. */
    invoiceId: v.nullable(id),
    operatingUnitId: v.number(),
    uuid: id,
    stampedAt: instant,
  }),
)

/** A document was refused, or could not be stamped yet; `nextTryAt` is null where somebody has to mend it first. */
export const DocumentDelayed = defineEvent(
  'fiscal.DocumentDelayed',
  v.object({
    documentId: id,
    invoiceId: v.nullable(id),
    operatingUnitId: v.number(),
    /** SAT's or the PAC's code where there is one. */
    code: v.nullable(v.string()),
    /** In Spanish. */
    reason: v.string(),
    tries: v.number(),
    nextTryAt: v.nullable(instant),
  }),
)

/** A document holds no more: SAT has cancelled it. */
export const DocumentCancelled = defineEvent(
  'fiscal.DocumentCancelled',
  v.object({
    documentId: id,
    invoiceId: v.nullable(id),
    operatingUnitId: v.number(),
    motive: v.picklist(['01', '02', '03', '04']),
    cancelledAt: instant,
  }),
)
