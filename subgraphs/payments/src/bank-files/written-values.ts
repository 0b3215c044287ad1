import { type Centavos, centavosFromPesos } from '@aquacis/kit/values/money.ts'

const pesosForm = /^-?\$?\s?(\d{1,15}|\d{1,3}(,\d{3}){1,4})(\.\d{1,2})?$/
/** With a comma before the centavos: two of them, so that 1,250 stays one thousand. */
const commaForm = /^-?\$?\s?(\d{1,15}|\d{1,3}(\.\d{3}){1,4}),\d{2}$/

/** Pesos as banks write them: `1234.5`, `1,234.50`, `$ 1,234.50`, `-12.00`, and `1.234,50`. Null for anything else; empty is zero for nobody. */
export function writtenPesos(text: string): Centavos | null {
  const trimmed = text.trim()
  if (commaForm.test(trimmed)) return centavosFromPesos(trimmed.replaceAll(/[$.\s]/g, '').replace(',', '.'))
  return pesosForm.test(trimmed) ? centavosFromPesos(trimmed.replaceAll(/[$,\s]/g, '')) : null
}

/** How a source writes days. */
export type DayForm = 'YYYY-MM-DD' | 'DD/MM/YYYY' | 'YYMMDD'

const dayForms: Readonly<Record<DayForm, RegExp>> = {
  'YYYY-MM-DD': /^(?<year>\d{4})-(?<month>\d{2})-(?<day>\d{2})$/,
  'DD/MM/YYYY': /^(?<day>\d{2})\/(?<month>\d{2})\/(?<year>\d{4})$/,
  YYMMDD: /^(?<year>\d{2})(?<month>\d{2})(?<day>\d{2})$/,
}

/** A civil day, `YYYY-MM-DD`; null for what is none: also 31/02. */
export function writtenDay(text: string, form: DayForm): string | null {
  const parts = dayForms[form].exec(text.trim())?.groups
  if (parts === undefined) return null
  const { year = '', month = '', day = '' } = parts
  const civil = `${year.length === 2 ? `20${year}` : year}-${month}-${day}`
  const instant = new Date(`${civil}T00:00:00Z`)
  return !Number.isNaN(instant.getTime()) && instant.toISOString().startsWith(civil) ? civil : null
}

/** Text as it came: UTF-8, what Mexican banks still send, Windows-1252, or the UTF-16 of spreadsheets, by its mark. */
export function writtenText(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes)
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder('utf-16be').decode(bytes)
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return new TextDecoder('windows-1252').decode(bytes)
  }
}
