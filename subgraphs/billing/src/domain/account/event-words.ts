import { cubicMetresText, litres } from '@aquacis/kit/values/volume.ts'
import type { AccountEvent, BilledService } from './account-event.ts'

const serviceWords: Readonly<Record<BilledService, string>> = {
  SEWER: 'alcantarillado',
  TREATMENT: 'saneamiento',
}

/** A fact of an account in one Spanish sentence, for the staff who read its history. */
export function eventSummary(fact: AccountEvent): string {
  switch (fact.type) {
    case 'AccountOpened':
      return `Empezó a facturarse el ${fact.openedOn}, clase ${fact.tariffClass}, oficina ${fact.tariffOffice}.`
    case 'AccountClosed':
      return `El contrato terminó el ${fact.closedOn}.`
    case 'TariffClassAssigned':
      return `Se factura con la clase ${fact.tariffClass}.`
    case 'DwellingsChanged':
      return fact.dwellings === 1 ? 'Se factura una vivienda.' : `Se facturan ${fact.dwellings} viviendas.`
    case 'ServicesChanged':
      return servicesSummary(fact.services)
    case 'PaperlessChosen':
      return fact.paperless ? 'Eligió recibos sin papel.' : 'Eligió recibos en papel.'
    case 'DiscountGranted':
      return `Se otorgó ${fact.title} del ${fact.from} al ${fact.to}, con ${fact.proof}.`
    case 'DiscountEnded':
      return `Terminó un descuento el ${fact.on}.`
    case 'InvoiceIssued':
      return `Recibo ${fact.number} por $${fact.total}, ${cubicMetresText(litres(fact.litres))} m³ del ${fact.periodFrom} al ${fact.periodTo}.`
    case 'InvoiceReady':
      return 'El recibo quedó timbrado y se puede pagar.'
    case 'InvoiceReversed':
      return `Se canceló un recibo por $${fact.total}: ${fact.reason}`
    case 'PaymentApplied':
      return `Pago de $${fact.amount} por ${fact.channel}.`
    default:
      return fact satisfies never
  }
}

function servicesSummary(services: readonly BilledService[]): string {
  const words = services.map((service) => serviceWords[service])
  return words.length === 0 ? 'Se cobra solo agua.' : `Se cobra agua con ${words.join(' y ')}.`
}
