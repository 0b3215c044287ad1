import { pesosText } from '@aquacis/kit/values/money.ts'
import type { CancelReferenceOutcome } from '../../commands/reference/cancel-reference.ts'
import type { CreateReferenceOutcome } from '../../commands/reference/create-reference.ts'
import type { FindPayableOutcome } from '../../commands/reference/find-payable.ts'
import type { PayByCardOutcome } from '../../commands/reference/pay-by-card.ts'
import { declineWords } from '../../domain/reference/words/decline-words.ts'
import type { ResolversTypes } from '../../generated/resolvers.ts'
import {
  closedWords,
  downWords,
  noReferenceWords,
  tooManyWords,
  unknownWords,
  unsureWords,
} from './reference-words.ts'

/** A reference that may not be seen, or is none. */
export function unknownReference() {
  return { __typename: 'PayableUnknown' as const, message: noReferenceWords }
}

/** What came of making a reference. `key` is that of who is not signed in. */
export function createAnswer(
  outcome: CreateReferenceOutcome,
  key: string | null,
): ResolversTypes['CreatePaymentReferenceResult'] {
  switch (outcome.kind) {
    case 'created':
      return {
        __typename: 'PaymentReferenceCreated',
        reference: { ...outcome.reference, byKey: key !== null },
        key,
      }
    case 'nothing':
      return { __typename: 'NothingToPay', message: outcome.message }
    case 'impossible':
      return { __typename: 'PaymentAmountImpossible', message: outcome.message }
    case 'unknown':
      return { __typename: 'PayableUnknown', message: unknownWords }
    case 'down':
      return providerDown(outcome.others)
    default:
      return outcome satisfies never
  }
}

/** What came of charging a card. */
export function cardAnswer(outcome: PayByCardOutcome, byKey: boolean): ResolversTypes['PayByCardResult'] {
  switch (outcome.kind) {
    case 'charged':
      return { __typename: 'CardCharged', reference: { ...outcome.reference, byKey } }
    case 'declined':
      return {
        __typename: 'CardDeclined',
        message: declineWords(outcome.code),
        reference: { ...outcome.reference, byKey },
      }
    case 'closed':
      return closed(outcome, byKey)
    case 'unknown':
      return unknownReference()
    case 'down':
      return outcome.unsure
        ? { __typename: 'PaymentProviderDown', message: unsureWords, others: [] }
        : providerDown(outcome.others)
    default:
      return outcome satisfies never
  }
}

/** What came of taking a reference back. */
export function cancelAnswer(
  outcome: CancelReferenceOutcome,
): ResolversTypes['CancelPaymentReferenceResult'] {
  switch (outcome.kind) {
    case 'cancelled':
      return { __typename: 'PaymentReferenceCancelled', reference: { ...outcome.reference, byKey: false } }
    case 'closed':
      return closed(outcome, false)
    case 'unknown':
      return unknownReference()
    default:
      return outcome satisfies never
  }
}

/** What came of looking for a contract without signing in. */
export function payableAnswer(outcome: FindPayableOutcome): ResolversTypes['FindPayableResult'] {
  switch (outcome.kind) {
    case 'found':
      return { __typename: 'PayableFound', owed: pesosText(outcome.owed), payableKey: outcome.payableKey }
    case 'unknown':
      return { __typename: 'PayableUnknown', message: unknownWords }
    case 'tooMany':
      return { __typename: 'TooManyPayableTries', message: tooManyWords, tryAgainAt: outcome.tryAgainAt }
    default:
      return outcome satisfies never
  }
}

function providerDown(others: Extract<CreateReferenceOutcome, { kind: 'down' }>['others']) {
  return { __typename: 'PaymentProviderDown' as const, message: downWords(others), others: [...others] }
}

function closed({ reference, charging }: Extract<PayByCardOutcome, { kind: 'closed' }>, byKey: boolean) {
  return {
    __typename: 'PaymentReferenceClosed' as const,
    message: closedWords(reference.state, charging),
    reference: { ...reference, byKey },
  }
}
