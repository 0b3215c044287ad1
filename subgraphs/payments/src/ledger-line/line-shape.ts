import { centavosFromPesos } from '@aquacis/kit/values/money.ts'
import * as v from 'valibot'
import { components } from '../domain/ledger/book/components.ts'
import { moneyProviders, paymentChannels } from '../domain/ledger/contract-ledger.ts'

const name = v.pipe(v.string(), v.minLength(1, 'must not be empty'))
const day = v.pipe(v.string(), v.isoDate('must be a day: 2026-11-18'))
const pesos = v.pipe(
  v.string('must be pesos as text: "100.00"'),
  v.regex(/^\d{1,13}(\.\d{1,2})?$/, 'must be pesos with at most two places: "100.00"'),
  v.transform(centavosFromPesos),
)
const at = v.optional(
  v.pipe(
    v.string(),
    v.isoTimestamp('must be an instant: 2026-11-18T18:00:00Z'),
    v.transform((text) => new Date(text)),
  ),
)
const nothing = v.optional(pesos, '0')

/** What a line may ask for, by its `do`. */
export const lineSchema = v.variant('do', [
  v.strictObject({
    ...{ do: v.literal('charge'), at, contract: name, invoice: name, due: day, from: v.optional(day) },
    ...{ principal: nothing, vat: nothing, surcharge: nothing },
  }),
  v.strictObject({ do: v.literal('reverse'), at, contract: name, invoice: name }),
  v.strictObject({
    ...{ do: v.literal('pay'), at, contract: v.nullable(name), payment: name, amount: pesos, fee: nothing },
    provider: v.optional(v.picklist(moneyProviders), 'femsa'),
    channel: v.optional(v.picklist(paymentChannels), 'OXXO'),
    targets: v.optional(v.nullable(v.array(name)), null),
  }),
  v.strictObject({ do: v.literal('assign'), at, contract: name, payment: name }),
  v.strictObject({
    ...{ do: v.literal('takeBack'), at, payment: name, id: name },
    ...{ kind: v.picklist(['REVERSAL', 'CHARGEBACK', 'REFUND']), amount: pesos },
  }),
  v.strictObject({ do: v.literal('restore'), at, id: name }),
  v.strictObject({
    ...{ do: v.literal('forgive'), at, contract: name, id: name },
    amount: v.union([v.literal('ALL'), pesos], 'must be pesos as text, or "ALL"'),
    components: v.optional(v.array(v.picklist(components)), [...components]),
    invoices: v.optional(v.nullable(v.array(name)), null),
  }),
  v.strictObject({ do: v.literal('hold'), at, contract: name, id: name, invoice: name, amount: pesos }),
  v.strictObject({ do: v.literal('release'), at, id: name }),
])

/** A line that makes sense by itself. */
export type LedgerLine = v.InferOutput<typeof lineSchema>
