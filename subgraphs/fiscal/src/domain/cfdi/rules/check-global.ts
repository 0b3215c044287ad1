import { monthPairs, months, periods } from '../catalogues/sat-keys.ts'
import { genericRfc } from '../parties/rfc.ts'
import { reach, type XmlElement } from '../xml-element.ts'
import { unknownKey } from './check-heading.ts'
import { type Examination, only } from './examination.ts'

const publicName = 'PUBLICO EN GENERAL'

/** Global invoices: which sales they sum up, and to whom they go. */
export function checkGlobal(examination: Examination): void {
  const { root, complain } = examination
  const period = only(root, 'cfdi:InformacionGlobal')
  const receiver = only(root, 'cfdi:Receptor')
  const rfc = receiver?.attributes.get('Rfc')
  const name = receiver?.attributes.get('Nombre')
  if (receiver !== undefined && name === publicName && rfc !== genericRfc)
    complain(receiver, {
      code: 'CFDI40146',
      attribute: 'Rfc',
      what: `${publicName} va con el RFC ${genericRfc} y no con ${rfc ?? ''}.`,
      mend: `Ponga ${genericRfc}, o el nombre del receptor.`,
    })
  if (period === undefined) {
    if (receiver !== undefined && rfc === genericRfc && name === publicName && isIncome(root))
      complain(root, {
        code: 'CFDI40130',
        what: `Con ${genericRfc} y ${publicName} el comprobante es una factura global y lleva InformacionGlobal.`,
        mend: 'Agregue InformacionGlobal; o, si es de un solo usuario, ponga su nombre.',
      })
    return
  }
  if (receiver !== undefined && (rfc !== genericRfc || name !== publicName))
    complain(period, {
      code: 'CFDI40130',
      what: `InformacionGlobal es solo de facturas a ${genericRfc}, ${publicName}.`,
      mend: 'Quite InformacionGlobal, o facture al público en general.',
    })
  checkPeriod(examination, period)
  for (const line of reach(root, 'cfdi:Conceptos', 'cfdi:Concepto')) checkLine(examination, line)
}

/** What SAT's guide of global invoices prescribes for each sale; its matrix has no code for it. */
const prescribed = {
  ClaveProdServ: '01010101',
  Cantidad: '1',
  ClaveUnidad: 'ACT',
  Descripcion: 'Venta',
} as const

function checkLine({ complain }: Examination, line: XmlElement): void {
  const about = { code: 'GLOBAL_LINE', severity: 'warning' } as const
  for (const [attribute, value] of Object.entries(prescribed)) {
    const stated = line.attributes.get(attribute) ?? 'nada'
    if (stated !== value)
      complain(line, {
        ...about,
        attribute,
        what: `En una factura global ${attribute} es ${value}, y dice ${stated}.`,
        mend: `Ponga ${value}: cada línea es una venta al público en general.`,
      })
  }
  if (!line.attributes.has('NoIdentificacion'))
    complain(line, {
      ...about,
      attribute: 'NoIdentificacion',
      what: 'En una factura global cada línea dice de qué venta es.',
      mend: 'Ponga en NoIdentificacion el folio del comprobante de la venta.',
    })
}

function isIncome(root: XmlElement): boolean {
  return root.attributes.get('TipoDeComprobante') === 'I'
}

function checkPeriod({ root, now, complain }: Examination, period: XmlElement): void {
  const every = period.attributes.get('Periodicidad') ?? ''
  const month = period.attributes.get('Meses') ?? ''
  const year = Number(period.attributes.get('Año') ?? '')
  if (!periods.has(every))
    complain(
      period,
      unknownKey('CFDI40131', 'Periodicidad', every, 'c_Periodicidad: 01 diaria a 05 bimestral'),
    )
  const regime = only(root, 'cfdi:Emisor')?.attributes.get('RegimenFiscal')
  if (every === '05' && regime !== '621')
    complain(period, {
      code: 'CFDI40132',
      attribute: 'Periodicidad',
      what: `La periodicidad 05 (bimestral) es solo del régimen 621, y el emisor es ${regime ?? ''}.`,
      mend: 'Use 04 (mensual) o una más corta.',
    })
  if (!months.has(month) && !monthPairs.has(month))
    complain(period, unknownKey('CFDI40133', 'Meses', month, 'c_Meses: 01 a 12, o 13 a 18 por bimestre'))
  else if (every === '05' ? !monthPairs.has(month) : !months.has(month))
    complain(period, {
      code: every === '05' ? 'CFDI40135' : 'CFDI40134',
      attribute: 'Meses',
      what: `Con periodicidad ${every} los meses van de ${every === '05' ? '13 a 18' : '01 a 12'}, y no ${month}.`,
      mend: 'Indique el mes de las ventas que se facturan.',
    })
  const current = Number((now ?? root.attributes.get('Fecha') ?? '').slice(0, 4))
  if (year !== current && year !== current - 1)
    complain(period, {
      code: 'CFDI40136',
      attribute: 'Año',
      what: `El año ${year} no es el actual ni el anterior.`,
      mend: `Use ${current} o ${current - 1}.`,
    })
}
