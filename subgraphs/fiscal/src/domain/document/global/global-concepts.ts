import { decimal, wholeDecimal } from '@aquacis/kit/values/decimal.ts'
import type { Concepto } from '../../cfdi/comprobante.ts'
import type { PublicSale } from './public-sale.ts'

/**
 * Lines of a global invoice as SAT's guide of it wants them: one for each receipt, without what was sold. A receipt with two
 * rates of VAT is a line for each rate, under the same folio.
 */
export function globalConcepts(sales: readonly PublicSale[]): Concepto[] {
  return sales.flatMap(({ folio, charges }) =>
    charges.map(
      ({ base, vatRate, vat }): Concepto => ({
        ...{ claveProdServ: '01010101', noIdentificacion: folio, cantidad: wholeDecimal(1) },
        ...{ claveUnidad: 'ACT', descripcion: 'Venta', valorUnitario: decimal(base), objetoImp: '02' },
        traslados: [
          {
            ...{ impuesto: '002', tipoFactor: 'Tasa' as const, tasaOCuota: decimal(vatRate) },
            importe: decimal(vat),
          },
        ],
      }),
    ),
  )
}
