import {
  type Decimal,
  decimalText,
  multiplyDecimals,
  subtractDecimals,
  zeroDecimal,
} from '@aquacis/kit/values/decimal.ts'
import type { Concepto } from '../comprobante.ts'
import { type XmlElement, xmlElement } from '../xml-element.ts'
import { amountText, rateText, toCentavos } from './amounts.ts'
import { type TaxLine, taxLine } from './tax-lines.ts'

/** A line of a document with nothing left to work out. */
export interface ConceptLine {
  readonly concepto: Concepto
  readonly importe: Decimal
  readonly descuento: Decimal
  readonly traslados: readonly TaxLine[]
  readonly retenciones: readonly TaxLine[]
}

/** Works out the amount of a line (cantidad × valorUnitario to the centavo, unless it is given) and its taxes. */
export function conceptLine(concepto: Concepto): ConceptLine {
  const importe = concepto.importe ?? toCentavos(multiplyDecimals(concepto.cantidad, concepto.valorUnitario))
  const descuento = concepto.descuento ?? zeroDecimal
  const base = subtractDecimals(importe, descuento)
  return {
    concepto,
    importe,
    descuento,
    traslados: (concepto.traslados ?? []).map((tax) => taxLine(tax, base)),
    retenciones: (concepto.retenciones ?? []).map((tax) => taxLine(tax, base)),
  }
}

/** The line as `cfdi:Concepto`. */
export function conceptElement(line: ConceptLine): XmlElement {
  const { concepto, importe, descuento, traslados, retenciones } = line
  return xmlElement(
    'cfdi:Concepto',
    {
      ClaveProdServ: concepto.claveProdServ,
      NoIdentificacion: concepto.noIdentificacion,
      Cantidad: decimalText(concepto.cantidad),
      ClaveUnidad: concepto.claveUnidad,
      Unidad: concepto.unidad,
      Descripcion: concepto.descripcion,
      ValorUnitario: amountText(concepto.valorUnitario),
      Importe: amountText(importe),
      Descuento: descuento.digits === 0n ? undefined : amountText(descuento),
      ObjetoImp: concepto.objetoImp,
    },
    taxNodes(
      'cfdi:Impuestos',
      group('cfdi:Traslados', 'cfdi:Traslado', traslados),
      group('cfdi:Retenciones', 'cfdi:Retencion', retenciones),
    ),
  )
}

/** A node that stands only where it has something inside. */
export function taxNodes(kind: string, ...groups: readonly (readonly XmlElement[])[]): XmlElement[] {
  const children = groups.flat()
  return children.length === 0 ? [] : [xmlElement(kind, {}, children)]
}

function group(kind: string, entry: string, taxes: readonly TaxLine[]): XmlElement[] {
  return taxNodes(
    kind,
    taxes.map((tax) => xmlElement(entry, taxAttributes(tax))),
  )
}

/** Attributes of a tax; `suffix` "DR" or "P" in payments. */
export function taxAttributes(tax: TaxLine, suffix = ''): Record<string, string | undefined> {
  return {
    [`Base${suffix}`]: amountText(tax.base),
    [`Impuesto${suffix}`]: tax.impuesto,
    [`TipoFactor${suffix}`]: tax.tipoFactor,
    [`TasaOCuota${suffix}`]: tax.tasaOCuota === null ? undefined : rateText(tax.tasaOCuota),
    [`Importe${suffix}`]: tax.importe === null ? undefined : amountText(tax.importe),
  }
}
