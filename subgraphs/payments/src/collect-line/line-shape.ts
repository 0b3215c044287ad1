import { centavos, centavosFromPesos } from '@aquacis/kit/values/money.ts'
import * as v from 'valibot'
import { evidenceKinds, noticeStages, usageClasses } from '../domain/collections/collections-policy.ts'

const day = v.pipe(
  v.string(),
  v.isoDate(),
  v.check((text) => new Date(`${text}T00:00:00Z`).toISOString().startsWith(text), 'a day of the calendar'),
)
const pesos = v.pipe(v.string(), v.regex(/^\d{1,12}(\.\d{1,2})?$/), v.transform(centavosFromPesos))
const evidence = v.nullable(v.picklist(evidenceKinds))

/** An account whose bills are followed over some days. */
export const lineSchema = v.strictObject({
  id: v.optional(v.union([v.string(), v.number(), v.null()]), null),
  usageClass: v.optional(v.picklist(usageClasses), 'DOMESTIC'),
  from: day,
  until: day,
  bills: v.array(
    v.strictObject({
      number: v.optional(v.string(), ''),
      periodFrom: day,
      periodTo: day,
      dueOn: day,
      open: pesos,
      surcharge: v.optional(pesos, '0'),
      paidOn: v.optional(v.nullable(day), null),
      disputed: v.optional(
        v.nullable(v.strictObject({ amount: pesos, from: day, until: v.optional(v.nullable(day), null) })),
        null,
      ),
    }),
  ),
  holds: v.optional(
    v.array(
      v.strictObject({
        kind: v.picklist(['VULNERABLE', 'PLAN', 'CLAIM', 'DISPUTE', 'PAUSE']),
        from: day,
        until: v.optional(v.nullable(day), null),
      }),
    ),
    [],
  ),
  delivers: v.optional(
    v.union([evidence, v.strictObject(v.entriesFromList(noticeStages, v.optional(evidence, null)))]),
    'PAPER',
  ),
})

/** A line that was read. */
export type CollectLine = v.InferOutput<typeof lineSchema>

/** What is held of a bill on a day. */
export function heldOn({ disputed }: CollectLine['bills'][number], today: string) {
  const isHeld =
    disputed !== null && disputed.from <= today && (disputed.until === null || today <= disputed.until)
  return isHeld ? disputed.amount : centavos(0n)
}
