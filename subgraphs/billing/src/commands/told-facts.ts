import { newEvent } from '@aquacis/kit/runtime/outbox.ts'
import type { EventEnvelope } from '@aquacis/kit/values/event.ts'
import type { Account } from '../domain/account/account.ts'
import type { InvoiceIssued as IssuedFact } from '../domain/account/account-event.ts'
import { DiscountRenewalDue, InvoiceIssued, InvoiceReversed } from '../events.ts'
import type { TariffName } from '../store/tariff.ts'
import type { AccountStep, Recording } from './recording.ts'

/**
 * What a fact of an account tells the other domains: bills that were issued and taken back, discounts that end soon. Bills
 * are told with those of the tariffs that rated them.
 */
export function toldFacts(
  step: AccountStep,
  { at, traceId }: Recording,
  tariffs: ReadonlyMap<string, TariffName>,
): EventEnvelope[] {
  const { fact, after } = step
  const { contractId, operatingUnitId } = after
  const about = { key: contractId, occurredAt: at, traceId }
  switch (fact.type) {
    case 'InvoiceIssued':
      return [newEvent(InvoiceIssued, { ...about, data: issued(step.before ?? after, fact, tariffs) })]
    case 'InvoiceReversed': {
      const { invoiceId, reason, replacedBy } = fact
      const data = {
        invoiceId,
        contractId,
        operatingUnitId,
        reversedAt: at.toISOString(),
        reason,
        replacedBy,
      }
      return [newEvent(InvoiceReversed, { ...about, data })]
    }
    case 'DiscountRenewalReminded': {
      const agreement = after.discounts.find(({ agreementId }) => agreementId === fact.agreementId)
      if (agreement === undefined) return []
      const { customerId, servicePointId } = after
      const { agreementId, title, to } = agreement
      const data = { agreementId, contractId, customerId, servicePointId, operatingUnitId, title, to }
      return [newEvent(DiscountRenewalDue, { ...about, data })]
    }
    default:
      return []
  }
}

function issued(account: Account, fact: IssuedFact, tariffs: ReadonlyMap<string, TariffName>) {
  const { type: _type, number: invoiceNumber, billedUpTo: _upTo, volume: _volume, sheet, ...bill } = fact
  const { contractId, contractNumber, servicePointId, operatingUnitId, paperless } = account
  return {
    ...{ contractId, contractNumber, servicePointId, operatingUnitId, paperless },
    ...bill,
    invoiceNumber,
    tariffs: tariffsOf(fact).flatMap((code) => tariffs.get(code) ?? []),
    lines: sheet.lines,
    subtotal: sheet.subtotal,
    vat: sheet.vat,
    remarks: [...bill.remarks],
    history: historyOf(account),
  }
}

/** Codes of the tariffs that rated a bill, in the order of its lines. */
export function tariffsOf({ sheet }: IssuedFact): string[] {
  return [...new Set(sheet.lines.map(({ tariffCode }) => tariffCode))]
}

/** Bills of the thirteen months before, the oldest first. */
function historyOf({ bills }: Account) {
  return bills
    .slice(-13)
    .map(({ periodFrom, litres, estimated }) => ({ month: periodFrom.slice(0, 7), litres, estimated }))
}
