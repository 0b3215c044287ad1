import { type Centavos, pesosText } from '@aquacis/kit/values/money.ts'
import { allocationPolicy } from '../domain/ledger/allocate.ts'
import { charge, reverseCharge } from '../domain/ledger/charge.ts'
import type { Change } from '../domain/ledger/contract-ledger.ts'
import { forgive } from '../domain/ledger/forgive.ts'
import { hold, releaseHold } from '../domain/ledger/hold.ts'
import { assign, pay } from '../domain/ledger/pay.ts'
import { restore, takable, takeBack } from '../domain/ledger/take-back.ts'
import type { LineMistake } from '../given/misread-line.ts'
import type { LedgerShelf } from './ledger-shelf.ts'
import type { LedgerLine } from './line-shape.ts'

/** Ledgers of all contracts of an input; that of money in suspense under null. */
export interface Ledgers {
  readonly shelf: LedgerShelf
  readonly holds: Map<
    string,
    { readonly contract: string; readonly invoiceId: string; readonly amount: Centavos }
  >
}

/** Does what a line asks for, which was not done before; gives the change of one ledger, or why it cannot be. */
export function doLine({ shelf, holds }: Ledgers, line: LedgerLine, at: Date): Change | LineMistake {
  switch (line.do) {
    case 'charge': {
      const { contract, invoice: invoiceId, due: dueOn, from = line.due } = line
      const charged = { SURCHARGE: line.surcharge, VAT: line.vat, PRINCIPAL: line.principal }
      const facts = { invoiceNumber: invoiceId, paymentReference: null, issuedOn: from, periodTo: from }
      return charge(
        shelf.load(contract),
        { invoiceId, dueOn, periodFrom: from, ...facts, charged },
        allocationPolicy,
        at,
      )
    }
    case 'reverse': {
      const { contract, invoice } = line
      const ledger = shelf.load(contract, { bills: [invoice] })
      return (
        noBill(shelf, contract, [invoice], 'invoice') ?? reverseCharge(ledger, invoice, allocationPolicy, at)
      )
    }
    case 'pay': {
      const { contract, payment: paymentId, amount, fee, provider, channel, targets } = line
      if (amount === 0n) return refusal('a payment of nothing is none', 'amount', 'write what was paid')
      if (fee > amount) return refusal('the fee is more than the payment', 'fee', 'write at most the amount')
      const unknown = noBill(shelf, contract, targets ?? [], 'targets')
      if (unknown !== null) return unknown
      const facts = { form: '01', paidAt: at, referenceId: null }
      const money = { paymentId, sourceKey: paymentId, amount, fee, provider, channel, ...facts, targets }
      return pay(shelf.load(contract), money, allocationPolicy)
    }
    case 'assign': {
      const { payment, contract } = line
      const whose = shelf.contractOfPayment(payment)
      if (whose === undefined) return noPayment(payment)
      if (whose !== null)
        return refusal(`${payment} is not in suspense: it is ${whose}’s`, 'payment', 'assign what nobody has')
      const suspended = shelf.load(null, { payments: [payment] }).payments.get(payment)
      if (suspended === undefined) return noPayment(payment)
      const change = assign(shelf.load(contract), suspended, null, allocationPolicy, at)
      if (change.transactions.length === 0)
        return refusal(`nothing of ${payment} is left in suspense`, 'payment', 'it was taken back: leave it')
      shelf.dropPayment(null, payment)
      return change
    }
    case 'takeBack': {
      const { payment: paymentId, id, kind, amount } = line
      const contract = shelf.contractOfPayment(paymentId)
      if (contract === undefined) return noPayment(paymentId)
      const ledger = shelf.load(contract, { payments: [paymentId], takings: [id] })
      const payment = ledger.payments.get(paymentId)
      if (payment === undefined) return noPayment(paymentId)
      const most = takable(payment, kind)
      if (amount === 0n || amount > most) {
        const what = `only ${pesosText(most)} pesos of ${paymentId} can be taken back`
        return refusal(what, 'amount', 'write that or less, and more than nothing')
      }
      const request = { takingBackId: id, requestId: id, paymentId, kind, amount, reason: '', by: null }
      return takeBack(ledger, { ...request, takenBackAt: at }, allocationPolicy)
    }
    case 'restore': {
      const contract = shelf.contractOfTaking(line.id)
      if (contract === undefined)
        return refusal(`nothing was taken back as ${line.id}`, 'id', 'write the id of a takeBack before')
      return restore(shelf.load(contract, { takings: [line.id] }), line.id, allocationPolicy, at)
    }
    case 'forgive': {
      const { contract, id: adjustmentId, amount, components, invoices: invoiceIds } = line
      if (amount === 0n) return refusal('nothing is forgiven', 'amount', 'write an amount, or "ALL"')
      const unknown = noBill(shelf, contract, invoiceIds ?? [], 'invoices')
      const asked = { adjustmentId, amount, components, invoiceIds }
      return unknown ?? forgive(shelf.load(contract), asked, allocationPolicy, at)
    }
    case 'hold': {
      const { contract, id, invoice: invoiceId, amount } = line
      if (amount === 0n) return refusal('nothing is held', 'amount', 'write the disputed amount')
      const unknown = noBill(shelf, contract, [invoiceId], 'invoice')
      if (unknown !== null) return unknown
      holds.set(id, { contract, invoiceId, amount })
      return {
        ledger: hold(shelf.load(contract, { bills: [invoiceId] }), invoiceId, amount),
        transactions: [],
      }
    }
    case 'release': {
      const held = holds.get(line.id)
      if (held === undefined)
        return refusal(`nothing is held as ${line.id}`, 'id', 'write the id of a hold before')
      const ledger = shelf.load(held.contract, { bills: [held.invoiceId] })
      return releaseHold(ledger, { holdId: line.id, ...held }, allocationPolicy, at)
    }
    default:
      return line satisfies never
  }
}

/** The first of the bills that a contract has not. */
function noBill(
  shelf: LedgerShelf,
  contract: string | null,
  invoices: readonly string[],
  field: 'invoice' | 'invoices' | 'targets',
): LineMistake | null {
  const index = invoices.findIndex((id) => contract === null || shelf.contractOfBill(id) !== contract)
  if (index === -1) return null
  const what = `${contract ?? 'money in suspense'} has no bill ${invoices[index]}`
  return refusal(what, field === 'invoice' ? field : `${field}.${index}`, 'charge it in a line before')
}

function noPayment(id: string): LineMistake {
  return refusal(`no payment ${id} came before`, 'payment', 'pay it in a line before')
}

function refusal(what: string, where: string, mend: string): LineMistake {
  return { what, where, mend }
}
