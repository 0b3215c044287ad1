import type { Decimal } from '@aquacis/kit/values/decimal.ts'
import type { ReciboDePago } from '../comprobante.ts'
import { type XmlElement, xmlElement } from '../xml-element.ts'
import { amountText, rateText, sumOfDecimals, toCentavos } from './amounts.ts'
import { inPesos, type PaidTaxes, paidTaxes, paymentElement } from './payment-elements.ts'

/** Nodes of a receipt of payment behind its parties: the fixed line, and the complement Pagos 2.0. */
export function paymentNodes(receipt: ReciboDePago): XmlElement[] {
  const paid = receipt.pagos.map(paidTaxes)
  const payments = receipt.pagos.map((pago, index) => paymentElement(pago, paid[index] ?? paidTaxes(pago)))
  return [
    xmlElement('cfdi:Conceptos', {}, [fixedLine]),
    xmlElement('cfdi:Complemento', {}, [
      xmlElement('pago20:Pagos', { Version: '2.0' }, [
        xmlElement('pago20:Totales', totalsOf(paid)),
        ...payments,
      ]),
    ]),
  ]
}

/** The one line that every receipt of payment has (CRP20111 … CRP20123). */
const fixedLine = xmlElement('cfdi:Concepto', {
  ClaveProdServ: '84111506',
  Cantidad: '1',
  ClaveUnidad: 'ACT',
  Descripcion: 'Pago',
  ValorUnitario: '0',
  Importe: '0',
  ObjetoImp: '01',
})

/** Totals in pesos, each only where its tax was paid (CRP20201 … CRP20211). */
function totalsOf(paid: readonly PaidTaxes[]): Record<string, string | undefined> {
  const withheld = (impuesto: string) =>
    total(paid, (each) =>
      each.retenciones.filter((tax) => tax.impuesto === impuesto).map((tax) => tax.importe),
    )
  const vat = (rate: string, part: 'base' | 'importe') =>
    total(paid, (each) =>
      each.traslados
        .filter(
          (tax) =>
            tax.impuesto === '002' &&
            (tax.tasaOCuota === null ? 'Exento' : rateText(tax.tasaOCuota)) === rate,
        )
        .flatMap((tax) => tax[part] ?? []),
    )
  return {
    TotalRetencionesIVA: withheld('002'),
    TotalRetencionesISR: withheld('001'),
    TotalRetencionesIEPS: withheld('003'),
    TotalTrasladosBaseIVA16: vat('0.160000', 'base'),
    TotalTrasladosImpuestoIVA16: vat('0.160000', 'importe'),
    TotalTrasladosBaseIVA8: vat('0.080000', 'base'),
    TotalTrasladosImpuestoIVA8: vat('0.080000', 'importe'),
    TotalTrasladosBaseIVA0: vat('0.000000', 'base'),
    TotalTrasladosImpuestoIVA0: vat('0.000000', 'importe'),
    TotalTrasladosBaseIVAExento: vat('Exento', 'base'),
    MontoTotalPagos: total(paid, ({ monto }) => [monto]),
  }
}

function total(
  paid: readonly PaidTaxes[],
  amountsOf: (each: PaidTaxes) => readonly Decimal[],
): string | undefined {
  const amounts = paid.flatMap((each) => amountsOf(each).map((amount) => inPesos(amount, each)))
  return amounts.length === 0 ? undefined : amountText(toCentavos(sumOfDecimals(amounts)))
}
