import type {
  DebitHandOutcome,
  DebitHandSource,
  DebitReturnReason,
} from '../../../../graphql/generated/graphql.ts'

/** What can be said by hand of charges, the usual first. */
export const handOutcomes = [
  'NOT_TAKEN',
  'APPLIED',
  'RETURNED',
] as const satisfies readonly DebitHandOutcome[]

/** How a bank says so. */
export const handSources = [
  'TELEPHONE',
  'PORTAL',
  'STATEMENT',
  'LETTER',
] as const satisfies readonly DebitHandSource[]

/** Why a bank returns a charge, in the order of its numbers. */
export const returnReasons = [
  ...([
    'ACCOUNT_UNKNOWN',
    'ACCOUNT_BLOCKED',
    'ACCOUNT_CLOSED',
    'NO_FUNDS',
    'NOT_IN_PESOS',
    'OTHER_BANK',
  ] as const),
  ...(['REPEATED', 'ORDERED_NOT_TO_PAY', 'OVER_LIMIT', 'CANCELLED_AT_BANK', 'NOT_AUTHORISED'] as const),
  'ORDER_NOT_ACCEPTED',
] as const satisfies readonly DebitReturnReason[]

/** Letters of what proves it, at least: the graph takes no fewer. */
export const leastEvidence = 10
