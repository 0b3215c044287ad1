import { clabeCheckDigit } from '../../world/references.ts'
import { collectingAccount } from '../movement.ts'
import type { StoredDebit } from './debit-memory.ts'

/** The bank's number of the utility. */
const client = '123456'

/** What was read of a file that is right. */
export interface ReadFile {
  readonly header: string
  readonly creditedOn: string
  readonly debits: readonly StoredDebit[]
}

/** What a file is held against. */
interface Expected {
  readonly name: string
  /** Today, YYYY-MM-DD. */
  readonly today: string
  /** The number that the day's next file has to have. */
  readonly number: number
}

const width = 342

/**
 * Reads a utility's file of charges as a bank's loading procedure does: each line's kind and length, the name's client, day and
 * consecutive, dates, accounts with their check digits, consecutive lines, and totals. Everything that is wrong, in Spanish.
 */
export function checkFile(text: string, expected: Expected): ReadFile | { readonly errors: string[] } {
  const errors: string[] = []
  const lines = text.split('\r\n')
  if (lines.pop() !== '') errors.push('El archivo no termina con un fin de línea.')
  const [header = '', ...rest] = lines
  const trailer = rest.pop() ?? ''
  for (const [at, line] of lines.entries())
    if (line.length !== width) errors.push(`La línea ${at + 1} mide ${line.length} y no ${width}.`)
  const named = /^D(\d{9})D(\d{6})(\d{2})$/.exec(expected.name)
  if (named === null) errors.push('El nombre del archivo no es correcto.')
  const [, nameClient = '', nameDay = '', nameNumber = ''] = named ?? []
  if (Number(nameClient) !== Number(client)) errors.push('El cliente del nombre no existe.')
  if (Number(nameNumber) !== expected.number)
    errors.push(`El consecutivo del archivo no es el correcto: sigue ${expected.number}.`)
  if (header[0] !== 'E') errors.push('El encabezado no es de tipo E.')
  if (header.slice(1, 21) !== client.padStart(20, '0')) errors.push('El número de cliente no es correcto.')
  if (header.slice(21, 41) !== `00${collectingAccount.clabe}`)
    errors.push('La cuenta de abono no es del cliente.')
  const [day, last] = [header.slice(49, 57), header.slice(57, 65)]
  if (day !== last || day.slice(2) !== nameDay)
    errors.push('Las fechas del encabezado no son las del nombre.')
  if (day < expected.today.replaceAll('-', '')) errors.push('La fecha de cargo ya pasó.')
  if (Number(header.slice(41, 49)) !== rest.length)
    errors.push('El número de operaciones del encabezado no es el de los detalles.')
  const debits = rest.map((line, index) => debitOf(line, index + 1, day, errors))
  const total = debits.reduce((sum, { amount }) => sum + amount, 0)
  if (trailer[0] !== 'S') errors.push('El sumario no es de tipo S.')
  if (Number(trailer.slice(1, 9)) !== rest.length)
    errors.push('El número de operaciones del sumario no cuadra.')
  if (Number(trailer.slice(9, 27)) !== total) errors.push('El importe del sumario no cuadra.')
  if (!/^0+$/.test(trailer.slice(27, 105)))
    errors.push('El sumario trae operaciones que el banco no ha aplicado.')
  if (errors.length > 0) return { errors: errors.slice(0, 50) }
  const credited = rest[0]?.slice(15, 23) ?? ''
  return {
    header,
    creditedOn: `${credited.slice(0, 4)}-${credited.slice(4, 6)}-${credited.slice(6, 8)}`,
    debits,
  }
}

function debitOf(line: string, number: number, day: string, errors: string[]): StoredDebit {
  const wrong = (what: string) => errors.push(`Detalle ${number}: ${what}.`)
  const clabe = line.slice(30, 48)
  const amount = line.slice(131, 146)
  if (line[0] !== 'D') wrong('no es de tipo D')
  if (Number(line.slice(1, 7)) !== number) wrong('el consecutivo no sigue')
  if (line.slice(7, 15) !== day) wrong('la fecha de cargo no es la del encabezado')
  if (!/^\d{8}$/.test(line.slice(15, 23)) || line.slice(15, 23) < day)
    wrong('la fecha de abono no es correcta')
  if (line.slice(23, 25) !== '40') wrong('el tipo de cuenta no es CLABE')
  if (!/^\d{18}$/.test(clabe) || line.slice(28, 30) !== '00') wrong('la cuenta de cargo no es correcta')
  else if (clabeCheckDigit(clabe.slice(0, 17)) !== clabe[17])
    wrong('el dígito verificador de la CLABE no es correcto')
  if (line.slice(25, 28) !== clabe.slice(0, 3)) wrong('la cuenta no es del banco que dice')
  if (line.slice(61, 111).trim() === '') wrong('falta el nombre del titular')
  if (line.slice(111, 131) !== `00${collectingAccount.clabe}`) wrong('la cuenta de abono no es del cliente')
  if (!/^\d{15}$/.test(amount) || Number(amount) < 100) wrong('el importe no es correcto')
  if (line.slice(208, 248).trim() === '') wrong('falta la referencia del servicio')
  if (line.slice(288, 292) !== 'ANEP') wrong('la acción, el reintento o el estatus no son correctos')
  if (line.slice(292).trim() !== '') wrong('trae causa de rechazo')
  return { line: number, text: line, clabe, amount: Number(amount), returned: null, objections: 0 }
}
