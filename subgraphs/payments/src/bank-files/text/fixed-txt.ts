import { type Centavos, centavos } from '@aquacis/kit/values/money.ts'
import {
  accountNumber,
  keyedMovements,
  type UnkeyedMovement,
} from '../../domain/reconciliation/keyed-movements.ts'
import type { BankStatement } from '../../domain/reconciliation/statement.ts'
import { checkBalance, count } from '../check-balance.ts'
import { type Complaints, complaints, type FileRead, mostLines } from '../file-mistake.ts'
import { writtenDay } from '../written-values.ts'
import type { FixedField, FixedLayout, FixedRecord } from './fixed-layout.ts'
import { shown } from './named-cells.ts'

/** Reads a bank's TXT statement of fixed width. Wrong sums or balances refuse the whole of it. */
export function readFixedTxt(text: string, layout: FixedLayout): FileRead<BankStatement> {
  const complain = complaints()
  const lines = text
    .split(/\r?\n/)
    .map((content, index) => ({ content, line: index + 1 }))
    .filter(({ content }) => content.trim() !== '')
  if (lines.length > mostLines) {
    complain.add(`línea ${mostLines}`, `hay más de ${mostLines} líneas`, 'Divide el archivo por días.')
    return complain.conclude([])
  }
  const statements: BankStatement[] = []
  let open: OpenAccount | null = null
  let ended = false
  for (const line of lines) {
    if (complain.isFull) break
    const cells = fixedCells(line, layout, complain)
    if (ended) cells.wrong('hay una línea después del fin de archivo', 'Quita lo que sigue al registro 88.')
    if (cells.is(layout.opening)) {
      if (open !== null) cells.wrong('empieza otra cuenta sin el fin de la anterior', cut)
      open = openedAccount(cells, layout)
    } else if (cells.is(layout.movement)) {
      if (open === null) cells.wrong('hay un movimiento antes de la cabecera de cuenta', cut)
      open?.movements.push(movementOf(cells, layout, open.account))
    } else if (cells.is(layout.text)) {
      addText(cells, layout, open)
    } else if (layout.passedOver.some((mark) => line.content.startsWith(mark))) {
      // It says again in another currency what its movement says.
    } else if (cells.is(layout.closing)) {
      if (open === null) cells.wrong('hay un fin de cuenta sin su cabecera', cut)
      else statements.push(closedAccount(cells, layout, open, complain))
      open = null
    } else if (cells.is(layout.end)) {
      const said = cells.number(layout.end.fields.records, 'número de registros')
      count(complain, `línea ${line.line}, número de registros`, said, lines.length - 1)
      ended = true
    } else
      cells.wrong(
        `“${shown(line.content.slice(0, 2))}” no es un tipo de registro`,
        'Elige el formato correcto.',
      )
  }
  if (open !== null || !ended)
    complain.add(
      `línea ${lines.at(-1)?.line ?? 1}`,
      `falta el registro ${open === null ? layout.end.mark : layout.closing.mark}`,
      cut,
    )
  return complain.conclude(statements)
}

const cut = 'El archivo llegó cortado: descárgalo otra vez.'

interface OpenAccount {
  readonly account: string
  readonly from: string
  readonly to: string
  readonly opening: Centavos
  readonly movements: WritableMovement[]
}

type WritableMovement = { -readonly [Key in keyof UnkeyedMovement]: UnkeyedMovement[Key] }

interface FixedCells {
  readonly line: number
  is(record: FixedRecord<string>): boolean
  text(field: FixedField): string
  number(field: FixedField, name: string): number
  /** Two places, no point. */
  money(field: FixedField, name: string): Centavos
  day(field: FixedField, name: string): string
  wrong(what: string, mend: string): void
}

