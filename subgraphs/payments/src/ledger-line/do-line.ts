import type { Centavos } from '@aquacis/kit/values/money.ts'
import { allocationPolicy } from '../domain/ledger/allocate.ts'
import { charge, reverseCharge } from '../domain/ledger/charge.ts'
import { type Change, type ContractLedger, emptyLedger } from '../domain/ledger/contract-ledger.ts'
import { forgive } from '../domain/ledger/forgive.ts'
import { hold, releaseHold } from '../domain/ledger/hold.ts'
import { assign, pay } from '../domain/ledger/pay.ts'
import { restore, takable, takeBack } from '../domain/ledger/take-back.ts'
import type { LedgerLine } from './line-shape.ts'

/** Ledgers of all contracts of an input; that of money in suspense under null. */
export interface Ledgers {
  readonly of: Map<string | null, ContractLedger>
  readonly holds: Map<
    string,
    { readonly contract: string; readonly invoiceId: string; readonly amount: Centavos }
  >
}

/** Why a line cannot be: what of it, and what to write in its stead. */
export interface LineRefusal {
  readonly what: string
  readonly where: string
  readonly mend: string
}

/** Does what a line asks for; gives the change of one ledger, or why it cannot be. */
export function doLine(ledgers: Ledgers, line: LedgerLine, at: Date): Change | LineRefusal {
  const ledgerOf = (contract: string | null) => ledgers.of.get(contract) ?? emptyLedger(contract)
  const ledgerWith = (has: (ledger: ContractLedger) => boolean) => [...ledgers.of.values()].find(has)
  const ofPayment = (id: string) => ledgerWith(({ payments }) => payments.has(id))
  switch (line.do) {
    case 'charge': {
      const { contract, invoice: invoiceId, due: dueOn, from = line.due } = line
      const charged = { SURCHARGE: line.surcharge, VAT: line.vat, PRINCIPAL: line.principal }
      const facts = { invoiceNumber: invoiceId, paymentReference: null, issuedOn: from, periodTo: from }
      return charge(
        ledgerOf(contract),
        { invoiceId, dueOn, periodFrom: from, ...facts, charged },
        allocationPolicy,
        at,
      )
    }
    case 'reverse':
      return reverseCharge(ledgerOf(line.contract), line.invoice, allocationPolicy, at)
    case 'pay': {
      const { contract, payment: paymentId, amount, fee, provider, channel, targets } = line
      if (amount === 0n) return refusal('a payment of nothing is none', 'amount', 'write what was paid')
      if (fee > amount) return refusal('the fee is more than the payment', 'fee', 'write at most the amount')
      const ledger = ofPayment(paymentId) ?? ledgerOf(contract)
      const facts = { form: '01', paidAt: at, referenceId: null }
      const money = { paymentId, sourceKey: paymentId, amount, fee, provider, channel, ...facts, targets }
      return pay(ledger, money, allocationPolicy)
    }
    case 'assign': {
      const suspended = ledgerOf(null).payments.get(line.payment)
      if (suspended === undefined) return noPayment(line.payment)
      const change = assign(ledgerOf(line.contract), suspended, null, allocationPolicy, at)
      const payments = new Map(ledgerOf(null).payments)
      payments.delete(line.payment)
      ledgers.of.set(null, { ...ledgerOf(null), payments })
      return change
    }
    case 'takeBack': {
      const { payment: paymentId, id, kind, amount } = line
      const ledger = ofPayment(paymentId)
      const payment = ledger?.payments.get(paymentId)
      if (ledger === undefined || payment === undefined) return noPayment(paymentId)
      const isKnown = ledger.takings.has(id)
      if (!isKnown && (amount === 0n || amount > takable(payment)))
        return refusal(
          `only ${takable(payment)} centavos of ${paymentId} can be taken back`,
          'amount',
          'write that or less, and more than nothing',
        )
      const request = { takingBackId: id, requestId: id, paymentId, kind, amount, reason: '', by: null }
      return takeBack(ledger, { ...request, takenBackAt: at }, allocationPolicy)
    }
    case 'restore': {
      const ledger = ledgerWith(({ takings }) => takings.has(line.id))
      if (ledger === undefined)
        return refusal(`nothing was taken back as ${line.id}`, 'id', 'write the id of a takeBack before')
      return restore(ledger, line.id, allocationPolicy, at)
    }
    case 'forgive': {
      const { contract, id: adjustmentId, amount, components, invoices: invoiceIds } = line
      const asked = { adjustmentId, amount, components, invoiceIds }
      return forgive(ledgerOf(contract), asked, allocationPolicy, at)
    }
    case 'hold': {
      const { contract, id, invoice: invoiceId, amount } = line
      const ledger = ledgerOf(contract)
      if (!ledger.bills.has(invoiceId))
        return refusal(`${contract} has no bill ${invoiceId}`, 'invoice', 'charge it in a line before')
      if (ledgers.holds.has(id)) return { ledger, transactions: [] }
      ledgers.holds.set(id, { contract, invoiceId, amount })
      return { ledger: hold(ledger, invoiceId, amount), transactions: [] }
    }
    case 'release': {
      const held = ledgers.holds.get(line.id)
      if (held === undefined)
        return refusal(`nothing is held as ${line.id}`, 'id', 'write the id of a hold before')
      ledgers.holds.delete(line.id)
      return releaseHold(ledgerOf(held.contract), { holdId: line.id, ...held }, allocationPolicy, at)
    }
    default:
      return line satisfies never
  }
}

function noPayment(id: string): LineRefusal {
  return refusal(`no payment ${id} came before`, 'payment', 'pay it in a line before')
}

function refusal(what: string, where: string, mend: string): LineRefusal {
  return { what, where, mend }
}
