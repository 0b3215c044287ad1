import { InvoiceIssued } from '@aquacis/billing/events'
import { civilDate } from '@aquacis/kit/values/calendar.ts'
import { centavosFromPesos } from '@aquacis/kit/values/money.ts'
import * as v from 'valibot'
import type { BillOnPaper, FiscalOnPaper, PaymentOnPaper } from '../bill-pdf/bill-on-paper.ts'
import { stampOnPaper } from '../bill-pdf/stamp-on-paper.ts'
import { genericRfc } from '../domain/cfdi/parties/rfc.ts'
import { folioOf } from '../domain/document/document.ts'
import { officeRegister, type PaperOffice } from '../offices/office-register.ts'
import type { FiscalSettings } from '../settings.ts'
import type { DocumentRow } from '../store/fiscal-document.ts'

type Issued = v.InferOutput<typeof InvoiceIssued.schema>

/** The page of a bill, of the fact that issued it and of its stamp. Throws where the fact that was kept is none: a bug. */
export function billForPaper(
  document: Pick<DocumentRow, 'source' | 'series' | 'number' | 'receiver' | 'stampedXml' | 'operatingUnitId'>,
  { issuer, offices }: Pick<FiscalSettings, 'issuer' | 'offices'>,
): BillOnPaper {
  const issued = v.parse(InvoiceIssued.schema, 'bill' in document.source ? document.source.bill : null)
  const { receiver, stampedXml } = document
  const office = officeRegister(offices).of(document.operatingUnitId)
  const isPublic = receiver.rfc === genericRfc
  return {
    office: {
      ...{ utility: office.utility, name: office.name ?? `Administración ${issued.tariffOffice}` },
      ...{ address: office.address, contacts: office.contacts },
      ...{ legalName: issuer.name, rfc: issuerRfc(stampedXml) },
    },
    holder: {
      name: isPublic ? 'Titular del contrato' : receiver.name,
      address: isPublic ? [] : [`C.P. ${receiver.postalCode}`],
      rfc: isPublic ? null : receiver.rfc,
    },
    contractNumber: issued.contractNumber,
    billNumber: folioOf(document),
    period: { from: issued.periodFrom, to: issued.periodTo },
    issuedOn: civilDate(new Date(issued.issuedAt)),
    dueOn: issued.dueOn,
    money: {
      ...{ due: issued.amountDue, previousBalance: issued.previousBalance, payments: [], overdueMonths: 0 },
      ...{ subtotal: issued.subtotal, vat: issued.vat, total: issued.total },
    },
    charges: issued.lines,
    readings: readingsOf(issued),
    usage: usageOf(issued),
    tariff: tariffOf(issued),
    agreements: [],
    payment: paymentOf(issued, office),
    fiscal: fiscalOf(stampedXml),
    messages: issued.remarks.map((text) => ({
      kind: issued.estimated ? 'estimated' : 'note',
      title: issued.estimated ? 'Consumo estimado' : 'Sobre tu consumo',
      text,
    })),
  }
}

/** Facts from before the tariffs were told have the code alone. */
function tariffOf({ tariffCode: code, tariffClass, tariffs = [] }: Issued): BillOnPaper['tariff'] {
  const usageClass = `${tariffClass.charAt(0)}${tariffClass.slice(1).toLocaleLowerCase('es-MX')}`
  const [first, ...later] = tariffs.length > 0 ? tariffs : [{ code, name: null, effectiveFrom: null }]
  return first === undefined ? null : { ...first, later, usageClass, article: null }
}

function fiscalOf(stampedXml: string | null): FiscalOnPaper {
  const read = stampedXml === null ? null : stampOnPaper(stampedXml)
  return read !== null && 'stamp' in read ? read.stamp : { state: 'pending' }
}

function issuerRfc(stampedXml: string | null): string {
  return /<cfdi:Emisor[^>]*\bRfc="([^"]*)"/.exec(stampedXml ?? '')?.[1]?.replaceAll('&amp;', '&') ?? ''
}

function readingsOf({ previousReading, currentReading, estimated }: Issued): BillOnPaper['readings'] {
  if (previousReading === null || currentReading === null) return []
  const shown = (reading: typeof previousReading, origin: 'telemetry' | 'estimated') => ({
    ...{ on: civilDate(new Date(reading.readAt)), litres: reading.litres, origin },
  })
  return [
    {
      meterSerial: currentReading.meterSerial ?? '',
      previous: shown(previousReading, 'telemetry'),
      current: shown(currentReading, estimated ? 'estimated' : 'telemetry'),
    },
  ]
}

function usageOf({ litres, history, estimated, periodFrom, periodTo }: Issued): BillOnPaper['usage'] {
  const month = periodFrom.slice(0, 7)
  const yearAgo = `${Number(month.slice(0, 4)) - 1}${month.slice(4)}`
  return {
    litres,
    days: Math.round((Date.parse(periodTo) - Date.parse(periodFrom)) / 86_400_000),
    lastYearLitres: history.find((one) => one.month === yearAgo)?.litres ?? null,
    months: [...history.filter((one) => one.month !== month), { month, litres, estimated }].slice(-13),
    comparison: null,
  }
}

function paymentOf(
  { amountDue, paymentReference, dueOn }: Issued,
  { places, clabe, payAddressOf }: PaperOffice,
): PaymentOnPaper | null {
  if (paymentReference === null || centavosFromPesos(amountDue) <= 0n) return null
  return {
    ...{ reference: paymentReference, barcode: paymentReference, validUntil: dueOn },
    ...{ qr: payAddressOf(paymentReference), clabe, places },
  }
}
