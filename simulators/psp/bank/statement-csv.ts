import { collectingAccount } from './movement.ts'
import type { Statement } from './statement.ts'
import { csvLine, pesos, slashed } from './written-values.ts'

/** A statement as online banking for companies exports it: UTF-8, RFC 4180, amounts in pesos. */
export function statementCsv({ opening, closing, movements, credits, debits }: Statement): string {
  let balance = opening
  const lines = movements.map((one) => {
    balance += one.amount
    return csvLine([
      ...[slashed(one.day), slashed(one.day), one.concept, one.reference, one.trackingKey],
      ...[one.counterparty, one.counterpartyAccount],
      ...[one.amount < 0 ? pesos(-one.amount) : '', one.amount > 0 ? pesos(one.amount) : '', pesos(balance)],
    ])
  })
  const heading = [
    ...['Fecha', 'Fecha valor', 'Concepto', 'Referencia', 'Clave de rastreo'],
    ...['Ordenante', 'Cuenta ordenante', 'Cargo', 'Abono', 'Saldo'],
  ]
  const all = [
    csvLine(['Cuenta', collectingAccount.clabe]),
    csvLine(['Saldo inicial', pesos(opening)]),
    csvLine(heading),
    ...lines,
    csvLine(['Total cargos', debits.count, pesos(debits.amount)]),
    csvLine(['Total abonos', credits.count, pesos(credits.amount)]),
    csvLine(['Saldo final', pesos(closing)]),
  ]
  return `${all.join('\r\n')}\r\n`
}
