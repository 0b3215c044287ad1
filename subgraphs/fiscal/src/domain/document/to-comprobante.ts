import { wallClockDate } from '@aquacis/kit/values/calendar.ts'
import { decimal } from '@aquacis/kit/values/decimal.ts'
import { centavosFromPesos } from '@aquacis/kit/values/money.ts'
import { cfdiUses } from '../cfdi/catalogues/cfdi-uses.ts'
import type { CfdiRelacionados, Comprobante, Emisor, Venta } from '../cfdi/comprobante.ts'
import { paymentTaxes } from '../cfdi/payment-taxes.ts'
import { billConcepts, type UnbillableBill } from './bill-concepts.ts'
import { creditConcepts } from './credit-shares.ts'
import type { Receiver } from './document.ts'
import { globalConcepts } from './global/global-concepts.ts'
import { mainForm } from './global/public-sale.ts'
import type { BilledInvoice, CreditShare, DocumentSource, ForgivenDebt } from './source.ts'

/** What a document says beside what it is made of. */
export interface DocumentHeading {
  readonly series: string
  readonly number: number
  /** Wall clock of the place of issue, "2026-11-21T14:05:00". */
  readonly date: string
  /** Postal code of the office. */
  readonly place: string
  readonly issuer: Emisor
  readonly receiver: Receiver
  /** Folio fiscal of a document whose place it takes (relation 04); null where it takes none. */
  readonly replacesUuid: string | null
}

/** The document that follows from its source: what Anexo 20 wants of it, before sums and XML. */
export function toComprobante(
  source: DocumentSource,
  heading: DocumentHeading,
): Comprobante | UnbillableBill {
  switch (source.of) {
    case 'bill':
      return income(source.bill, heading)
    case 'credit':
      return creditNote(source, heading)
    case 'payment':
      return paymentReceipt(source.bill, source, heading)
    case 'global':
      return globalInvoice(source, heading)
    default:
      return source satisfies never
  }
}

/**
 * A bill: PPD with form 99, because it is paid later or in parts and each payment gets a document of its own (RMF 2.7.1.32);
 * PUE where a credit balance pays it at once (form 17, set off).
 */
function income(bill: BilledInvoice, heading: DocumentHeading): Venta | UnbillableBill {
  const conceptos = billConcepts(bill)
  if ('obstacle' in conceptos) return conceptos
  const paid = centavosFromPesos(bill.amountDue) <= 0n
  return {
    ...headingOf(heading, replacement(heading)),
    tipoDeComprobante: 'I',
    formaPago: paid ? '17' : '99',
    metodoPago: paid ? 'PUE' : 'PPD',
    conceptos,
  }
}

/**
 * Takes a bill's amount back, or what other notes left of it (type E, relation 01), in the form in which it would be given back: set
 * off (17). A debt that is forgiven is not paid: condoned (15), as SAT's guide of CFDI de egreso says (Anexo 20, appendix 5, I b).
 */
function creditNote(
  { bill, related, shares, forgiven }: Extract<DocumentSource, { of: 'credit' }>,
  heading: DocumentHeading,
): Comprobante | UnbillableBill {
  const title = (of: CreditShare['of']) => creditTitle(bill.invoiceNumber, of, forgiven?.kind ?? null)
  const conceptos = shares === undefined ? billConcepts(bill) : creditConcepts(shares, title)
  if ('obstacle' in conceptos) return conceptos
  const receiver = forgiven === undefined ? heading.receiver : refunded(heading.receiver)
  return {
    ...headingOf({ ...heading, receiver }, [{ tipoRelacion: '01', uuids: [related.uuid.toUpperCase()] }]),
    tipoDeComprobante: 'E',
    formaPago: forgiven === undefined ? '17' : '15',
    metodoPago: 'PUE',
    conceptos,
  }
}

/** Whoever may, takes a discount as such (G02); who has no fiscal obligations goes on without effects. */
function refunded(receiver: Receiver): Receiver {
  const mayTake = cfdiUses.get('G02')?.regimes.has(receiver.taxRegime) === true
  return receiver.cfdiUse === 'S01' || !mayTake ? receiver : { ...receiver, cfdiUse: 'G02' }
}

function creditTitle(
  invoiceNumber: string,
  of: CreditShare['of'],
  kind: ForgivenDebt['kind'] | null,
): string {
  const what = of === 'surcharge' ? 'recargos' : 'cargos'
  switch (kind) {
    case 'AMNESTY':
      return `Condonación de ${what} del recibo ${invoiceNumber}`
    case 'PREPAYMENT_DISCOUNT':
      return `Bonificación por pago anticipado sobre ${what} del recibo ${invoiceNumber}`
    case null:
      return `Anulación de ${what} del recibo ${invoiceNumber}`
    default:
      return kind satisfies never
  }
}

/** Sales to the general public of a period together (RMF 2.7.1.21): paid, so PUE, in the form in which most came in. */
function globalInvoice(
  { period, sales }: Extract<DocumentSource, { of: 'global' }>,
  heading: DocumentHeading,
): Venta {
  const { periodicity: periodicidad, month: meses, year: anio } = period
  return {
    ...headingOf(heading, replacement(heading)),
    tipoDeComprobante: 'I',
    formaPago: mainForm(sales),
    metodoPago: 'PUE',
    informacionGlobal: { periodicidad, meses, anio },
    conceptos: globalConcepts(sales),
  }
}

/** A payment of a bill: complement Pagos 2.0, with the taxes of the paid part of it. The use is CP01, payments, whoever gets it. */
function paymentReceipt(
  bill: BilledInvoice,
  { related, payment }: Extract<DocumentSource, { of: 'payment' }>,
  heading: DocumentHeading,
): Comprobante | UnbillableBill {
  const invoice = income(bill, heading)
  if ('obstacle' in invoice) return invoice
  const paid = decimal(payment.amount)
  return {
    ...headingOf({ ...heading, receiver: { ...heading.receiver, cfdiUse: 'CP01' } }, replacement(heading)),
    tipoDeComprobante: 'P',
    pagos: [
      {
        fechaPago: wallClockDate(new Date(payment.paidAt)).toISOString().slice(0, 19),
        formaDePagoP: payment.form,
        doctosRelacionados: [
          {
            idDocumento: related.uuid.toUpperCase(),
            ...{ serie: related.series, folio: String(related.number) },
            ...{
              numParcialidad: payment.instalment,
              impSaldoAnt: decimal(payment.balanceBefore),
              impPagado: paid,
            },
            ...{
              objetoImpDR: '02',
              trasladosDR: paymentTaxes(invoice, { total: decimal(bill.total), paid }),
            },
          },
        ],
      },
    ],
  }
}

function headingOf(heading: DocumentHeading, related: readonly CfdiRelacionados[]) {
  const { series, number, date, place, issuer, receiver } = heading
  return {
    serie: series,
    folio: String(number),
    fecha: date,
    lugarExpedicion: place,
    emisor: issuer,
    receptor: {
      rfc: receiver.rfc,
      nombre: receiver.name,
      domicilioFiscalReceptor: receiver.postalCode,
      regimenFiscalReceptor: receiver.taxRegime,
      usoCFDI: receiver.cfdiUse,
    },
    ...(related.length === 0 ? {} : { cfdiRelacionados: related }),
  }
}

function replacement({ replacesUuid }: DocumentHeading): CfdiRelacionados[] {
  return replacesUuid === null ? [] : [{ tipoRelacion: '04', uuids: [replacesUuid.toUpperCase()] }]
}
