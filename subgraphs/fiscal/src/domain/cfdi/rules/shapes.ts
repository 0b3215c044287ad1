/** What cfdv40.xsd and Pagos20.xsd demand of an element, as far as a document of ours can have it. */
export interface ElementShape {
  readonly required: readonly string[]
  readonly forms?: Readonly<Record<string, RegExp>>
  /** Children, and how many at least. */
  readonly children?: Readonly<Record<string, number>>
}

const amount = /^\d{1,18}(\.\d{1,6})?$/
const pesos = /^\d{1,18}(\.\d{1,2})?$/
const count = /^\d+(\.\d{1,6})?$/
const text = (most: number) => new RegExp(`^[^|]{1,${most}}$`, 'su')
const uuid = /^[a-f0-9A-F]{8}-[a-f0-9A-F]{4}-[a-f0-9A-F]{4}-[a-f0-9A-F]{4}-[a-f0-9A-F]{12}$/
const moment = /^20[1-9]\d-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])T([01]\d|2[0-3]):[0-5]\d:[0-5]\d$/
const words = (list: string) => list.split(' ')

const tax = { Base: count, TasaOCuota: count, Importe: amount }
const paidTax = { BaseDR: count, TasaOCuotaDR: count, ImporteDR: amount }

export const shapes: ReadonlyMap<string, ElementShape> = new Map<string, ElementShape>([
  [
    'cfdi:Comprobante',
    {
      required: words('Version Fecha SubTotal Moneda Total TipoDeComprobante Exportacion LugarExpedicion'),
      forms: {
        Serie: text(25),
        Folio: text(40),
        NoCertificado: /^\d{20}$/,
        CondicionesDePago: text(1000),
        SubTotal: amount,
        Descuento: amount,
        Total: amount,
        Confirmacion: /^[0-9a-zA-Z]{5}$/,
      },
      children: { 'cfdi:Emisor': 1, 'cfdi:Receptor': 1, 'cfdi:Conceptos': 1 },
    },
  ],
  ['cfdi:InformacionGlobal', { required: words('Periodicidad Meses Año') }],
  ['cfdi:CfdiRelacionados', { required: ['TipoRelacion'], children: { 'cfdi:CfdiRelacionado': 1 } }],
  ['cfdi:CfdiRelacionado', { required: ['UUID'], forms: { UUID: uuid } }],
  ['cfdi:Emisor', { required: words('Rfc Nombre RegimenFiscal'), forms: { Nombre: text(300) } }],
  [
    'cfdi:Receptor',
    {
      required: words('Rfc Nombre DomicilioFiscalReceptor RegimenFiscalReceptor UsoCFDI'),
      forms: { Nombre: text(300), NumRegIdTrib: text(40) },
    },
  ],
  ['cfdi:Conceptos', { required: [], children: { 'cfdi:Concepto': 1 } }],
  [
    'cfdi:Concepto',
    {
      required: words('ClaveProdServ Cantidad ClaveUnidad Descripcion ValorUnitario Importe ObjetoImp'),
      forms: {
        NoIdentificacion: text(100),
        Cantidad: count,
        Unidad: text(20),
        Descripcion: text(1000),
        ValorUnitario: amount,
        Importe: amount,
        Descuento: amount,
      },
    },
  ],
  ['cfdi:Traslado', { required: words('Base Impuesto TipoFactor'), forms: tax }],
  ['cfdi:Retencion', { required: words('Impuesto Importe'), forms: tax }],
  [
    'cfdi:Impuestos',
    { required: [], forms: { TotalImpuestosRetenidos: amount, TotalImpuestosTrasladados: amount } },
  ],
  ['pago20:Pagos', { required: ['Version'], children: { 'pago20:Totales': 1, 'pago20:Pago': 1 } }],
  ['pago20:Totales', { required: ['MontoTotalPagos'], forms: { MontoTotalPagos: pesos } }],
  [
    'pago20:Pago',
    {
      required: words('FechaPago FormaDePagoP MonedaP Monto'),
      forms: {
        FechaPago: moment,
        TipoCambioP: count,
        Monto: amount,
        NumOperacion: text(100),
        NomBancoOrdExt: text(300),
        CtaOrdenante: /^[A-Z0-9_]{10,50}$/,
        CtaBeneficiario: /^[A-Z0-9_]{10,50}$/,
      },
      children: { 'pago20:DoctoRelacionado': 1 },
    },
  ],
  [
    'pago20:DoctoRelacionado',
    {
      required: words(
        'IdDocumento MonedaDR NumParcialidad ImpSaldoAnt ImpPagado ImpSaldoInsoluto ObjetoImpDR',
      ),
      forms: {
        IdDocumento: new RegExp(`${uuid.source}|^\\d{3}-\\d{2}-\\d{9}$`),
        Serie: text(25),
        Folio: text(40),
        EquivalenciaDR: /^\d+(\.\d{1,10})?$/,
        NumParcialidad: /^[1-9]\d{0,2}$/,
        ImpSaldoAnt: amount,
        ImpPagado: amount,
        ImpSaldoInsoluto: amount,
      },
    },
  ],
  ['pago20:TrasladoDR', { required: words('BaseDR ImpuestoDR TipoFactorDR'), forms: paidTax }],
  [
    'pago20:RetencionDR',
    { required: words('BaseDR ImpuestoDR TipoFactorDR TasaOCuotaDR ImporteDR'), forms: paidTax },
  ],
  [
    'pago20:TrasladoP',
    { required: words('BaseP ImpuestoP TipoFactorP'), forms: { BaseP: amount, ImporteP: amount } },
  ],
  ['pago20:RetencionP', { required: words('ImpuestoP ImporteP'), forms: { ImporteP: amount } }],
])