function fixedCells(
  { content, line }: { readonly content: string; readonly line: number },
  { width }: FixedLayout,
  complain: Complaints,
): FixedCells {
  const wrong = (what: string, mend: string) => complain.add(`línea ${line}`, what, mend)
  const text = ({ from, to }: FixedField) => content.slice(from - 1, to).trim()
  if (content.length > width)
    wrong(`mide ${content.length} y no ${width}`, 'Descarga el archivo sin editarlo.')
  const digits = (field: FixedField, name: string) => {
    if (/^\d+$/.test(text(field))) return text(field)
    const place = `línea ${line}, ${name} (posiciones ${field.from} a ${field.to})`
    complain.add(place, `“${shown(text(field))}” no son cifras`, 'Descarga el archivo sin editarlo.')
    return '0'
  }
  return {
    ...{ line, text, wrong },
    is: ({ mark }) => content.startsWith(mark),
    number: (field, name) => Number(digits(field, name)),
    money: (field, name) => centavos(BigInt(digits(field, name))),
    day(field, name) {
      const read = writtenDay(text(field), 'YYMMDD')
      if (read === null) {
        const place = `línea ${line}, ${name} (posiciones ${field.from} a ${field.to})`
        complain.add(place, `“${shown(text(field))}” no es una fecha`, 'Se escribe AAMMDD: 261120.')
      }
      return read ?? ''
    },
  }
}

/** The amount with its sign: credits are above zero. */
function sided(cells: FixedCells, side: FixedField, amount: Centavos, layout: FixedLayout): Centavos {
  const told = cells.text(side)
  if (told !== layout.debitSide && told !== layout.creditSide)
    cells.wrong(
      `la clave debe/haber (posición ${side.from}) es “${told}”`,
      `Es ${layout.debitSide} para cargo y ${layout.creditSide} para abono.`,
    )
  return told === layout.debitSide ? centavos(-amount) : amount
}

function openedAccount(cells: FixedCells, layout: FixedLayout): OpenAccount {
  const { account, from, to, side, balance, currency } = layout.opening.fields
  checkCurrency(cells, currency, layout)
  return {
    account: accountNumber(cells.text(account)),
    from: cells.day(from, 'fecha inicial'),
    to: cells.day(to, 'fecha final'),
    opening: sided(cells, side, cells.money(balance, 'saldo inicial'), layout),
    movements: [],
  }
}

function checkCurrency(cells: FixedCells, currency: FixedField, layout: FixedLayout): void {
  const told = cells.text(currency)
  if (told !== layout.currency)
    cells.wrong(`la divisa es ${told} y no ${layout.currency} (MXN)`, 'Importa sólo cuentas en pesos.')
}

function movementOf(cells: FixedCells, layout: FixedLayout, account: string): WritableMovement {
  const { bookedOn, valueOn, own, side, amount, document, reference, reference2 } = layout.movement.fields
  const given = [reference, document].map((field) => cells.text(field).replace(/^0+/, ''))
  return {
    account,
    bookedOn: cells.day(bookedOn, 'fecha de operación'),
    valueOn: cells.day(valueOn, 'fecha valor'),
    amount: sided(cells, side, cells.money(amount, 'importe'), layout),
    isReversal: layout.reversals.includes(cells.text(own)),
    reference: given.find((text) => text !== '') ?? null,
    trackingKey: cells.text(reference2) || null,
    description: '',
    counterparty: null,
  }
}

/** The first text goes on with the clave de rastreo and names who paid; the others are what was written. */
function addText(cells: FixedCells, layout: FixedLayout, open: OpenAccount | null): void {
  const last = open?.movements.at(-1)
  if (last === undefined) {
    cells.wrong('hay un concepto sin su movimiento', cut)
    return
  }
  const { number, first, second } = layout.text.fields
  if (cells.text(number) === '01') {
    last.trackingKey = `${last.trackingKey ?? ''}${cells.text(first)}` || null
    last.counterparty = cells.text(second) || null
  } else last.description = `${last.description} ${cells.text(first)} ${cells.text(second)}`.trim()
}

function closedAccount(
  cells: FixedCells,
  layout: FixedLayout,
  { account, from, to, opening, movements }: OpenAccount,
  complain: Complaints,
): BankStatement {
  const { debitCount, debits, creditCount, credits, side, balance, currency } = layout.closing.fields
  checkCurrency(cells, currency, layout)
  const closing = sided(cells, side, cells.money(balance, 'saldo final'), layout)
  checkBalance(
    {
      ...{ opening, closing },
      ...{ credits: cells.money(credits, 'total haber'), debits: cells.money(debits, 'total debe') },
      ...{
        creditCount: cells.number(creditCount, 'número de abonos'),
        debitCount: cells.number(debitCount, 'número de cargos'),
      },
    },
    movements.map(({ amount }) => amount),
    complain,
    `línea ${cells.line}`,
  )
  return { kind: 'BANK', account, from, to, opening, closing, movements: keyedMovements(movements) }
}
