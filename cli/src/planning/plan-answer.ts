import { businessCalendar } from '@aquacis/kit/values/business-days.ts'
import { centavos, pesosText } from '@aquacis/kit/values/money.ts'
import { givenDay, givenPesos } from '@aquacis/payments/given'
import { type PlanObstacle, simulatePlan } from '@aquacis/payments/plan/simulate'
import { planTermsFor } from '@aquacis/payments/plan/terms'
import * as v from 'valibot'
import type { Said } from '../line-door.ts'

const whole = 'must be a whole number'

/** What a line of `aquacis plan` asks. */
export const planEntries = {
  debt: givenPesos,
  downPayment: v.optional(v.nullable(givenPesos), null),
  instalments: v.pipe(v.number(whole), v.integer(whole), v.minValue(1, 'must be 1 or more')),
  rhythm: v.picklist(['WEEKLY', 'FORTNIGHTLY', 'MONTHLY']),
  usageClass: v.optional(v.nullable(v.picklist(['DOMESTIC', 'COMMERCIAL', 'INDUSTRIAL', 'PUBLIC'])), null),
  startsOn: givenDay,
  brokenPlans: v.optional(v.pipe(v.number(whole), v.integer(whole), v.minValue(0, 'must be 0 or more')), 0),
}
type Wish = v.InferOutput<v.StrictObjectSchema<typeof planEntries, undefined>>

const calendar = businessCalendar()

/** The schedule of a wish, or what stands in its way. */
export function sayPlan({ usageClass, brokenPlans, ...wish }: Wish): Said {
  const terms = planTermsFor(usageClass)
  const made = simulatePlan(terms, wish, calendar, brokenPlans)
  if (made.kind !== 'schedule') return { obstacle: obstacleOf(made) }
  const instalments = made.instalments.map((one) => ({ ...one, amount: pesosText(one.amount) }))
  return { answer: { terms: terms.code, instalments, approval: made.approval } }
}

function obstacleOf({
  kind,
  ...figures
}: PlanObstacle): Readonly<Record<string, unknown>> & { name: string } {
  const told = Object.entries(figures).map(([name, value]) => [
    name,
    typeof value === 'bigint' ? pesosText(centavos(value)) : value,
  ])
  return { name: kind, ...Object.fromEntries(told) }
}
