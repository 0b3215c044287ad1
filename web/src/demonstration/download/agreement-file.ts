import type { HousePlan } from '../paying/house-terms.ts'
import { plainPdf } from './plain-pdf.ts'

/** What was agreed on about the debt of an invented house, on a sheet. */
export function agreementFile({ debt, instalments }: HousePlan): Blob {
  const sheet = plainPdf([
    'Convenio de la casa de demostración: no tiene valor.',
    `Adeudo: $${debt}`,
    '',
    ...instalments.map(({ number, amount, dueOn }) =>
      number === 0
        ? `Pago inicial, a más tardar ${dueOn}: $${amount}`
        : `Pago ${number}, ${dueOn}: $${amount}`,
    ),
  ])
  return new Blob([sheet], { type: 'application/pdf' })
}
