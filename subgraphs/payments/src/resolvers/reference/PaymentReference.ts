import { pesosText } from '@aquacis/kit/values/money.ts'
import { systemViewer } from '@aquacis/kit/values/viewer.ts'
import { bankOfClabe } from '../../domain/reference/clabe.ts'
import { groupedDigits } from '../../domain/reference/grouped-digits.ts'
import { offerOf } from '../../domain/reference/offers.ts'
import { beneficiary } from '../../domain/reference/payer.ts'
import { leftOf } from '../../domain/reference/settle-reference.ts'
import { declineWords } from '../../domain/reference/words/decline-words.ts'
import { instructionsFor } from '../../domain/reference/words/instructions.ts'
import type { PaymentReferenceResolvers } from '../../generated/resolvers.ts'
import { paymentsOfReference } from '../../store/ledger/payment.ts'
import type { KeptReference } from '../../store/reference/payment-reference.ts'
import type { SeenReference } from './seen-reference.ts'

export const PaymentReference: PaymentReferenceResolvers = {
  __resolveReference: ({ id }, { referenceById }) => referenceById.load(id),
  // Whether the provider has answered yet makes no difference to who looks.
  state: ({ state }) => (state === 'OPENING' ? 'WAITING' : state),
  covers: ({ cover }) => cover.of,
  bills: ({ bills, byKey }) => bills.map((bill) => ({ ...bill, byKey })),
  amount: ({ amount }) => pesosText(amount),
  paid: ({ paid }) => pesosText(paid),
  contractNumber: ({ contractNumber, byKey }) => (byKey ? contractNumber.slice(-4) : contractNumber),
  number: numberOf,
  barcode: ({ paying }) => paying?.barcode ?? null,
  clabe: ({ paying }) => paying?.clabe ?? null,
  bank: bankOf,
  beneficiary: ({ paying }) => (paying?.clabe == null ? null : beneficiary),
  codiPayload: ({ paying }) => paying?.codiPayload ?? null,
  stores: (reference) => [...storesOf(reference)],
  instructions: (reference) => [...instructionsOf(reference)],
  declinedBecause: ({ declinedCode }) => (declinedCode === null ? null : declineWords(declinedCode)),
  continueAt: ({ paying, state }) => (state === 'WAITING' ? (paying?.continueAt ?? null) : null),
  replacedBy: ({ replacedBy, byKey }, _args, { referenceById }) =>
    replacedBy === null || byKey ? null : referenceById.load(replacedBy),
  payments: async ({ id, byKey }, _args, { room, paymentsByReference }) => {
    const found = byKey
      ? await room.database.transaction(systemViewer, (tx) => paymentsOfReference(tx, [id]))
      : await paymentsByReference.load(id)
    return [...(found ?? [])]
  },
}

function numberOf({ paying }: Pick<SeenReference, 'paying'>): string | null {
  const digits = paying?.clabe ?? paying?.number ?? null
  return digits === null ? null : groupedDigits(digits)
}

function bankOf({ paying }: Pick<SeenReference, 'paying'>): string | null {
  return paying?.clabe == null ? null : (bankOfClabe(paying.clabe) ?? paying.bank)
}

function storesOf({ method, paying }: Pick<SeenReference, 'method' | 'paying'>): readonly string[] {
  return method === 'CASH_NETWORK' ? (paying?.stores ?? offerOf(method).stores) : offerOf(method).stores
}

/** How a reference is paid, step by step: what is left of it. */
export function instructionsOf(reference: KeptReference): readonly string[] {
  return instructionsFor({
    ...{ method: reference.method, amount: leftOf(reference), beneficiary },
    ...{ number: numberOf(reference), bank: bankOf(reference), stores: storesOf(reference) },
  })
}
