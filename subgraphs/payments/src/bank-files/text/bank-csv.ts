import { type Centavos, centavos, pesosText } from '@aquacis/kit/values/money.ts'
import {
  accountNumber,
  keyedMovements,
  type UnkeyedMovement,
} from '../../domain/reconciliation/keyed-movements.ts'
import type { BankStatement } from '../../domain/reconciliation/statement.ts'
import { type ClaimedTotals, checkBalance } from '../check-balance.ts'
import { type Complaints, complaints, type FileRead } from '../file-mistake.ts'
import { writtenPesos } from '../written-values.ts'
import type { BankColumns } from './bank-columns.ts'
import { type CsvRow, csvRows } from './csv-rows.ts'
import { knownNames, lacksColumns, namedCells } from './named-cells.ts'

/** Reads a bank's CSV statement. Wrong sums or balances refuse the whole of it. */
export function readBankCsv(text: string, columns: BankColumns): FileRead<BankStatement> {
  const complain = complaints()
  const rows = csvRows(text, complain)
  if (rows === null) return complain.conclude([])
  const wanted = wantedOf(columns)
  const headingAt = rows.findIndex(
    (row) => knownNames(row, wanted).cells.includes(columns.bookedOn) && row.cells.length > 3,
  )
  const written = rows[headingAt]
  if (written === undefined) {
    const what = `falta la línea de encabezados, la que empieza con ${columns.bookedOn}`
    complain.add('línea 1', what, 'Exporta el estado de cuenta con encabezados.')
    return complain.conclude([])
  }
  const heading = knownNames(written, wanted)
  if (lacksColumns(heading, wanted, complain)) return complain.conclude([])
  const labels = Object.values(columns.labels)
  const labelOf = ({ line, cells }: CsvRow) =>
    knownNames({ line, cells: cells.slice(0, 1) }, labels).cells[0] ?? ''
  const isLabelled = (row: CsvRow) => labels.includes(labelOf(row))
  const around = new Map(rows.filter(isLabelled).map((row) => [labelOf(row), row]))
  const account = accountNumber(around.get(columns.labels.account)?.cells[1] ?? '')
  if (account.length < 10)
    complain.add(
      'línea 1',
      `falta la línea ${columns.labels.account} con la CLABE`,
      'Exporta el estado de cuenta completo.',
    )
  const claimed = totalsOf(around, columns, complain)
  const lines = rows.slice(headingAt + 1).filter((row) => !isLabelled(row))
  const movements: UnkeyedMovement[] = []
  let running = claimed.opening
  for (const row of lines) {
    const movement = movementOf(row, { heading: heading.cells, columns, account }, complain)
    running = centavos(running + movement.amount)
    const said = namedCells(heading.cells, row, complain)
    if (said.text(columns.balance) !== '' && said.pesos(columns.balance) !== running && !complain.isFull) {
      const difference = pesosText(centavos(said.pesos(columns.balance) - running))
      const what = `dice ${said.text(columns.balance)} y el saldo es ${pesosText(running)}: la diferencia es ${difference}`
      said.complain(
        columns.balance,
        what,
        'Falta o sobra un movimiento antes de esta línea: exporta el archivo otra vez.',
      )
      running = said.pesos(columns.balance)
    }
    movements.push(movement)
  }
  checkBalance(
    claimed,
    movements.map(({ amount }) => amount),
    complain,
    'totales',
  )
  const days = movements.map((movement) => movement.bookedOn).sort()
  const [from = '', to = ''] = [days[0], days.at(-1)]
  if (from === '')
    complain.add(`línea ${heading.line}`, 'no hay movimientos', 'Elige un día con movimientos.')
  const { opening, closing } = claimed
  return complain.conclude([
    { kind: 'BANK', account, from, to, opening, closing, movements: keyedMovements(movements) },
  ])
}

function wantedOf(columns: BankColumns): readonly string[] {
  const { bookedOn, valueOn, description, reference, trackingKey, counterparty, debit, credit, balance } =
    columns
  return [bookedOn, valueOn, description, reference, trackingKey, counterparty, debit, credit, balance]
}

function totalsOf(
  around: ReadonlyMap<string, CsvRow>,
  { labels }: BankColumns,
  complain: Complaints,
): ClaimedTotals {
  const pesosAt = (label: string, cell: number) => {
    const row = around.get(label)
    const read = writtenPesos(row?.cells[cell] ?? '')
    if (read === null)
      complain.add(
        row === undefined ? 'totales' : `línea ${row.line}`,
        `falta ${label} con su importe`,
        'El archivo llegó cortado: expórtalo otra vez.',
      )
    return read ?? centavos(0n)
  }
  const countAt = (label: string) => {
    const told = around.get(label)?.cells[1] ?? ''
    return /^\d{1,7}$/.test(told) ? Number(told) : null
  }
  return {
    opening: pesosAt(labels.opening, 1),
    closing: pesosAt(labels.closing, 1),
    ...{ credits: pesosAt(labels.credits, 2), creditCount: countAt(labels.credits) },
    ...{ debits: pesosAt(labels.debits, 2), debitCount: countAt(labels.debits) },
  }
}

interface Table {
  readonly heading: readonly string[]
  readonly columns: BankColumns
  readonly account: string
}

function movementOf(
  row: CsvRow,
  { heading, columns, account }: Table,
  complain: Complaints,
): UnkeyedMovement {
  const cells = namedCells(heading, row, complain)
  const [debit, credit]: Centavos[] = [cells.pesos(columns.debit), cells.pesos(columns.credit)]
  if ((debit === 0n) === (credit === 0n))
    cells.complain(columns.credit, 'hay cargo y abono, o ninguno', 'Deja uno solo de los dos.')
  const description = cells.text(columns.description)
  const bookedOn = cells.day(columns.bookedOn, columns.dayForm)
  const plain = description.normalize('NFD').replaceAll(/\p{M}/gu, '').toUpperCase()
  return {
    account,
    bookedOn,
    valueOn: cells.text(columns.valueOn) === '' ? bookedOn : cells.day(columns.valueOn, columns.dayForm),
    amount: centavos((credit ?? 0n) - (debit ?? 0n)),
    isReversal: columns.reversals.some((word) => plain.includes(word)),
    reference: cells.text(columns.reference) || null,
    trackingKey: cells.text(columns.trackingKey) || null,
    description,
    counterparty: cells.text(columns.counterparty) || null,
  }
}
