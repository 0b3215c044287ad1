import { centavos } from '@aquacis/kit/values/money.ts'
import { givenInstant, givenName, givenPesos } from '@aquacis/payments/given'
import { type LineMistake, misreadLine } from '@aquacis/payments/given/misread'
import type { Books } from '@aquacis/payments/reconcile'
import * as v from 'valibot'

/** A payment of a book, as `aquacis reconcile` compares it. */
export type GivenPayment = Books['payments'][number]

const sources = 'must be "conekta charge ID", "femsa charge ID", "codi charge ID" or "bank ACCOUNT KEY"'
const most = 'must be at most the amount'
const none = centavos(0n)

const schema = v.pipe(
  v.strictObject({
    id: givenName,
    source: v.pipe(v.string(sources), v.regex(/^((conekta|femsa|codi) charge \S+|bank \d{10} .+)$/, sources)),
    amount: v.pipe(
      givenPesos,
      v.check((amount) => amount > 0n, 'must be more than nothing'),
    ),
    fee: v.optional(givenPesos, '0'),
    takenBack: v.optional(givenPesos, '0'),
    paidAt: givenInstant,
    contractId: v.optional(v.nullable(givenName), null),
  }),
  v.forward(
    v.check(({ amount = none, fee = none }) => fee <= amount, most),
    ['fee'],
  ),
  v.forward(
    v.check(({ amount = none, takenBack = none }) => takenBack <= amount, most),
    ['takenBack'],
  ),
)

/** Reads a line of payments; without a contract it is in suspense. */
export function readPayment(
  value: unknown,
): { readonly payment: GivenPayment } | { readonly mistake: LineMistake } {
  const read = v.safeParse(schema, value)
  if (!read.success) return { mistake: misreadLine(read.issues[0], 'aquacis reconcile') }
  const { source: sourceKey, ...payment } = read.output
  return { payment: { ...payment, sourceKey, operatingUnitId: null } }
}
