import { centavos } from '@aquacis/kit/values/money.ts'
import * as v from 'valibot'
import { evidenceKinds, noticeStages, usageClasses } from '../domain/collections/collections-policy.ts'
import { givenDay as day, givenId, givenPesos as pesos } from '../given/given-values.ts'

const evidence = v.nullable(v.picklist(evidenceKinds))

const deliveryShown = `must be one of ${evidenceKinds.join(', ')}, null, or one of these for each of ${noticeStages.join(', ')}`

/** An account whose bills are followed over some days. */
export const lineSchema = v.strictObject({
  id: givenId,
  usageClass: v.optional(v.picklist(usageClasses), 'DOMESTIC'),
  from: day,
  until: day,
  bills: v.array(
    v.pipe(
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
      v.forward(
        v.check(
          ({ periodFrom, periodTo }) => periodFrom < periodTo,
          'must be after "periodFrom": it is the day after the last',
        ),
        ['periodTo'],
      ),
      v.forward(
        v.check(({ open, surcharge }) => surcharge <= open, 'must be at most "open", of which it is a part'),
        ['surcharge'],
      ),
    ),
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
    v.union(
      [evidence, v.strictObject(v.entriesFromList(noticeStages, v.optional(evidence, null)))],
      deliveryShown,
    ),
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
