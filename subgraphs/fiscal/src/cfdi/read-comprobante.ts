import { type Decimal, decimal, decimalText } from '@aquacis/kit/values/decimal.ts'
import * as v from 'valibot'
import type { Comprobante } from '../domain/cfdi/comprobante.ts'

/** What is wrong with a document in JSON, where (a JSON pointer), and how to mend it. */
export interface JsonMistake {
  readonly path: string
  readonly what: string
}

/**
 * Reads a document in JSON: the fields of {@link Comprobante}, their first letter small or, as SAT writes it, capital;
 * amounts as decimal texts (numbers are taken too). Unknown fields are mistakes: sums are worked out, not taken.
 */
export function readComprobante(
  value: unknown,
): { readonly comprobante: Comprobante } | { readonly mistakes: readonly JsonMistake[] } {
  const parsed = v.safeParse(document, withSmallLetters(value))
  if (parsed.success) return { comprobante: parsed.output }
  return {
    mistakes: parsed.issues.map((issue) => ({
      path: `/${(issue.path ?? []).map(({ key }) => String(key)).join('/')}`,
      what: issue.kind === 'schema' ? sentenceOf(issue) : issue.message,
    })),
  }
}

function sentenceOf({ type, expected, received }: v.BaseIssue<unknown>): string {
  if (type === 'strict_object' && expected === 'never')
    return 'este campo no existe aquí: los totales se calculan solos'
  if (received === 'undefined') return 'falta'
  return `se esperaba ${expected ?? 'otra cosa'} y vino ${received}`
}

/** A document as {@link readComprobante} reads it. */
export function comprobanteJson(comprobante: Comprobante): unknown {
  return JSON.parse(
    JSON.stringify(comprobante, (_key, value: unknown) => (isDecimal(value) ? decimalText(value) : value)),
  )
}

function isDecimal(value: unknown): value is Decimal {
  return typeof value === 'object' && value !== null && 'digits' in value && typeof value.digits === 'bigint'
}

function withSmallLetters(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withSmallLetters)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value).map(([key, field]) => [smallName(key), withSmallLetters(field)]),
  )
}

function smallName(key: string): string {
  if (key === 'Año' || key === 'año') return 'anio'
  return key.charAt(0).toLowerCase() + key.slice(1)
}

const text = v.string()
const optionalText = v.exactOptional(text)

const amount = v.pipe(
  v.union([v.string(), v.number()]),
  v.check(
    (value) => /^-?\d{1,18}(\.\d{1,12})?$/.test(String(value)),
    'se esperaba un número decimal como "273.07"',
  ),
  v.transform((value): Decimal => decimal(String(value))),
)
const optionalAmount = v.exactOptional(amount)

const tax = v.strictObject({
  base: optionalAmount,
  impuesto: text,
  tipoFactor: v.picklist(['Tasa', 'Cuota', 'Exento']),
  tasaOCuota: optionalAmount,
  importe: optionalAmount,
})
const optionalTaxes = v.exactOptional(v.array(tax))

const heading = {
  serie: optionalText,
  folio: optionalText,
  fecha: text,
  lugarExpedicion: text,
  emisor: v.strictObject({ rfc: text, nombre: text, regimenFiscal: text }),
  receptor: v.strictObject({
    rfc: text,
    nombre: text,
    domicilioFiscalReceptor: text,
    regimenFiscalReceptor: text,
    usoCFDI: text,
    residenciaFiscal: optionalText,
    numRegIdTrib: optionalText,
  }),
  cfdiRelacionados: v.exactOptional(
    v.array(
      v.strictObject({ tipoRelacion: text, uuids: v.pipe(v.array(text), v.minLength(1, 'está vacía')) }),
    ),
  ),
  confirmacion: optionalText,
}

const concept = v.strictObject({
  claveProdServ: text,
  noIdentificacion: optionalText,
  cantidad: amount,
  claveUnidad: text,
  unidad: optionalText,
  descripcion: text,
  valorUnitario: amount,
  importe: optionalAmount,
  descuento: optionalAmount,
  objetoImp: text,
  traslados: optionalTaxes,
  retenciones: optionalTaxes,
})

const sale = v.strictObject({
  ...heading,
  tipoDeComprobante: v.picklist(['I', 'E']),
  formaPago: text,
  metodoPago: v.picklist(['PUE', 'PPD']),
  condicionesDePago: optionalText,
  moneda: optionalText,
  tipoCambio: optionalAmount,
  informacionGlobal: v.exactOptional(
    v.strictObject({ periodicidad: text, meses: text, anio: v.pipe(v.number(), v.integer()) }),
  ),
  conceptos: v.pipe(v.array(concept), v.minLength(1, 'está vacía')),
})

const paidDocument = v.strictObject({
  idDocumento: text,
  serie: optionalText,
  folio: optionalText,
  monedaDR: optionalText,
  equivalenciaDR: optionalAmount,
  numParcialidad: v.pipe(v.number(), v.integer(), v.minValue(1, 'la primera es 1')),
  impSaldoAnt: amount,
  impPagado: amount,
  objetoImpDR: text,
  trasladosDR: optionalTaxes,
  retencionesDR: optionalTaxes,
})

const receipt = v.strictObject({
  ...heading,
  tipoDeComprobante: v.literal('P'),
  pagos: v.pipe(
    v.array(
      v.strictObject({
        fechaPago: text,
        formaDePagoP: text,
        monedaP: optionalText,
        tipoCambioP: optionalAmount,
        monto: optionalAmount,
        numOperacion: optionalText,
        rfcEmisorCtaOrd: optionalText,
        nomBancoOrdExt: optionalText,
        ctaOrdenante: optionalText,
        rfcEmisorCtaBen: optionalText,
        ctaBeneficiario: optionalText,
        doctosRelacionados: v.pipe(v.array(paidDocument), v.minLength(1, 'está vacía')),
      }),
    ),
    v.minLength(1, 'está vacía'),
  ),
})

const document = v.variant('tipoDeComprobante', [sale, receipt])
