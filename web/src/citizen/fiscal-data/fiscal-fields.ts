/** What a CFDI is made out to, as it is typed. */
export interface FiscalFields {
  readonly rfc: string
  readonly name: string
  readonly postalCode: string
  readonly taxRegime: string
  readonly cfdiUse: string
}

export type FiscalField = keyof FiscalFields

export const fiscalFields: readonly FiscalField[] = ['rfc', 'name', 'postalCode', 'taxRegime', 'cfdiUse']

/** Pattern t_RFC of SAT's tdCFDI.xsd: letters of the name, the date, the homoclave. */
const rfcPattern = /^[A-Z&Ñ]{3,4}\d{2}(0[1-9]|1[0-2])(0[1-9]|[12]\d|3[01])[A-Z\d]{2}[A\d]$/

/** As SAT writes it: capitals, nothing between them. */
export function rfcText(typed: string): string {
  return typed.toLocaleUpperCase('es-MX').replace(/[\s.-]/g, '')
}

export function isRfc(typed: string): boolean {
  return rfcPattern.test(rfcText(typed))
}

/** Which fields cannot be right, as far as this can be told without SAT's catalogues. */
export function wrongFields(fields: FiscalFields): FiscalField[] {
  const isRight: Record<FiscalField, boolean> = {
    rfc: isRfc(fields.rfc),
    name: fields.name.trim() !== '',
    postalCode: /^\d{5}$/.test(fields.postalCode.trim()),
    taxRegime: fields.taxRegime !== '',
    cfdiUse: fields.cfdiUse !== '',
  }
  return fiscalFields.filter((field) => !isRight[field])
}
