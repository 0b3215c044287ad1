interface FiscalData {
  readonly rfc: string
  readonly name: string
  readonly postalCode: string
  readonly taxRegime: string
  readonly cfdiUse: string
}

/** Some of SAT's catalogue c_RegimenFiscal: those that a home or a shop has. */
const regimes = [
  { key: '601', name: 'General de Ley Personas Morales', person: false, company: true },
  { key: '603', name: 'Personas Morales con Fines no Lucrativos', person: false, company: true },
  { key: '605', name: 'Sueldos y Salarios e Ingresos Asimilados a Salarios', person: true, company: false },
  { key: '606', name: 'Arrendamiento', person: true, company: false },
  {
    key: '612',
    name: 'Personas Físicas con Actividades Empresariales y Profesionales',
    person: true,
    company: false,
  },
  { key: '616', name: 'Sin obligaciones fiscales', person: true, company: false },
  { key: '626', name: 'Régimen Simplificado de Confianza', person: true, company: true },
]

const expenses = { key: 'G03', name: 'Gastos en general' }
const noEffect = { key: 'S01', name: 'Sin efectos fiscales' }

/** What a visitor enters for the bills of the invented house; nobody checks it, and it goes nowhere. */
export function houseFiscalData(): Record<string, unknown> {
  let kept: FiscalData | null = null
  return {
    myFiscalData: () => kept,
    taxRegimes: ({ rfc }: { rfc?: string | null }) =>
      regimes.filter(({ person, company }) => (rfc?.length === 12 ? company : person)),
    cfdiUses: ({ taxRegime }: { taxRegime: string }) =>
      taxRegime === '605' || taxRegime === '616' ? [noEffect] : [expenses, noEffect],
    saveFiscalData: ({ input }: { input: FiscalData }) => {
      if (!/^\d{5}$/.test(input.postalCode)) {
        const reason = 'Ese código postal no está en el catálogo del SAT.'
        const mistakes = [{ field: 'postalCode', reason }]
        return { __typename: 'FiscalDataMistaken', message: 'Hay un dato por corregir.', mistakes }
      }
      kept = input
      return { __typename: 'FiscalDataSaved', fiscalData: kept, warnings: [] }
    },
  }
}
