import { headingOf } from '../domain/provisioning/columns.ts'
import type { ProvisioningFault, ProvisioningProblem } from '../domain/provisioning/problem.ts'
import { radioSentence } from './radio-sentence.ts'

/** A problem as whoever made the file reads it: where, what, and how to mend it. */
export interface ToldProblem {
  readonly line: number
  /** As it is called in such files; null for the whole line. */
  readonly column: string | null
  /** In Spanish. */
  readonly message: string
}

/** Puts a problem into words. */
export function tellProblem({ line, column, fault }: ProvisioningProblem): ToldProblem {
  return { line, column: column && headingOf(column), message: sentenceOf(fault) }
}

function sentenceOf(fault: ProvisioningFault): string {
  switch (fault.kind) {
    case 'TooManyRows':
      return `El archivo lleva más de ${fault.most} medidores. Divídelo en varios.`
    case 'HeadingUnknown':
      return `No conocemos la columna “${fault.heading}”. Corrige su nombre o quítala.`
    case 'HeadingTwice':
      return `La columna “${fault.heading}” está dos veces. Deja una.`
    case 'CellTooLong':
      return `El texto pasa de ${fault.most} caracteres. Acórtalo.`
    case 'SaidTwice':
      return `Repite lo que ya dice la línea ${fault.with}. Quita una de las dos o corrígela.`
    case 'RadioMalformed':
      return radioSentence(fault.part)
    default:
      return plainSentences[fault.kind]
  }
}

type PlainFault = Exclude<
  ProvisioningFault['kind'],
  'TooManyRows' | 'HeadingUnknown' | 'HeadingTwice' | 'CellTooLong' | 'SaidTwice' | 'RadioMalformed'
>

const plainSentences: Readonly<Record<PlainFault, string>> = {
  FileEmpty:
    'El archivo no lleva medidores. La primera línea nombra las columnas, y cada línea siguiente un medidor.',
  EncodingBroken: 'El archivo perdió sus acentos. Guárdalo otra vez como “CSV UTF-8”.',
  QuoteBroken: 'Hay unas comillas que no cierran o sobran desde aquí, y no se puede leer más. Corrígelas.',
  CellsSuperfluous:
    'La línea lleva más celdas que columnas. Revisa si un texto con separador va entre comillas.',
  ColumnMissing: 'Falta esta columna. Agrégala.',
  CellEmpty: 'La celda está vacía. Llénala.',
  NumberMalformed: 'Aquí va un número mayor que cero, sin letras ni separador de miles.',
  RegisterMalformed: 'La lectura va en metros cúbicos con tres decimales a lo más, por ejemplo 12.345.',
  InstantMalformed: 'La fecha se escribe como 2026-11-20, o con hora y zona: 2026-11-20T12:30:00-06:00.',
  UuidMalformed: 'El identificador lleva 32 dígitos hexadecimales en cinco grupos. Cópialo completo.',
  NetworkUnknown: 'La red es WMBUS, LORAWAN o NBIOT.',
  MeterIdTaken: 'Ese identificador ya es de un medidor con otros datos. Usa uno nuevo, o iguala los datos.',
  ServicePointUnknown:
    'No encontramos ese punto de servicio en tus administraciones. Revisa el identificador.',
  ServicePointHasMeter: 'Ese punto de servicio ya tiene un medidor. Retíralo o reemplázalo primero.',
  MeterSerialTaken: 'Ese número de serie ya está instalado. Revisa el número en la carátula.',
  RadioTaken: 'Ese radio ya pertenece a otro medidor. Revisa el número.',
  InstantImpossible: 'La fecha está en el futuro, o antes de que se retirara el medidor anterior. Corrígela.',
}
