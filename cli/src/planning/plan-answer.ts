import type { BusinessCalendar } from '@aquacis/kit/values/business-days.ts'
import { centavos, centavosFromPesos, pesosText } from '@aquacis/kit/values/money.ts'
import { type PlanObstacle, simulatePlan } from '@aquacis/payments/plan/simulate'
import { planTermsFor } from '@aquacis/payments/plan/terms'
import * as v from 'valibot'

const pesos = v.pipe(v.string(), v.regex(/^\d{1,12}(\.\d{1,2})?$/, 'pesos such as "1234.50"'))

const wishSchema = v.strictObject({
  debt: pesos,
  downPayment: v.optional(v.nullable(pesos), null),
  instalments: v.number(),
  rhythm: v.picklist(['WEEKLY', 'FORTNIGHTLY', 'MONTHLY']),
  usageClass: v.optional(v.nullable(v.picklist(['DOMESTIC', 'COMMERCIAL', 'INDUSTRIAL', 'PUBLIC'])), null),
  startsOn: v.pipe(
    v.string(),
    v.isoDate(),
    v.check((day) => new Date(`${day}T00:00:00Z`).toISOString().startsWith(day), 'a day of the calendar'),
  ),
  brokenPlans: v.optional(v.pipe(v.number(), v.integer(), v.minValue(0)), 0),
  id: v.optional(v.unknown()),
})

/** What a line of `aquacis plan` is answered with. */
export type PlanAnswer = {
  readonly id?: unknown
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
export function planAnswer(line: unknown, calendar: BusinessCalendar): PlanAnswer {
  const read = v.safeParse(wishSchema, line)
  if (!read.success) {
    const [issue] = read.issues
    const what = [v.getDotPath(issue), issue.message].filter((part) => part !== null).join(': ')
    return { ok: false, error: { name: 'badInput', what } }
  }
  const { id, usageClass, debt, downPayment, brokenPlans, ...wish } = read.output
  const mark = id === undefined ? {} : { id }
  const terms = planTermsFor(usageClass)
  const down = downPayment === null ? null : centavosFromPesos(downPayment)
  const asked = { ...wish, debt: centavosFromPesos(debt), downPayment: down }
  const made = simulatePlan(terms, asked, calendar, brokenPlans)
  if (made.kind !== 'schedule') return { ...mark, ok: false, error: errorOf(made) }
  const instalments = made.instalments.map((one) => ({ ...one, amount: pesosText(one.amount) }))
  return { ...mark, ok: true, terms: terms.code, instalments, approval: made.approval }
}

function errorOf({ kind, ...figures }: PlanObstacle): Readonly<Record<string, unknown>> & { name: string } {
  const told = Object.entries(figures).map(([name, value]) => [
    name,
    typeof value === 'bigint' ? pesosText(centavos(value)) : value,
  ])
  return { name: kind, ...Object.fromEntries(told) }
}
