import { normalised } from '../xml-element.ts'

/**
 * A name as SAT's register has it: capitals, single blanks, and of a company without its legal form (“S.A. de C.V.”),
 * which CFDI 4.0 leaves out. Accents stay: whether the register has them, only the Constancia tells.
 */
export function fiscalName(name: string, person: 'natural' | 'legal'): string {
  const capitals = normalised(name).toLocaleUpperCase('es-MX')
  if (person === 'natural') return capitals
  const bare = capitals.replace(legalForm, '').replace(/[,\s]+$/, '')
  return bare === '' ? capitals : bare
}

/** Whether a company's name still carries its legal form. */
export function hasLegalForm(name: string): boolean {
  return legalForm.test(normalised(name).toLocaleUpperCase('es-MX'))
}

const dot = '\\.?\\s*'
const letters = (text: string) => `${[...text].join(dot)}\\.?`
const variable = `(\\s+DE\\s+${letters('CV')})?`

// Longest first; each behind a blank or comma at the end of the name.
const forms = [
  `${letters('SAPIB')}${variable}`,
  `${letters('SAPI')}${variable}`,
  `${letters('SAB')}${variable}`,
  `${letters('SAS')}${variable}`,
  `${letters('SA')}${variable}`,
  `S\\.?\\s+DE\\s+${letters('RL')}(\\s+${letters('MI')})?${variable}`,
  `${letters('SPR')}\\s+DE\\s+${letters('R')}([IL]\\.?)?${variable}`,
  `${letters('SC')}(\\s+DE\\s+${letters('RL')})?${variable}`,
  `${letters('AC')}`,
  `${letters('IAP')}`,
]

const legalForm = new RegExp(`[\\s,]+(${forms.join('|')})$`)
