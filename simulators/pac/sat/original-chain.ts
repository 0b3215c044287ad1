import { type Element, localNameOf } from './read-xml.ts'

/** What the chain takes of an element: attributes by name, elements below by path, in SAT's order (Anexo 20). */
type Step = string | readonly [path: string, steps: readonly Step[]]

const tax = (suffix: string): readonly Step[] =>
  ['Base', 'Impuesto', 'TipoFactor', 'TasaOCuota', 'Importe'].map((name) => name + suffix)

const payments: readonly Step[] = [
  'Version',
  [
    'Totales',
    [
      ...['RetencionesIVA', 'RetencionesISR', 'RetencionesIEPS'].map((name) => `Total${name}`),
      ...['IVA16', 'IVA8', 'IVA0'].flatMap((rate) => [
        `TotalTrasladosBase${rate}`,
        `TotalTrasladosImpuesto${rate}`,
      ]),
      'TotalTrasladosBaseIVAExento',
      'MontoTotalPagos',
    ],
  ],
  [
    'Pago',
    [
      ...['FechaPago', 'FormaDePagoP', 'MonedaP', 'TipoCambioP', 'Monto', 'NumOperacion'],
      ...['RfcEmisorCtaOrd', 'NomBancoOrdExt', 'CtaOrdenante', 'RfcEmisorCtaBen', 'CtaBeneficiario'],
      ...['TipoCadPago', 'CertPago', 'CadPago', 'SelloPago'],
      [
        'DoctoRelacionado',
        [
          ...['IdDocumento', 'Serie', 'Folio', 'MonedaDR', 'EquivalenciaDR', 'NumParcialidad'],
          ...['ImpSaldoAnt', 'ImpPagado', 'ImpSaldoInsoluto', 'ObjetoImpDR'],
          ['ImpuestosDR/RetencionesDR/RetencionDR', tax('DR')],
          ['ImpuestosDR/TrasladosDR/TrasladoDR', tax('DR')],
        ],
      ],
      ['ImpuestosP/RetencionesP/RetencionP', ['ImpuestoP', 'ImporteP']],
      ['ImpuestosP/TrasladosP/TrasladoP', tax('P')],
    ],
  ],
]

const comprobante: readonly Step[] = [
  ...['Version', 'Serie', 'Folio', 'Fecha', 'FormaPago', 'NoCertificado', 'CondicionesDePago', 'SubTotal'],
  ...['Descuento', 'Moneda', 'TipoCambio', 'Total', 'TipoDeComprobante', 'Exportacion', 'MetodoPago'],
  ...['LugarExpedicion', 'Confirmacion'],
  ['InformacionGlobal', ['Periodicidad', 'Meses', 'Año']],
  ['CfdiRelacionados', ['TipoRelacion', ['CfdiRelacionado', ['UUID']]]],
  ['Emisor', ['Rfc', 'Nombre', 'RegimenFiscal', 'FacAtrAdquirente']],
  [
    'Receptor',
    [
      ...['Rfc', 'Nombre', 'DomicilioFiscalReceptor', 'ResidenciaFiscal', 'NumRegIdTrib'],
      ...['RegimenFiscalReceptor', 'UsoCFDI'],
    ],
  ],
  [
    'Conceptos/Concepto',
    [
      ...['ClaveProdServ', 'NoIdentificacion', 'Cantidad', 'ClaveUnidad', 'Unidad', 'Descripcion'],
      ...['ValorUnitario', 'Importe', 'Descuento', 'ObjetoImp'],
      ['Impuestos/Traslados/Traslado', tax('')],
      ['Impuestos/Retenciones/Retencion', tax('')],
    ],
  ],
  [
    'Impuestos',
    [
      ['Retenciones/Retencion', ['Impuesto', 'Importe']],
      'TotalImpuestosRetenidos',
      ['Traslados/Traslado', tax('')],
      'TotalImpuestosTrasladados',
    ],
  ],
  ['Complemento/Pagos', payments],
]

/** The cadena original of a CFDI 4.0, with the complement of payments where it has one. */
export function originalChain(cfdi: Element): string {
  return `||${valuesOf(cfdi, comprobante).join('|')}||`
}

function valuesOf(element: Element, steps: readonly Step[]): string[] {
  return steps.flatMap((step) => {
    if (typeof step !== 'string')
      return reach(element, step[0].split('/')).flatMap((one) => valuesOf(one, step[1]))
    const value = element.attributes[step]?.replaceAll(/\s+/g, ' ').trim()
    return value === undefined || value === '' ? [] : [value]
  })
}

function reach(element: Element, path: readonly string[]): Element[] {
  return path.reduce<Element[]>(
    (found, name) => found.flatMap(({ children }) => children.filter((one) => localNameOf(one) === name)),
    [element],
  )
}
