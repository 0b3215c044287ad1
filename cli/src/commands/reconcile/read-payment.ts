import { centavosFromPesos } from '@aquacis/kit/values/money.ts'
import type { Books } from '@aquacis/payments/reconcile'
import * as v from 'valibot'

/** A payment of a book, as `aquacis reconcile` compares it. */
export type GivenPayment = Books['payments'][number]

const pesos = v.pipe(
  v.string(),
  v.regex(/^\d{1,12}(\.\d{1,2})?$/, 'pesos as text: "450.00"'),
  v.transform(centavosFromPesos),
)

const schema = v.strictObject({
  id: v.pipe(v.string(), v.minLength(1)),
  source: v.pipe(
    v.string(),
    v.regex(
      /^((conekta|femsa|codi) charge \S+|bank \d{10} .+)$/,
      '"conekta charge ID" or "bank ACCOUNT KEY"',
    ),
  ),
  amount: pesos,
  fee: v.optional(pesos, '0'),
  takenBack: v.optional(pesos, '0'),
  paidAt: v.pipe(v.string(), v.isoTimestamp('an instant such as "2026-11-20T18:30:00Z"')),
  contractId: v.optional(v.nullable(v.string())),
})

/** Reads a line of payments; without a contract it is in suspense. */
export function readPayment(value: unknown): { readonly payment: GivenPayment } | { readonly fault: string } {
  const read = v.safeParse(schema, value)
  if (!read.success) {
    const [issue] = read.issues
    return { fault: `${v.getDotPath(issue) ?? 'the line'}: ${issue.message}` }
  }
  const { id, source: sourceKey, amount, fee, takenBack, paidAt, contractId = null } = read.output
  const given = { id, sourceKey, amount, fee, takenBack, contractId, operatingUnitId: null }
  return { payment: { ...given, paidAt: new Date(paidAt) } }
}
