import { defineEvent } from '@aquacis/kit/values/event.ts'
import * as v from 'valibot'

/** A document was added at an office. */
export const DocumentAdded = defineEvent(
  'fiscal.DocumentAdded',
  v.object({ documentId: v.pipe(v.string(), v.uuid()), operatingUnitId: v.number() }),
)
