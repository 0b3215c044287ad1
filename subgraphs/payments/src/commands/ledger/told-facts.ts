import { newEvent } from '@aquacis/kit/runtime/outbox.ts'
import type { EventDefinition, EventEnvelope } from '@aquacis/kit/values/event.ts'
import { centavos, pesosText } from '@aquacis/kit/values/money.ts'
import type { Allocation, LedgerTransaction, Release } from '../../domain/ledger/book/book.ts'
import type { Parts } from '../../domain/ledger/book/components.ts'
import { transactionIdOf } from '../../domain/ledger/book/ledger-ids.ts'
import type { Change, ContractLedger } from '../../domain/ledger/contract-ledger.ts'
import type { ForgivenessKind } from '../../domain/ledger/forgive.ts'
import { paymentOf } from '../../domain/ledger/put-on-bills.ts'
import type { PayingContract } from '../../domain/paying-contract.ts'
import {
  AllotmentReleased,
  CreditAllotted,
  DebtForgiven,
  PaymentPosted,
  PaymentRestored,
  PaymentTakenBack,
} from '../../events.ts'
import type { Recording } from './recording.ts'

/** What is told of a change of a contract's ledger. `forgiven` says why, where a debt was. */
export function toldFacts(
  contract: PayingContract,
  { ledger, transactions }: Change,
  recording: Recording,
  forgiven: ForgivenessKind | null = null,
): EventEnvelope[] {
  const { contractId, customerId, servicePointId, operatingUnitId } = contract
  const of = { contractId, customerId, servicePointId, operatingUnitId }
  const tell = <Data>(definition: EventDefinition<Data>, data: Data) =>
    newEvent(definition, { key: contractId, data, occurredAt: recording.at, traceId: recording.traceId })
  return transactions.flatMap((transaction) => [
    ...releasedFrom(transaction).map(([paymentId, released]) =>
      tell(AllotmentReleased, { paymentId, ...of, releasedAt: instant(transaction), released }),
    ),
    ...mainFact(transaction),
  ])

  function mainFact(transaction: LedgerTransaction): EventEnvelope[] {
    const { kind, sourceKey, paymentId, causeId } = transaction
    const allotments = transaction.allocations.map(allotmentOf)
    switch (kind) {
      case 'PAYMENT':
      case 'SUSPENSE_ASSIGNED': {
        const { amount, channel, form, paidAt, referenceId } = paymentOf(ledger, paymentId ?? '')
        if (channel === 'BILL') throw new Error(`${sourceKey}: nobody paid the credit of a bill`)
        const [id, credit] = [paymentId ?? '', pesosText(creditOf(transaction))]
        const paid = { amount: pesosText(amount), channel, form, paidAt: paidAt.toISOString(), referenceId }
        return [tell(PaymentPosted, { paymentId: id, ...of, ...paid, allotments, credit })]
      }
      case 'CREDIT_ALLOTTED': {
        const { form, paidAt, paymentId: id } = paymentOf(ledger, paymentId ?? '')
        const allotting = { allottingId: transactionIdOf(sourceKey), paymentId: id, ...of, form }
        return [tell(CreditAllotted, { ...allotting, paidAt: paidAt.toISOString(), allotments })]
      }
      case 'PAYMENT_TAKEN_BACK':
      case 'REFUND': {
        const taking = takingOf(ledger, causeId)
        const { takingBackId, kind: how, amount, reason } = taking
        const facts = {
          takingBackId,
          paymentId: taking.paymentId,
          ...of,
          kind: how,
          amount: pesosText(amount),
        }
        return [tell(PaymentTakenBack, { ...facts, takenBackAt: taking.takenBackAt.toISOString(), reason })]
      }
      case 'PAYMENT_RESTORED': {
        const { takingBackId, paymentId: id, amount } = takingOf(ledger, causeId)
        const facts = { takingBackId, paymentId: id, ...of, amount: pesosText(amount) }
        return [tell(PaymentRestored, { ...facts, restoredAt: instant(transaction) })]
      }
      case 'FORGIVEN': {
        if (forgiven === null) throw new Error(`${sourceKey}: nobody said why`)
        const amount = pesosText(centavos(-transaction.amount))
        const facts = { adjustmentId: causeId ?? '', ...of, kind: forgiven, amount }
        return [tell(DebtForgiven, { ...facts, forgivenAt: instant(transaction), allotments })]
      }
      case 'CHARGE':
      case 'CHARGE_REVERSED':
      case 'MONEY_MOVED':
        return []
      default:
        return kind satisfies never
    }
  }
}

function takingOf({ takings }: ContractLedger, id: string | null) {
  const taking = takings.get(id ?? '')
  if (taking === undefined) throw new Error(`taking back ${id} is not loaded`)
  return taking
}

function partsText({ SURCHARGE, VAT, PRINCIPAL }: Parts) {
  return { surcharge: pesosText(SURCHARGE), vat: pesosText(VAT), principal: pesosText(PRINCIPAL) }
}

function instant({ occurredAt }: LedgerTransaction): string {
  return occurredAt.toISOString()
}

/** What of the money went to no bill. */
function creditOf({ entries }: LedgerTransaction) {
  const credit = entries.find(({ account }) => account === 'CREDIT')
  return centavos(credit === undefined ? 0n : -credit.amount)
}

function allotmentOf({ invoiceId, amount, parts, balanceBefore, instalment }: Allocation) {
  const before = pesosText(balanceBefore)
  return { invoiceId, amount: pesosText(amount), parts: partsText(parts), balanceBefore: before, instalment }
}

function releasedFrom({ releases }: LedgerTransaction) {
  const byPayment = new Map<string, Release[]>()
  for (const release of releases)
    byPayment.set(release.paymentId, [...(byPayment.get(release.paymentId) ?? []), release])
  return [...byPayment].map(([paymentId, of]) => [paymentId, of.map(releaseOf)] as const)
}

function releaseOf({ invoiceId, amount, parts }: Release) {
  return { invoiceId, amount: pesosText(amount), parts: partsText(parts) }
}
