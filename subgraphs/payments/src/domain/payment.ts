/** What it is, in a sentence of the glossary. */
export interface Payment {
  readonly id: string
  readonly title: string
  readonly operatingUnitId: number
}

/** What becomes of a request to add a payment. */
export type AddPaymentDecision =
  | { readonly kind: 'add' }
  | { readonly kind: 'alreadyAdded' }
  | { readonly kind: 'titleMissing' }
  | { readonly kind: 'idTaken' }

/** Decides whether a payment may be added. The same request again is answered as the first time. */
export function decideAddPayment(withSameId: Payment | null, requested: Payment): AddPaymentDecision {
  if (requested.title.trim() === '') return { kind: 'titleMissing' }
  if (withSameId === null) return { kind: 'add' }
  const same =
    withSameId.title === requested.title && withSameId.operatingUnitId === requested.operatingUnitId
  return { kind: same ? 'alreadyAdded' : 'idTaken' }
}
