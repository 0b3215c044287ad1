import { daysBetween } from '@aquacis/kit/values/business-days.ts'
import { centavosFromPesos } from '@aquacis/kit/values/money.ts'
import * as v from 'valibot'
import {
  type CollectionsPolicy,
  evidenceKinds,
  noticeStages,
  usageClasses,
} from '../domain/collections/collections-policy.ts'
import { givenDay as day } from '../given/given-values.ts'

const text = v.pipe(v.string(), v.nonEmpty())
const whole = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(3_660))
const pesos = v.pipe(v.string(), v.regex(/^\d{1,9}(\.\d{1,2})?$/), v.transform(centavosFromPesos))
const sources = v.array(text)
const term = v.strictObject({ days: whole, in: v.picklist(['BUSINESS', 'CALENDAR']) })
const threshold = v.strictObject({ periods: v.pipe(whole, v.minValue(1)), overdue: term })

const stage = v.strictObject({
  stage: v.picklist(noticeStages),
  after: threshold,
  answer: term,
  evidence: v.array(v.picklist(evidenceKinds)),
  text,
  sources,
})

const restriction = v.strictObject({
  kind: v.picklist(['LIMITED', 'SUSPENDED']),
  litresPerPersonAndDay: v.nullable(whole),
  after: threshold,
  notice: term,
  liftWithin: term,
  text,
  sources,
})

const policySchema = v.strictObject({
  code: text,
  title: text,
  notAtHand: v.array(text),
  sources: v.array(
    v.strictObject({ code: text, title: text, says: text, seen: v.picklist(['TEXT', 'REPORTED', 'OFFICE']) }),
  ),
  restDays: v.array(
    v.strictObject({
      name: text,
      on: v.union([
        v.strictObject({ yearly: v.pipe(v.string(), v.regex(/^(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/)) }),
        v.strictObject({ easter: v.pipe(v.number(), v.integer(), v.minValue(-60), v.maxValue(70)) }),
        v.pipe(
          v.strictObject({ from: day, to: day }),
          v.check(
            ({ from, to }) => from <= to && daysBetween(from, to) <= 366,
            'days from one to another, a year at most',
          ),
        ),
      ]),
    }),
  ),
  leastDebt: pesos,
  leastOpen: pesos,
  rules: v.array(
    v.strictObject({
      classes: v.array(v.picklist(usageClasses)),
      stages: v.pipe(v.array(stage), v.minLength(1)),
      restriction: v.nullable(restriction),
    }),
  ),
  vulnerabilities: v.array(v.strictObject({ code: text, title: text, proof: text, mostDays: whole })),
  pauseMostDays: whole,
  dispute: v.strictObject({
    openWithin: term,
    answerWithin: term,
    remindBefore: whole,
    payAfterAnswer: term,
    surchargeInVain: v.picklist(['WAIVED', 'CAUGHT_UP']),
    sources,
  }),
})

/** Reads a collections policy from JSON. Throws with every mistake and where it is; what it says is checked where it is used. */
export function readCollectionsPolicy(value: unknown): CollectionsPolicy {
  const read = v.safeParse(policySchema, value)
  if (read.success) return read.output
  const mistakes = read.issues.map((issue) => `${v.getDotPath(issue) ?? 'the document'}: ${issue.message}`)
  throw new Error(`the collections policy cannot be read: ${mistakes.join('; ')}`)
}
