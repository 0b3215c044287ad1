import * as v from 'valibot'
import { components } from '../domain/ledger/book/components.ts'
import { moneyProviders, paymentChannels } from '../domain/ledger/contract-ledger.ts'
import {
  givenDay as day,
  givenInstant,
  givenName as name,
  givenPesos as pesos,
} from '../given/given-values.ts'

const at = v.optional(givenInstant)
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
