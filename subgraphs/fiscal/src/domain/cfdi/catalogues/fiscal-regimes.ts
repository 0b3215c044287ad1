// From SAT's catalogues of CFDI 4.0 as of 6 August 2026 (phpcfdi/resources-sat-catalogs @675be01, Unlicense).

/** Whom a régimen fiscal is for. */
export interface FiscalRegime {
  readonly text: string
  readonly person: 'natural' | 'legal' | 'both'
}

/** c_RegimenFiscal. */
export const fiscalRegimes: ReadonlyMap<string, FiscalRegime> = new Map([
  ['601', { text: 'General de Ley Personas Morales', person: 'legal' }],
  ['603', { text: 'Personas Morales con Fines no Lucrativos', person: 'legal' }],
  ['605', { text: 'Sueldos y Salarios e Ingresos Asimilados a Salarios', person: 'natural' }],
  ['606', { text: 'Arrendamiento', person: 'natural' }],
  ['607', { text: 'Régimen de Enajenación o Adquisición de Bienes', person: 'natural' }],
  ['608', { text: 'Demás ingresos', person: 'natural' }],
  ['610', { text: 'Residentes en el Extranjero sin Establecimiento Permanente en México', person: 'both' }],
  ['611', { text: 'Ingresos por Dividendos (socios y accionistas)', person: 'natural' }],
  ['612', { text: 'Personas Físicas con Actividades Empresariales y Profesionales', person: 'natural' }],
  ['614', { text: 'Ingresos por intereses', person: 'natural' }],
  ['615', { text: 'Régimen de los ingresos por obtención de premios', person: 'natural' }],
  ['616', { text: 'Sin obligaciones fiscales', person: 'natural' }],
  [
    '620',
    { text: 'Sociedades Cooperativas de Producción que optan por diferir sus ingresos', person: 'legal' },
  ],
  ['621', { text: 'Incorporación Fiscal', person: 'natural' }],
  ['622', { text: 'Actividades Agrícolas, Ganaderas, Silvícolas y Pesqueras', person: 'legal' }],
  ['623', { text: 'Opcional para Grupos de Sociedades', person: 'legal' }],
  ['624', { text: 'Coordinados', person: 'legal' }],
  [
    '625',
    {
      text: 'Régimen de las Actividades Empresariales con ingresos a través de Plataformas Tecnológicas',
      person: 'natural',
    },
  ],
  ['626', { text: 'Régimen Simplificado de Confianza', person: 'both' }],
])
