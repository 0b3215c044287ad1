import type { BusinessCalendar } from '@aquacis/kit/values/business-days.ts'
import { centavos, pesosText } from '@aquacis/kit/values/money.ts'
import { givenDay, givenId, givenPesos } from '@aquacis/payments/given'
import { idOfLine, misreadLine } from '@aquacis/payments/given/misread'
import { type PlanObstacle, simulatePlan } from '@aquacis/payments/plan/simulate'
import { planTermsFor } from '@aquacis/payments/plan/terms'
import * as v from 'valibot'

const whole = 'must be a whole number'

const wishSchema = v.strictObject({
  debt: givenPesos,
  downPayment: v.optional(v.nullable(givenPesos), null),
  instalments: v.pipe(v.number(whole), v.integer(whole), v.minValue(1, 'must be 1 or more')),
  rhythm: v.picklist(['WEEKLY', 'FORTNIGHTLY', 'MONTHLY']),
  usageClass: v.optional(v.nullable(v.picklist(['DOMESTIC', 'COMMERCIAL', 'INDUSTRIAL', 'PUBLIC'])), null),
  startsOn: givenDay,
  brokenPlans: v.optional(v.pipe(v.number(whole), v.integer(whole), v.minValue(0, 'must be 0 or more')), 0),
  id: givenId,
})

/** What a line of `aquacis plan` is answered with. */
export type PlanAnswer = {
  readonly line: number
  readonly id: string | number | null
} & (
  | {
      readonly ok: true
      readonly terms: string
      readonly instalments: readonly {
        readonly number: number
        readonly amount: string
        readonly dueOn: string
      }[]
      readonly approval: readonly string[]
    }
  | { readonly ok: false; readonly error: Readonly<Record<string, unknown>> & { readonly name: string } }
)

/** The schedule of a wish, or what stands in its way. */
export function planAnswer(value: unknown, line: number, calendar: BusinessCalendar): PlanAnswer {
  const read = v.safeParse(wishSchema, value)
  if (!read.success)
    return {
      id: idOfLine(value),
      line,
      ok: false,
      error: { name: 'badInput', ...misreadLine(read.issues[0], 'aquacis plan') },
    }
  const { id, usageClass, brokenPlans, ...wish } = read.output
  const terms = planTermsFor(usageClass)
  const made = simulatePlan(terms, wish, calendar, brokenPlans)
  if (made.kind !== 'schedule') return { id, line, ok: false, error: errorOf(made) }
  const instalments = made.instalments.map((one) => ({ ...one, amount: pesosText(one.amount) }))
  return { id, line, ok: true, terms: terms.code, instalments, approval: made.approval }
}

function errorOf({ kind, ...figures }: PlanObstacle): Readonly<Record<string, unknown>> & { name: string } {
  const told = Object.entries(figures).map(([name, value]) => [
    name,
    typeof value === 'bigint' ? pesosText(centavos(value)) : value,
  ])
  return { name: kind, ...Object.fromEntries(told) }
}
