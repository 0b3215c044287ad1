import type { LeakOutcome } from '../../commands/bills/adjust-for-leak.ts'
import type { RebillOutcome } from '../../commands/bills/rebill.ts'
import type { UncrossOutcome } from '../../commands/bills/uncross-meters.ts'
import type { ResolversTypes } from '../../generated/resolvers.ts'

export const invoiceUnknown = {
  __typename: 'InvoiceUnknown',
  message: 'No encontramos ese recibo en tus oficinas. Revisa el número.',
} as const

const tooFarBack = (since: string) =>
  ({
    __typename: 'BackBillingLimitPassed',
    message: `Ese periodo ya no se puede cobrar: el límite es el ${since}.`,
    since,
  }) as const

const notBillable = (what: string) =>
  ({ __typename: 'ContractNotBillable', message: `No se puede emitir el recibo. ${what}` }) as const

export function rebillAnswer(outcome: RebillOutcome): ResolversTypes['RebillResult'] {
  switch (outcome.kind) {
    case 'rebilled':
      return { __typename: 'InvoiceRebilled', invoice: outcome.invoice }
    case 'invoiceUnknown':
      return invoiceUnknown
    case 'invoiceNotReversed':
      return {
        __typename: 'InvoiceNotReversed',
        message: 'Ese recibo sigue en pie. Cancélalo antes de emitir otro.',
      }
    case 'backBillingLimitPassed':
      return tooFarBack(outcome.since)
    case 'contractNotBillable':
      return notBillable(outcome.what)
    default:
      return outcome satisfies never
  }
}

export function uncrossAnswer(outcome: UncrossOutcome): ResolversTypes['UncrossMetersResult'] {
  switch (outcome.kind) {
    case 'uncrossed':
      return { __typename: 'MetersUncrossed', invoices: [...outcome.invoices] }
    case 'contractNotBilled':
      return {
        __typename: 'ContractNotBilled',
        message: 'No encontramos los dos contratos en tus oficinas. Revisa los números.',
      }
    case 'backBillingLimitPassed':
      return tooFarBack(outcome.since)
    case 'contractNotBillable':
      return notBillable(outcome.what)
    default:
      return outcome satisfies never
  }
}

const leakObstacles = {
  BILLS: 'Elige uno o dos recibos seguidos del mismo contrato que sigan en pie.',
  ADJUSTED: 'Ese recibo ya se ajustó por fuga una vez.',
  PAST: 'El contrato no tiene recibos anteriores suficientes para un promedio: se necesitan tres.',
  NOT_MORE: 'El consumo del recibo no pasa del promedio: no hay nada que ajustar.',
}

export function leakAnswer(outcome: LeakOutcome): ResolversTypes['AdjustForLeakResult'] {
  switch (outcome.kind) {
    case 'adjusted':
      return { __typename: 'LeakAdjusted', invoices: [...outcome.invoices] }
    case 'invoiceUnknown':
      return invoiceUnknown
    case 'notPriced':
      return { __typename: 'LeakNotAdjustable', message: `La tarifa no da un importe: ${outcome.what}` }
    case 'leakNotAdjustable':
      return { __typename: 'LeakNotAdjustable', message: leakObstacles[outcome.because] }
    default:
      return outcome satisfies never
  }
}
