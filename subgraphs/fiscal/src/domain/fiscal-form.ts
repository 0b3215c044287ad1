import { fiscalName } from './cfdi/parties/fiscal-name.ts'
import { genericRfc, readRfc, tidyRfc } from './cfdi/parties/rfc.ts'
import { checkReceiver } from './cfdi/rules/parties/check-receiver.ts'
import type { Receiver } from './document/document.ts'

/** A field that is wrong, and what to enter. */
export interface FormMistake {
  readonly field: 'rfc' | 'name' | 'postalCode' | 'taxRegime' | 'cfdiUse'
  /** In Spanish. */
  readonly reason: string
}

/** What somebody entered, mended where that is certain; or every field that SAT would refuse. */
export type FormReading =
  | { readonly kind: 'good'; readonly data: Receiver; readonly warnings: readonly string[] }
  | { readonly kind: 'wrong'; readonly mistakes: readonly FormMistake[] }

const fieldOf: Readonly<Record<string, FormMistake['field']>> = {
  Rfc: 'rfc',
  Nombre: 'name',
  DomicilioFiscalReceptor: 'postalCode',
  RegimenFiscalReceptor: 'taxRegime',
  UsoCFDI: 'cfdiUse',
}

/**
 * Reads a fiscal form as the Constancia de Situación Fiscal has it: blanks, small letters and a company's legal form are
 * mended and said; everything else that SAT's catalogues would refuse is a mistake.
 */
export function readFiscalForm(entered: Receiver): FormReading {
  const rfc = tidyRfc(entered.rfc)
  const read = readRfc(rfc)
  const person = 'fault' in read || read.kind !== 'legal' ? 'natural' : 'legal'
  const name = fiscalName(entered.name, person)
  const data: Receiver = {
    ...{ rfc, name },
    postalCode: entered.postalCode.trim(),
    taxRegime: entered.taxRegime.trim(),
    cfdiUse: entered.cfdiUse.trim().toUpperCase(),
  }
  if (rfc === genericRfc)
    return wrong([
      { field: 'rfc', reason: `${genericRfc} es del público en general: sin datos fiscales ya se usa.` },
    ])
  const complaints = checkReceiver({
    ...{ rfc, nombre: name, domicilioFiscalReceptor: data.postalCode },
    ...{ regimenFiscalReceptor: data.taxRegime, usoCFDI: data.cfdiUse },
  })
  const sentence = ({ what, mend }: { readonly what: string; readonly mend: string }) => `${what} ${mend}`
  const mistakes = complaints.filter(({ severity }) => severity !== 'warning')
  if (mistakes.length > 0)
    return wrong(
      mistakes.map((one) => ({ field: fieldOf[one.attribute ?? ''] ?? 'rfc', reason: sentence(one) })),
    )
  const warnings = complaints.filter(({ severity }) => severity === 'warning').map(sentence)
  if (person === 'legal' && name !== fiscalName(entered.name, 'natural'))
    warnings.push(`Se guardó “${name}”, sin el régimen societario, como lo tiene el SAT.`)
  return { kind: 'good', data, warnings }
}

function wrong(mistakes: readonly FormMistake[]): FormReading {
  return { kind: 'wrong', mistakes }
}
