import type { DayForm } from '../written-values.ts'

/** How a bank's CSV statement is laid out: lines with a label, a heading, movements, lines with a label. */
export interface BankColumns {
  readonly dayForm: DayForm
  readonly bookedOn: string
  readonly valueOn: string
  readonly description: string
  readonly reference: string
  readonly trackingKey: string
  readonly counterparty: string
  readonly debit: string
  readonly credit: string
  readonly balance: string
  /** First cells of the lines around the table. */
  readonly labels: {
    readonly account: string
    readonly opening: string
    readonly closing: string
    /** Followed by a number and a sum. */
    readonly debits: string
    readonly credits: string
  }
  /** Words by which the bank calls a movement that takes an earlier one back. */
  readonly reversals: readonly string[]
}

/** The export of companies' online banking. */
export const bankColumns: BankColumns = {
  dayForm: 'DD/MM/YYYY',
  bookedOn: 'Fecha',
  valueOn: 'Fecha valor',
  description: 'Concepto',
  reference: 'Referencia',
  trackingKey: 'Clave de rastreo',
  counterparty: 'Ordenante',
  debit: 'Cargo',
  credit: 'Abono',
  balance: 'Saldo',
  labels: {
    account: 'Cuenta',
    opening: 'Saldo inicial',
    closing: 'Saldo final',
    debits: 'Total cargos',
    credits: 'Total abonos',
  },
  reversals: ['DEVOLUCION', 'REVERSO', 'CANCELACION'],
}
