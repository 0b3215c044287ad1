import { cubicMetresText, litres } from '@aquacis/kit/values/volume.ts'
import { ruleText } from '../volume/sharing/common-water-words.ts'
import type { AccountEvent, BilledService } from './account-event.ts'

const serviceWords: Readonly<Record<BilledService, string>> = {
  SEWER: 'alcantarillado',
  TREATMENT: 'saneamiento',
}

const takenBackWords = {
  REVERSAL: 'Se revirtió un pago',
  CHARGEBACK: 'El banco retiró un pago',
  REFUND: 'Se devolvió un pago',
} as const

const heldWords = {
  DISPUTE: 'lo aclarado',
  PLAN: 'lo que está en convenio',
  CLAIM: 'lo que se dice pagado',
} as const

const forgivenWords = {
  AMNESTY: 'Condonación',
  PREPAYMENT_DISCOUNT: 'Descuento por pago anticipado',
} as const

/** A fact of an account in one Spanish sentence, for the staff who read its history. */
export function eventSummary(fact: AccountEvent): string {
  switch (fact.type) {
    case 'AccountOpened':
      return `Empezó a facturarse el ${fact.openedOn}, clase ${fact.tariffClass}, oficina ${fact.tariffOffice}.`
    case 'AccountClosed':
      return `El contrato terminó el ${fact.closedOn}.`
    case 'ZoneAssigned':
      return `Se lee y se factura con la zona ${fact.zone}.`
    case 'TariffClassAssigned':
      return `Se factura con la clase ${fact.tariffClass}.`
    case 'DwellingsChanged':
      return fact.dwellings === 1 ? 'Se factura una vivienda.' : `Se facturan ${fact.dwellings} viviendas.`
    case 'ServicesChanged':
      return servicesSummary(fact.services)
    case 'PaperlessChosen':
      return fact.paperless ? 'Eligió recibos sin papel.' : 'Eligió recibos en papel.'
    case 'DiscountGranted':
      return `Se ${fact.renews === undefined ? 'otorgó' : 'renovó'} ${fact.title} del ${fact.from} al ${fact.to}, con ${fact.proof}.`
    case 'DiscountEnded':
      return `Terminó un descuento el ${fact.on}.`
    case 'DiscountRenewalReminded':
      return `Se avisó el ${fact.on} que un descuento está por terminar.`
    case 'CondominiumAgreed':
      return fact.members.length === 0
        ? `Terminó el condominio de su medidor general el ${fact.from}.`
        : `Desde el ${fact.from} su medidor es el general de ${fact.members.length} viviendas; la diferencia se reparte ${ruleText(fact.rule)}.`
    case 'CondominiumJoined':
      return `Desde el ${fact.from} participa del agua común de un condominio.`
    case 'CondominiumLeft':
      return `Desde el ${fact.on} ya no participa del agua común de un condominio.`
    case 'InvoiceIssued':
      return `Recibo ${fact.number} por $${fact.total}, ${cubicMetresText(litres(fact.litres))} m³ del ${fact.periodFrom} al ${fact.periodTo}.`
    case 'InvoiceReady':
      return 'El recibo quedó timbrado y se puede pagar.'
    case 'InvoiceReversed':
      return `Se canceló un recibo por $${fact.total}: ${fact.reason}`
    case 'PaymentApplied':
      return `Pago de $${fact.amount} por ${fact.channel}.`
    case 'CreditAllotted':
      return 'Un saldo a favor se aplicó a recibos.'
    case 'AllotmentReleased':
      return 'Lo pagado de un recibo quedó libre para otros.'
    case 'PaymentTakenBack':
      return `${takenBackWords[fact.kind]} de $${fact.amount}.`
    case 'PaymentRestored':
      return `El banco devolvió un pago de $${fact.amount} que había retirado.`
    case 'DebtForgiven':
      return `${forgivenWords[fact.kind]} de $${fact.amount}.`
    case 'SurchargeHoldChanged':
      return fact.held.length > 0
        ? `No corren recargos sobre ${heldWords[fact.because]}.`
        : `Ya no se detienen los recargos sobre ${heldWords[fact.because]}.`
    default:
      return fact satisfies never
  }
}

function servicesSummary(services: readonly BilledService[]): string {
  const words = services.map((service) => serviceWords[service])
  return words.length === 0 ? 'Se cobra solo agua.' : `Se cobra agua con ${words.join(' y ')}.`
}
