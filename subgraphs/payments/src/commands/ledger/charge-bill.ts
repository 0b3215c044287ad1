import type { Transaction } from '@aquacis/kit/runtime/database.ts'
import { civilDate } from '@aquacis/kit/values/calendar.ts'
import { allocationPolicy } from '../../domain/ledger/allocate.ts'
import { type BilledLine, favourOfBill, partsOfBill } from '../../domain/ledger/book/parts-of-bill.ts'
import { charge } from '../../domain/ledger/charge.ts'
import { lockContracts, putContract } from '../../store/contract.ts'
import { loadLedgers } from '../../store/ledger/contract-ledgers.ts'
import { reversedAmong } from '../../store/ledger/reversed-bill.ts'
import { recordChanges } from './record-changes.ts'
import type { Recording } from './recording.ts'

/** A bill that was issued. Days `YYYY-MM-DD`, `issuedAt` ISO 8601. */
export interface IssuedBill {
  readonly invoiceId: string
  readonly invoiceNumber: string
  readonly contractId: string
  readonly contractNumber: string | null
  /** As printed with its barcode. */
  readonly paymentReference: string | null
  readonly customerId: string
  readonly servicePointId: string
  readonly operatingUnitId: number
  readonly issuedAt: string
  readonly dueOn: string
  readonly periodFrom: string
  readonly periodTo: string
  readonly lines: readonly BilledLine[]
}

/**
 * A bill is owed, and what its contract paid ahead goes to it. Heard twice, or after it was taken back, it changes nothing; its
 * contract need not have been heard of.
 */
export async function chargeBill(tx: Transaction, bill: IssuedBill, recording: Recording): Promise<void> {
  const { invoiceId, contractId, contractNumber, customerId, servicePointId, operatingUnitId } = bill
  await putContract(tx, { contractId, contractNumber, customerId, servicePointId, operatingUnitId })
  const [contract] = await lockContracts(tx, [contractId])
  if (contract === undefined) throw new Error(`contract ${contractId} is not there`)
  if ((await reversedAmong(tx, [invoiceId])).has(invoiceId)) return
  const before = (await loadLedgers(tx, [contractId], { invoiceIds: [invoiceId] })).get(contractId)
  if (before === undefined) throw new Error(`ledger of ${contractId} was not loaded`)
  const issuedAt = new Date(bill.issuedAt)
  const { invoiceNumber, paymentReference, dueOn, periodFrom, periodTo } = bill
  const billed = {
    ...{ invoiceId, invoiceNumber, paymentReference, dueOn, periodFrom, periodTo },
    ...{ issuedOn: civilDate(issuedAt), charged: partsOfBill(bill.lines) },
    favour: favourOfBill(bill.lines),
  }
  const change = charge(before, billed, allocationPolicy, issuedAt)
  await recordChanges(tx, [{ contract, before, ...change }], recording)
}
