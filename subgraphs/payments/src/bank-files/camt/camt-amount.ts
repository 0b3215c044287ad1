import { civilDate } from '@aquacis/kit/values/calendar.ts'
import { type Centavos, centavos, centavosFromPesos } from '@aquacis/kit/values/money.ts'
import type { Complaints } from '../file-mistake.ts'
import { writtenDay } from '../written-values.ts'
import { at, textAt, type XmlNode } from './xml-tree.ts'

const again = 'Pide al banco que emita el archivo de nuevo.'

/** An amount in pesos, as `ActiveOrHistoricCurrencyAndAmount` has it: up to five places, of which money uses two. */
export function camtAmount(node: XmlNode | undefined, place: string, complain: Complaints): Centavos {
  if (node === undefined) {
    complain.add(place, 'falta el importe', again)
    return centavos(0n)
  }
  const where = `línea ${node.line}, elemento ${place}`
  const currency = node.attributes['Ccy']
  if (currency !== undefined && currency !== 'MXN')
    complain.add(where, `está en ${currency.slice(0, 3)} y no en MXN`, 'Importa sólo cuentas en pesos.')
  const text = node.text.trim()
  if (/^\d{1,15}(\.\d{1,2}0*)?$/.test(text)) return centavosFromPesos(text.replace(/(\.\d{2})0+$/, '$1'))
  complain.add(where, `“${text.slice(0, 40)}” no es un importe en pesos y centavos`, again)
  return centavos(0n)
}

/** The sign of `CdtDbtInd`. */
export function camtSigned(node: XmlNode, amount: Centavos, place: string, complain: Complaints): Centavos {
  const side = textAt(node, 'CdtDbtInd')
  if (side !== 'CRDT' && side !== 'DBIT')
    complain.add(`línea ${node.line}, elemento ${place}/CdtDbtInd`, 'no es CRDT ni DBIT', again)
  return side === 'DBIT' ? centavos(-amount) : amount
}

/** The civil day of an ISO 8601 date, or of an instant; null for what is neither. */
export function civilDayOf(text: string): string | null {
  const day = writtenDay(text.slice(0, 10), 'YYYY-MM-DD')
  if (day === null || !/T.*(Z|[+-]\d{2}:\d{2})$/.test(text)) return day
  const instant = new Date(text)
  return Number.isNaN(instant.getTime()) ? null : civilDate(instant)
}

/** A civil day of a `DateAndDateTimeChoice`. An instant with a zone is on the day that Mexico City had then; one without is local. */
export function camtDay(node: XmlNode, name: string, complain: Complaints): string | null {
  const choice = at(node, name)
  if (choice === undefined) return null
  const text = textAt(choice, 'Dt', 'DtTm') ?? ''
  const day = civilDayOf(text)
  if (day === null)
    complain.add(
      `línea ${choice.line}, elemento ${node.name}/${name}`,
      `“${text.slice(0, 40)}” no es una fecha`,
      again,
    )
  return day
}
