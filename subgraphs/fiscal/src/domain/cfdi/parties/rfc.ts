/** Receiver of whom nobody asked an RFC; sales to the general public. */
export const genericRfc = 'XAXX010101000'
/** Receiver abroad. */
export const foreignRfc = 'XEXX010101000'

/** What an RFC says of itself. */
export interface RfcReading {
  readonly kind: 'natural' | 'legal' | 'generic' | 'foreign'
  /** False: its last character is not the one that follows from the others. SAT has handed out such, so it is no fault. */
  readonly checks: boolean
}

// Anexo 20, t_RFC: three letters of a company or four of a person, date, and three that SAT assigns.
const form = /^([A-ZÑ&]{3,4})(\d{2})(\d{2})(\d{2})([A-Z0-9]{2}[0-9A])$/

/** Reads an RFC, or says in words for people what is wrong with it. Blanks, hyphens and small letters are a fault too. */
export function readRfc(text: string): RfcReading | { readonly fault: string } {
  if (text === genericRfc) return { kind: 'generic', checks: true }
  if (text === foreignRfc) return { kind: 'foreign', checks: true }
  const [, letters, year, month, day] = form.exec(text) ?? []
  if (letters === undefined) return { fault: formFault(text) }
  if (!isDay(Number(year), Number(month), Number(day)))
    return { fault: `la fecha ${year}-${month}-${day} del RFC no existe` }
  if (letters.length === 4 && unseemly.has(letters))
    return { fault: `el SAT no asigna un RFC que empiece con ${letters}: la cuarta letra se cambia por X` }
  return { kind: letters.length === 3 ? 'legal' : 'natural', checks: text.at(-1) === checkCharacter(text) }
}

/** The RFC as it is meant: in capitals, without blanks, hyphens or points. */
export function tidyRfc(text: string): string {
  return text.toLocaleUpperCase('es-MX').replace(/[\s.-]/g, '')
}

function formFault(text: string): string {
  const tidy = tidyRfc(text)
  if (tidy !== text && form.test(tidy))
    return `debe escribirse ${tidy}, en mayúsculas y sin espacios ni guiones`
  if (tidy.length !== 12 && tidy.length !== 13)
    return `tiene ${tidy.length} caracteres: son 12 de una empresa o 13 de una persona`
  return 'no tiene la forma de un RFC: letras, fecha AAMMDD y tres caracteres que asigna el SAT'
}

/** The century is not told: 29 February is a day where either has it. */
function isDay(year: number, month: number, day: number): boolean {
  return [1900, 2000].some((century) => {
    const date = new Date(Date.UTC(century + year, month - 1, day))
    return date.getUTCMonth() === month - 1 && date.getUTCDate() === day
  })
}

// Their place is their value; a company's RFC counts with a blank before it.
const values = '0123456789ABCDEFGHIJKLMN&OPQRSTUVWXYZ Ñ'

function checkCharacter(rfc: string): string {
  const body = rfc.slice(0, -1).padStart(12, ' ')
  let sum = 0
  for (let index = 0; index < 12; index++) sum += values.indexOf(body[index] ?? ' ') * (13 - index)
  const rest = 11 - (sum % 11)
  return rest === 11 ? '0' : rest === 10 ? 'A' : String(rest)
}

// SAT's list of words that no RFC begins with.
const unseemly: ReadonlySet<string> = new Set(
  (
    'BUEI BUEY CACA CACO CAGA CAGO CAKA CAKO COGE COJA COJE COJI COJO CULO FETO GUEY JOTO KACA KACO KAGA KAGO KAKA KOGE ' +
    'KOJO KULO MAME MAMO MEAR MEAS MEON MION MOCO MULA PEDA PEDO PENE PUTA PUTO QULO RATA RUIN'
  ).split(' '),
)
