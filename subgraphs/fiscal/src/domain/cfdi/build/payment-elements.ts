import {
  type Decimal,
  decimalText,
  divideDecimals,
  multiplyDecimals,
  subtractDecimals,
} from '@aquacis/kit/values/decimal.ts'
import type { DoctoRelacionado, Pago } from '../comprobante.ts'
import { type XmlElement, xmlElement } from '../xml-element.ts'
import { amountText, centavo, sumOfDecimals, toCentavos } from './amounts.ts'
import { taxAttributes, taxNodes } from './concept-lines.ts'
import { summedByKind, summedTaxes, type TaxLine, taxLine } from './tax-lines.ts'

const one: Decimal = { digits: 1n, scale: 0 }

/** A payment with its taxes in its own currency, and the rate that turns them into pesos. */
export interface PaidTaxes {
  readonly monto: Decimal
  readonly tipoCambio: Decimal
  readonly traslados: readonly TaxLine[]
  readonly retenciones: readonly { readonly impuesto: string; readonly importe: Decimal }[]
}

/** Works out amount and taxes of a payment from its documents: each divided by its equivalence (CRP20265, 20268, 20274). */
export function paidTaxes(pago: Pago): PaidTaxes {
  const documents = pago.doctosRelacionados
  const lines = (of: (document: DoctoRelacionado) => readonly TaxLine[]) =>
    documents.flatMap((document) => of(document).map((tax) => inPaymentCurrency(tax, equivalence(document))))
  return {
    monto:
      pago.monto ??
      toCentavos(sumOfDecimals(documents.map((each) => converted(each.impPagado, equivalence(each))))),
    tipoCambio: pago.tipoCambioP ?? one,
    traslados: summedTaxes(lines(({ trasladosDR = [] }) => trasladosDR.map(complete))),
    retenciones: summedByKind(lines(({ retencionesDR = [] }) => retencionesDR.map(complete))),
  }
}

/** The payment as `pago20:Pago`. */
export function paymentElement(pago: Pago, paid: PaidTaxes): XmlElement {
  return xmlElement(
    'pago20:Pago',
    {
      FechaPago: pago.fechaPago,
      FormaDePagoP: pago.formaDePagoP,
      MonedaP: pago.monedaP ?? 'MXN',
      TipoCambioP: decimalText(paid.tipoCambio),
      Monto: amountText(paid.monto),
      NumOperacion: pago.numOperacion,
      RfcEmisorCtaOrd: pago.rfcEmisorCtaOrd,
      NomBancoOrdExt: pago.nomBancoOrdExt,
      CtaOrdenante: pago.ctaOrdenante,
      RfcEmisorCtaBen: pago.rfcEmisorCtaBen,
      CtaBeneficiario: pago.ctaBeneficiario,
    },
    [...pago.doctosRelacionados.map(documentElement), ...summaryOf(paid)],
  )
}

function documentElement(document: DoctoRelacionado): XmlElement {
  const left = subtractDecimals(document.impSaldoAnt, document.impPagado)
  return xmlElement(
    'pago20:DoctoRelacionado',
    {
      IdDocumento: document.idDocumento,
      Serie: document.serie,
      Folio: document.folio,
      MonedaDR: document.monedaDR ?? 'MXN',
      EquivalenciaDR: decimalText(equivalence(document)),
      NumParcialidad: String(document.numParcialidad),
      ImpSaldoAnt: amountText(document.impSaldoAnt),
      ImpPagado: amountText(document.impPagado),
      ImpSaldoInsoluto: amountText(left),
      ObjetoImpDR: document.objetoImpDR,
    },
    taxNodes(
      'pago20:ImpuestosDR',
      taxGroup('pago20:RetencionesDR', 'pago20:RetencionDR', document.retencionesDR?.map(complete)),
      taxGroup('pago20:TrasladosDR', 'pago20:TrasladoDR', document.trasladosDR?.map(complete)),
    ),
  )
}

function taxGroup(kind: string, entry: string, taxes: readonly TaxLine[] = []): XmlElement[] {
  return taxNodes(
    kind,
    taxes.map((tax) => xmlElement(entry, taxAttributes(tax, 'DR'))),
  )
}

function summaryOf({ traslados, retenciones }: PaidTaxes): XmlElement[] {
  const withheld = retenciones.map(({ impuesto, importe }) =>
    xmlElement('pago20:RetencionP', { ImpuestoP: impuesto, ImporteP: amountText(importe) }),
  )
  const added = traslados.map((tax) => xmlElement('pago20:TrasladoP', taxAttributes(tax, 'P')))
  return taxNodes(
    'pago20:ImpuestosP',
    taxNodes('pago20:RetencionesP', withheld),
    taxNodes('pago20:TrasladosP', added),
  )
}

function complete(tax: Parameters<typeof taxLine>[0]): TaxLine {
  return taxLine(tax, { digits: 0n, scale: 2 })
}

function equivalence({ equivalenciaDR }: DoctoRelacionado): Decimal {
  return equivalenciaDR ?? one
}

const sixPlaces: Decimal = { digits: 1n, scale: 6 }

function inPaymentCurrency(tax: TaxLine, rate: Decimal): TaxLine {
  if (isOne(rate)) return tax
  return {
    ...tax,
    base: divideDecimals(tax.base, rate, sixPlaces, 'half-up'),
    importe: tax.importe === null ? null : divideDecimals(tax.importe, rate, sixPlaces, 'half-up'),
  }
}

function converted(amount: Decimal, rate: Decimal): Decimal {
  return isOne(rate) ? amount : divideDecimals(amount, rate, centavo, 'half-up')
}

function isOne({ digits, scale }: Decimal): boolean {
  return digits === 10n ** BigInt(scale)
}

/** In pesos, exactly: what is rounded is their sum. */
export function inPesos(amount: Decimal, { tipoCambio }: PaidTaxes): Decimal {
  return multiplyDecimals(amount, tipoCambio)
}
