/** Who a CURP says somebody is. */
export interface CurpReading {
  /** Day of birth, "1980-09-27". */
  readonly born: string
  /** H man, M woman, X non-binary. */
  readonly sex: 'H' | 'M' | 'X'
  /** Two letters of the state of birth; NE: abroad. */
  readonly state: string
}

// Anexo 20, t_CURP.
const form =
  /^[A-Z][AEIOUX][A-Z]{2}(\d{2})(\d{2})(\d{2})([HMX])([ABCMTZ]S|[BCJMOT]C|[CNPST]L|[GNQ]T|[GQS]R|C[MH]|[MY]N|[DH]G|NE|VZ|DF|SP)[BCDFGHJ-NP-TV-Z]{3}([0-9A-Z])(\d)$/

/** Reads a CURP, or says in words for people what is wrong with it. */
export function readCurp(text: string): CurpReading | { readonly fault: string } {
  if (text.length !== 18) return { fault: `tiene ${text.length} caracteres y son 18` }
  const [, year, month, day, sex, state, turn] = form.exec(text) ?? []
  if (turn === undefined || state === undefined || (sex !== 'H' && sex !== 'M' && sex !== 'X'))
    return { fault: 'no tiene la forma de una CURP: letras, fecha AAMMDD, sexo, entidad y consonantes' }
  // RENAPO: a digit up to 1999, a letter from 2000 on.
  const born = `${/\d/.test(turn) ? '19' : '20'}${year}-${month}-${day}`
  if (!isDay(born)) return { fault: `la fecha de nacimiento ${born} no existe` }
  if (Number(text[17]) !== checkDigit(text))
    return { fault: `el último dígito no corresponde a los demás: revise que no haya letras cambiadas` }
  return { born, sex, state }
}

function isDay(day: string): boolean {
  const date = new Date(`${day}T00:00:00Z`)
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(day)
}

const values = '0123456789ABCDEFGHIJKLMNÑOPQRSTUVWXYZ'

function checkDigit(curp: string): number {
  let sum = 0
  for (let index = 0; index < 17; index++) sum += values.indexOf(curp[index] ?? '0') * (18 - index)
  return (10 - (sum % 10)) % 10
}
