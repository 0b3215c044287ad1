import type { ChainStep } from './chain-step.ts'

const transferred: readonly ChainStep[] = ['Base', 'Impuesto', 'TipoFactor', 'TasaOCuota?', 'Importe?']
const customs = { path: ['cfdi:InformacionAduanera'], steps: ['NumeroPedimento'] }

const part: readonly ChainStep[] = [
  'ClaveProdServ',
  'NoIdentificacion?',
  'Cantidad',
  'Unidad?',
  'Descripcion',
  'ValorUnitario?',
  'Importe?',
  { path: ['**', 'cfdi:InformacionAduanera'], steps: ['NumeroPedimento'] },
]

const concept: readonly ChainStep[] = [
  'ClaveProdServ',
  'NoIdentificacion?',
  'Cantidad',
  'ClaveUnidad',
  'Unidad?',
  'Descripcion',
  'ValorUnitario',
  'Importe',
  'Descuento?',
  'ObjetoImp',
  { path: ['cfdi:Impuestos', 'cfdi:Traslados', 'cfdi:Traslado'], steps: transferred },
  {
    path: ['cfdi:Impuestos', 'cfdi:Retenciones', 'cfdi:Retencion'],
    steps: ['Base', 'Impuesto', 'TipoFactor', 'TasaOCuota', 'Importe'],
  },
  {
    path: ['cfdi:ACuentaTerceros'],
    steps: [
      'RfcACuentaTerceros',
      'NombreACuentaTerceros',
      'RegimenFiscalACuentaTerceros',
      'DomicilioFiscalACuentaTerceros',
    ],
  },
  customs,
  { path: ['cfdi:CuentaPredial'], steps: ['Numero'] },
  { path: ['cfdi:ComplementoConcepto', '*'], steps: 'its own' },
  { path: ['**', 'cfdi:Parte'], steps: part },
]

const parties: readonly ChainStep[] = [
  { path: ['cfdi:Emisor'], steps: ['Rfc', 'Nombre', 'RegimenFiscal', 'FacAtrAdquirente?'] },
  {
    path: ['cfdi:Receptor'],
    steps: [
      'Rfc',
      'Nombre',
      'DomicilioFiscalReceptor',
      'ResidenciaFiscal?',
      'NumRegIdTrib?',
      'RegimenFiscalReceptor',
      'UsoCFDI',
    ],
  },
]

/** What the cadena original says of a CFDI 4.0, in SAT's order (Anexo 20, “Secuencia de formación”). */
export const invoiceRecipe: readonly ChainStep[] = [
  'Version',
  'Serie?',
  'Folio?',
  'Fecha',
  'FormaPago?',
  'NoCertificado',
  'CondicionesDePago?',
  'SubTotal',
  'Descuento?',
  'Moneda',
  'TipoCambio?',
  'Total',
  'TipoDeComprobante',
  'Exportacion',
  'MetodoPago?',
  'LugarExpedicion',
  'Confirmacion?',
  { path: ['cfdi:InformacionGlobal'], steps: ['Periodicidad', 'Meses', 'Año'] },
  {
    path: ['cfdi:CfdiRelacionados'],
    steps: ['TipoRelacion', { path: ['cfdi:CfdiRelacionado'], steps: ['UUID'] }],
  },
  ...parties,
  { path: ['cfdi:Conceptos', 'cfdi:Concepto'], steps: concept },
  {
    path: ['cfdi:Impuestos'],
    steps: [
      { path: ['cfdi:Retenciones', 'cfdi:Retencion'], steps: ['Impuesto', 'Importe'] },
      'TotalImpuestosRetenidos?',
      { path: ['cfdi:Traslados', 'cfdi:Traslado'], steps: transferred },
      'TotalImpuestosTrasladados?',
    ],
  },
  { path: ['cfdi:Complemento', '*'], steps: 'its own' },
]
