// Short catalogues of CFDI 4.0 as of 6 August 2026 (phpcfdi/resources-sat-catalogs @675be01, Unlicense).

const set = (keys: string): ReadonlySet<string> => new Set(keys.split(' '))

/** c_TipoRelacion: 01 credit note, 04 replacement of a cancelled document, … */
export const relations = set('01 02 03 04 05 06 07')

/** c_ObjetoImp. */
export const taxObjects = set('01 02 03 04 05 06 07 08')

/** c_ObjetoImp of lines that break no tax down: with one of them there is no node of taxes. */
export const untaxedObjects = set('01 03 04 05')

/** c_Exportacion. */
export const exportKinds = set('01 02 03 04')

/** c_Periodicidad. */
export const periods = set('01 02 03 04 05')

/** c_Meses of one month, and those of two (periodicity 05). */
export const months = set('01 02 03 04 05 06 07 08 09 10 11 12')
export const monthPairs = set('13 14 15 16 17 18')

/** c_Impuesto: ISR, IVA, IEPS. */
export const taxes = set('001 002 003')

/** c_TipoFactor. */
export const factors = set('Tasa Cuota Exento')

/** c_TipoDeComprobante. */
export const documentTypes = set('I E T N P')
