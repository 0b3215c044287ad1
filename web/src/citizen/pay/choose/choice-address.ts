import type { LocationQuery, LocationQueryRaw } from 'vue-router'
import type { PaymentMethod } from '../../../graphql/generated/graphql.ts'
import { typedPesos } from './payable.ts'

/** What somebody chose to pay, as the address keeps it: the way back, a reload and a link lead to the same step. */
export type What =
  | { readonly kind: 'all' }
  | { readonly kind: 'bill'; readonly invoiceId: string }
  /** The next one of the plan in force. */
  | { readonly kind: 'instalment' }
  | { readonly kind: 'other'; readonly amount: string }

const methods = ['OXXO', 'CASH_NETWORK', 'SPEI', 'CARD', 'CODI'] as const satisfies readonly PaymentMethod[]

export function whatIn(query: LocationQuery): What | null {
  if (typeof query['recibo'] === 'string') return { kind: 'bill', invoiceId: query['recibo'] }
  // Addresses are typed and cut off too: what is no amount has not been chosen.
  const amount = typeof query['monto'] === 'string' ? typedPesos(query['monto']) : null
  if (amount !== null) return { kind: 'other', amount }
  if ('parcialidad' in query) return { kind: 'instalment' }
  return 'todo' in query ? { kind: 'all' } : null
}

export function methodIn(query: LocationQuery): PaymentMethod | null {
  return methods.find((method) => method === query['como']) ?? null
}

/** The address of a step: what is left out has not been chosen. */
export function stepQuery(
  query: LocationQuery,
  what: What | null,
  method: PaymentMethod | null = null,
): LocationQueryRaw {
  const { contrato } = query
  return {
    ...(contrato === undefined ? {} : { contrato }),
    ...(what?.kind === 'bill' ? { recibo: what.invoiceId } : {}),
    ...(what?.kind === 'other' ? { monto: what.amount } : {}),
    ...(what?.kind === 'all' ? { todo: null } : {}),
    ...(what?.kind === 'instalment' ? { parcialidad: null } : {}),
    ...(method === null ? {} : { como: method }),
  }
}
