/** A charge of somebody's account, as the utility asked for it. */
export interface StoredDebit {
  readonly line: number
  /** As it came: the answer says it again. */
  readonly text: string
  readonly clabe: string
  /** Centavos. */
  readonly amount: number
  /** Two digits of the reason with which it was returned; null where the account was charged. */
  returned: string | null
  /** How often its holder objected. */
  objections: number
}

/** A file of charges that the bank took. */
export interface StoredDebitFile {
  readonly name: string
  readonly digest: string
  /** First line, as it came. */
  readonly header: string
  readonly takenAt: string
  /** Day on which the utility is credited, YYYY-MM-DD. */
  readonly creditedOn: string
  readonly debits: StoredDebit[]
  /** How often it was answered. */
  answers: number
}

/** A file that the bank has for the utility. */
export interface StoredAnswer {
  readonly name: string
  readonly issuedAt: string
  readonly text: string
}

/** What the bank remembers of direct debits. */
export interface DebitMemory {
  readonly files: Record<string, StoredDebitFile>
  readonly answers: StoredAnswer[]
  /** How the next charges are answered, first first: reasons of return, or `ok`. */
  readonly next: string[]
  /** Files are answered when a tester says so, and not at once. */
  isHeld: boolean
}

/** Nothing was charged yet. */
export function emptyDebits(): DebitMemory {
  return { files: {}, answers: [], next: [], isHeld: false }
}

/** Reasons with which accounts' banks return charges. */
export const returnReasons: Readonly<Record<string, string>> = {
  '01': 'CUENTA INEXISTENTE',
  '02': 'CUENTA BLOQUEADA',
  '03': 'CUENTA CANCELADA',
  '04': 'CUENTA CON INSUFICIENCIA DE FONDOS',
  '05': 'CUENTA EN OTRA DIVISA',
  '06': 'CUENTA NO PERTENECE AL BANCO RECEPTOR',
  '07': 'TRANSACCION DUPLICADA',
  '08': 'ORDEN DE NO PAGAR A ESE EMISOR',
  '09': 'IMPORTE MAYOR AL AUTORIZADO',
  '10': 'CANCELACION DEL SERVICIO',
  '11': 'CLIENTE NO TIENE AUTORIZADO EL SERVICIO',
  '12': 'VENCIMIENTO DE LA ORDEN DE PAGO',
  '13': 'CLIENTE DESCONOCE EL CARGO',
}
