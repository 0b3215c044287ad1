import { type Decimal, decimal } from '@aquacis/kit/values/decimal.ts'
import { type Centavos, centavosFromPesos } from '@aquacis/kit/values/money.ts'
import type { ComparedBill } from './compare-bills.ts'
import { periodName } from './period-name.ts'

/** What a column of a list of bills is. */
type Column =
  | {
      readonly kind: 'contract' | 'period' | 'from' | 'to' | 'usageClass' | 'cubicMetres' | 'total' | 'other'
    }
  | { readonly kind: 'concept'; readonly name: string }

/** Names of columns as systems write them, in lower case and without accents. */
export const columnNames: Readonly<Record<string, Exclude<Column['kind'], 'concept' | 'other'>>> = {
  contract: 'contract',
  contrato: 'contract',
  cuenta: 'contract',
  period: 'period',
  periodo: 'period',
  mes: 'period',
  from: 'from',
  desde: 'from',
  to: 'to',
  hasta: 'to',
  class: 'usageClass',
  clase: 'usageClass',
  tarifa: 'usageClass',
  uso: 'usageClass',
  m3: 'cubicMetres',
  consumo: 'cubicMetres',
  volumen: 'cubicMetres',
  total: 'total',
  importe: 'total',
}

/** Names of concepts as systems write them; others stay as they are. */
const conceptNames: Readonly<Record<string, string>> = {
  agua: 'water',
  'agua potable': 'water',
  alcantarillado: 'sewer',
  drenaje: 'sewer',
  saneamiento: 'treatment',
  tratamiento: 'treatment',
  iva: 'vat',
  recargos: 'surcharge',
  descuento: 'discount',
}

/** What reads the rows of one list of bills, by its header. */
export interface BillRows {
  /** A row as a bill, or what is wrong with it. */
  read(cells: readonly string[]): ComparedBill | { readonly fault: string }
}

/**
 * Reads the header of a list of bills: the contract, the period (or its first and last day), the total, and, where the
 * system tells them, class, m³ and the amount of each concept under its name. Columns named in `ignored` are passed over.
 */
export function billRows(
  header: readonly string[],
  ignored: readonly string[] = [],
): BillRows | { readonly fault: string } {
  const columns = header.map((name) => columnOf(name, ignored))
  const place = (kind: Column['kind']) => columns.findIndex((column) => column.kind === kind)
  const [contract, total] = [place('contract'), place('total')]
  const [from, to] = [place('from'), place('to')]
  const periods = [place('period'), from, to].filter((index) => index >= 0)
  if (contract < 0) return { fault: 'has no column "contract" (or "contrato")' }
  if (total < 0) return { fault: 'has no column "total"' }
  if (periods.length === 0) return { fault: 'has no column "period" (or "periodo", or "from" and "to")' }
  const isSpan = place('period') < 0 && from >= 0 && to >= 0
  const concepts = columns.flatMap((column, index) =>
    column.kind === 'concept' ? [{ name: column.name, index }] : [],
  )
  return {
    read(cells) {
      const cell = (index: number) => cells[index]?.trim() ?? ''
      try {
        return {
          contract: required(cell(contract), 'contract'),
          period: isSpan ? periodName(cell(from), cell(to)) : periods.map(cell).join('/'),
          usageClass: cell(place('usageClass')) || null,
          cubicMetres: numberIn(cell(place('cubicMetres')), decimal),
          concepts: new Map(
            concepts
              .map(({ name, index }) => [name, pesosIn(cell(index))] as const)
              .filter(([, amount]) => amount !== 0n),
          ),
          total: pesosIn(required(cell(total), 'total')),
        }
      } catch (error) {
        if (error instanceof RangeError) return { fault: error.message }
        throw error
      }
    },
  }
}

function columnOf(name: string, ignored: readonly string[]): Column {
  const plain = plainName(name)
  if (plain === '' || ignored.includes(plain)) return { kind: 'other' }
  const kind = columnNames[plain]
  return kind === undefined ? { kind: 'concept', name: conceptOf(plain) } : { kind }
}

/** A name of a column or a concept without case and accents. */
export function plainName(name: string): string {
  return name.normalize('NFD').replace(/\p{M}/gu, '').trim().toLowerCase()
}

/** The name under which a concept is compared. */
export function conceptOf(name: string): string {
  const plain = plainName(name)
  return conceptNames[plain] ?? plain
}

function required(text: string, name: string): string {
  if (text === '') throw new RangeError(`has no ${name}`)
  return text
}

/** "1,234.50" and "$1,234.50" too; an empty cell is nothing. Throws RangeError for what is no amount. */
export function pesosIn(text: string): Centavos {
  return centavosFromPesos(text === '' ? '0' : text.replace(/[$,\s]/g, ''))
}

function numberIn(text: string, read: (text: string) => Decimal): Decimal | null {
  return text === '' ? null : read(text.replaceAll(',', ''))
}
