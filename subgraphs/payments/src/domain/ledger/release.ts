import { centavos } from '@aquacis/kit/values/money.ts'
import { minus, type Parts, sumOf } from './book/components.ts'
import { type Allotment, type ContractLedger, withBill, withPayment } from './contract-ledger.ts'
import { billOf, paymentOf, raised } from './put-on-bills.ts'

/** The ledger where parts of an allotment stand on its bill no more, and are credit of its payment. */
export function released(ledger: ContractLedger, allotment: Allotment, parts: Parts): ContractLedger {
  const { transaction, invoiceId, paymentId } = allotment
  const payment = paymentOf(ledger, paymentId)
  const amount = sumOf(parts)
  const allotments = ledger.allotments.map((one) =>
    one.transaction === transaction && one.invoiceId === invoiceId
      ? { ...one, parts: minus(one.parts, parts) }
      : one,
  )
  const freed = withBill({ ...ledger, allotments }, raised(billOf(ledger, invoiceId), parts))
  return withPayment(freed, {
    ...payment,
    allotted: centavos(payment.allotted - amount),
    credit: centavos(payment.credit + amount),
  })
}
