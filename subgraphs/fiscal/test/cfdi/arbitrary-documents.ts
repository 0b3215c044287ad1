import type { Decimal } from '@aquacis/kit/values/decimal.ts'
import fc from 'fast-check'
import type {
  Comprobante,
  Concepto,
  Impuesto,
  ReciboDePago,
  Venta,
} from '../../src/domain/cfdi/comprobante.ts'
import { bill, receipt } from './sample-documents.ts'

const amount = (least: bigint, most: bigint, scale: number): fc.Arbitrary<Decimal> =>
  fc.bigInt({ min: least, max: most }).map((digits) => ({ digits, scale }))

const pesos = amount(1n, 9_999_999n, 2)
// What people type: accents, quotes, ampersands, blanks of every kind at both ends and within.
const words = fc
  .array(
    fc.constantFrom(
      'AGUA',
      'Ñandú',
      '"X"',
      "O'Brien",
      '<b>',
      '&amp;',
      'm³',
      '  ',
      '\t',
      '\n',
      '€',
      '𝒳',
      '\u00a0',
    ),
    {
      minLength: 1,
      maxLength: 6,
    },
  )
  .map((parts) => `a${parts.join(' ')} `)
const shortWords = fc.constantFrom('A', ' Ñ & 1 ', 'O\'B\t"x"', '<1>')
const optional = <T>(name: string, value: fc.Arbitrary<T>) =>
  fc.option(value).map((given) => (given === null ? {} : { [name]: given }))

const tax: fc.Arbitrary<Impuesto> = fc.oneof(
  fc.constantFrom('0', '8', '16').map(
    (percent): Impuesto => ({
      impuesto: '002',
      tipoFactor: 'Tasa',
      tasaOCuota: { digits: BigInt(percent), scale: 2 },
    }),
  ),
  fc.constant<Impuesto>({ impuesto: '002', tipoFactor: 'Exento' }),
)

const withheld: fc.Arbitrary<Impuesto> = fc
  .constantFrom('001', '002')
  .map((impuesto) => ({ impuesto, tipoFactor: 'Tasa', tasaOCuota: { digits: 1n, scale: 1 } }))

const concept: fc.Arbitrary<Concepto> = fc
  .tuple(
    fc.record({
      cantidad: amount(1_000_000n, 99_999_999n, 6),
      valorUnitario: amount(10_000n, 99_999_999n, 6),
      descripcion: words,
    }),
    optional('noIdentificacion', words),
    optional('unidad', fc.constantFrom('m³', ' pza ')),
    fc.option(fc.array(tax, { minLength: 1, maxLength: 2 })),
    fc.array(withheld, { maxLength: 2 }),
    fc.boolean(),
  )
  .map(([given, number, unit, traslados, retenciones, discounted]) => ({
    claveProdServ: '83101501',
    claveUnidad: 'MTQ',
    ...given,
    ...number,
    ...unit,
    ...(traslados === null ? { objetoImp: '01' } : { objetoImp: '02', traslados, retenciones }),
    // Ten units or more of a centavo or more: a discount of a centavo never takes all.
    ...(discounted && given.cantidad.digits >= 10_000_000n ? { descuento: { digits: 1n, scale: 2 } } : {}),
  }))

const sale: fc.Arbitrary<Venta> = fc
  .tuple(
    fc.array(concept, { minLength: 1, maxLength: 5 }),
    optional('serie', shortWords),
    optional('condicionesDePago', words),
    fc.constantFrom('I', 'E'),
    fc.array(
      fc.record({
        tipoRelacion: fc.constantFrom('01', '04'),
        uuids: fc.array(fc.uuid(), { minLength: 1, maxLength: 3 }),
      }),
      {
        maxLength: 2,
      },
    ),
    words,
  )
  .map(([conceptos, serie, terms, tipoDeComprobante, cfdiRelacionados, nombre]) => ({
    ...bill,
    ...serie,
    ...terms,
    tipoDeComprobante,
    receptor: { ...bill.receptor, nombre },
    cfdiRelacionados,
    conceptos,
  }))

const paidDocument = fc
  .tuple(
    fc.uuid(),
    pesos,
    fc.option(fc.array(tax, { minLength: 1, maxLength: 2 })),
    optional('folio', shortWords),
  )
  .map(([idDocumento, impPagado, taxes, folio]) => ({
    idDocumento,
    ...folio,
    numParcialidad: 1,
    impSaldoAnt: { digits: impPagado.digits + 100n, scale: 2 },
    impPagado,
    ...(taxes === null
      ? { objetoImpDR: '01' }
      : { objetoImpDR: '02', trasladosDR: taxes.map((each) => ({ ...each, base: impPagado })) }),
  }))

const payment: fc.Arbitrary<ReciboDePago> = fc
  .array(fc.tuple(fc.array(paidDocument, { minLength: 1, maxLength: 4 }), optional('numOperacion', words)), {
    minLength: 1,
    maxLength: 3,
  })
  .map((payments) => ({
    ...receipt,
    pagos: payments.map(([doctosRelacionados, number]) => ({
      fechaPago: '2026-11-20T12:00:00',
      formaDePagoP: '03',
      ...number,
      doctosRelacionados,
    })),
  }))

/** Documents of every kind, valid but for what SAT alone knows. */
export const documents: fc.Arbitrary<Comprobante> = fc.oneof(sale, payment)
