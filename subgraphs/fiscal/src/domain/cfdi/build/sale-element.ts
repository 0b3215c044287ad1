import { addDecimals, type Decimal, decimalText, subtractDecimals } from '@aquacis/kit/values/decimal.ts'
import type { Venta } from '../comprobante.ts'
import { type XmlElement, xmlElement } from '../xml-element.ts'
import { amountText, sumOfDecimals, toCentavos } from './amounts.ts'
import { type ConceptLine, conceptElement, conceptLine, taxAttributes, taxNodes } from './concept-lines.ts'
import { summedByKind, summedTaxes, type TaxLine } from './tax-lines.ts'

/** What is particular to a document of type I or E: attributes of its root, and nodes behind the parties. */
export interface SaleParts {
  readonly subTotal: Decimal
  readonly descuento: Decimal
  readonly total: Decimal
  readonly nodes: readonly XmlElement[]
}

/** Works out lines, taxes and totals. Sums are rounded once, from what the lines say (CFDI40108, 40215, 40221). */
export function saleParts(sale: Venta): SaleParts {
  const lines = sale.conceptos.map(conceptLine)
  const traslados = summedTaxes(lines.flatMap((line) => line.traslados)).map(rounded)
  const retenciones = summedByKind(lines.flatMap((line) => line.retenciones))
  const subTotal = toCentavos(sumOfDecimals(lines.map(({ importe }) => importe)))
  const descuento = toCentavos(sumOfDecimals(lines.map((line) => line.descuento)))
  const added = sumOfDecimals(traslados.flatMap(({ importe }) => importe ?? []))
  const withheld = sumOfDecimals(retenciones.map(({ importe }) => importe))
  return {
    subTotal,
    descuento,
    total: subtractDecimals(addDecimals(subtractDecimals(subTotal, descuento), added), withheld),
    nodes: [
      xmlElement('cfdi:Conceptos', {}, lines.map(conceptElement)),
      ...taxSummary({ lines, traslados, retenciones, added, withheld }),
    ],
  }
}

/** Attributes of the root between seal and type, in the order of Anexo 20. */
export function saleAttributes(sale: Venta, parts: SaleParts): Record<string, string | undefined> {
  return {
    FormaPago: sale.formaPago,
    CondicionesDePago: sale.condicionesDePago,
    SubTotal: amountText(parts.subTotal),
    Descuento: parts.descuento.digits === 0n ? undefined : amountText(parts.descuento),
    Moneda: sale.moneda ?? 'MXN',
    TipoCambio: sale.tipoCambio === undefined ? undefined : decimalText(sale.tipoCambio),
    Total: amountText(parts.total),
  }
}

interface Summary {
  readonly lines: readonly ConceptLine[]
  readonly traslados: readonly TaxLine[]
  readonly retenciones: ReturnType<typeof summedByKind>
  readonly added: Decimal
  readonly withheld: Decimal
}

function taxSummary({ traslados, retenciones, added, withheld }: Summary): XmlElement[] {
  if (traslados.length + retenciones.length === 0) return []
  const withheldNodes = retenciones.map(({ impuesto, importe }) =>
    xmlElement('cfdi:Retencion', { Impuesto: impuesto, Importe: amountText(importe) }),
  )
  // With nothing but exempt taxes there is no total of them to state.
  const stated = traslados.some(({ importe }) => importe !== null)
  return [
    xmlElement(
      'cfdi:Impuestos',
      {
        TotalImpuestosRetenidos: retenciones.length === 0 ? undefined : amountText(withheld),
        TotalImpuestosTrasladados: stated ? amountText(added) : undefined,
      },
      [
        ...taxNodes('cfdi:Retenciones', withheldNodes),
        ...taxNodes(
          'cfdi:Traslados',
          traslados.map((tax) => xmlElement('cfdi:Traslado', taxAttributes(tax))),
        ),
      ],
    ),
  ]
}

function rounded(tax: TaxLine): TaxLine {
  return {
    ...tax,
    base: toCentavos(tax.base),
    importe: tax.importe === null ? null : toCentavos(tax.importe),
  }
}
