import type { ProofGround } from '@aquacis/billing/proof/seal-proof'
import type { ProofVerdict } from '@aquacis/billing/proof/verdict'
import { type BilledHouse, type HouseBill, houseTerms, referenceOf } from '../billing/house-bills.ts'
import type { House } from '../house/house.ts'
import { volumeOf } from './house-volume.ts'

type InvoiceIssued = NonNullable<ProofVerdict['issued']>
type Fact = ProofGround['facts'][number]
type Untold = Pick<Fact, 'type' | 'schemaVersion' | 'occurredAt' | 'data'>

const customerId = 'd0000000-0000-4000-8000-000000000031'

/** All that moved the account of an invented house up to the bill that is proved: each bill before it was paid, or taken back. */
export function houseFacts({ house, bill, bills }: BilledHouse): Fact[] {
  const before = bills.filter(({ issuedAt }) => issuedAt < bill.issuedAt)
  const oldestFirst = before.toSorted((a, b) => (a.issuedAt < b.issuedAt ? -1 : 1))
  const untold = [
    opened(house, oldestFirst[0] ?? bill),
    ...oldestFirst.flatMap((each) => [issued(house, each), settled(each)]),
    issued(house, bill),
  ]
  return untold.map((fact, index) => ({ version: index + 1, id: factId(house, index), ...fact }))
}

function factId({ contractId }: House, index: number): string {
  return `d0000000-0000-4000-9${contractId.slice(-3)}-${String(index).padStart(12, '0')}`
}

function opened({ contractId, contractNumber, servicePointId }: House, first: HouseBill): Untold {
  const { office, usageClass } = houseTerms
  const data = {
    ...{ contractId, contractNumber, customerId, servicePointId, operatingUnitId: 1 },
    ...{ openedOn: first.periodFrom, tariffOffice: office, tariffClass: usageClass, dwellings: 1 },
    services: ['SEWER', 'TREATMENT'],
  }
  const occurredAt = `${first.periodFrom}T18:00:00.000Z`
  return { type: 'AccountOpened', schemaVersion: 1, occurredAt, data }
}

function issued(house: House, bill: HouseBill): Untold {
  const { id, number, periodFrom, periodTo, issuedAt, dueOn, litres, estimated, remarks, sheet } = bill
  const { office, usageClass } = houseTerms
  const volume = volumeOf(house, bill)
  const data: Omit<InvoiceIssued, 'type'> = {
    ...{ invoiceId: id, number, customerId, periodFrom, periodTo, issuedAt, dueOn },
    ...{ tariffOffice: office, tariffClass: usageClass, tariffCode: sheet.lines.at(-1)?.tariffCode ?? '' },
    ...{ dwellings: 1, litres, sharedLitres: 0, estimated, remarks },
    ...{ previousReading: null, currentReading: null, billedUpTo: null },
    ...volume,
    ...{ sheet, total: sheet.total, previousBalance: '0.00', amountDue: sheet.total },
    ...{ paymentReference: referenceOf(house, bill), runId: null, correctsInvoiceId: null },
  }
  return { type: 'InvoiceIssued', schemaVersion: 2, occurredAt: issuedAt, data }
}

/** What a bill was taken back with, or paid with on its last day. */
function settled({ id, sheet, dueOn, issuedAt, reversed }: HouseBill): Untold {
  if (reversed === null) {
    const data = { paymentId: id.replace('-4000-', '-4002-'), amount: sheet.total, channel: 'SPEI' }
    return { type: 'PaymentApplied', schemaVersion: 1, occurredAt: `${dueOn}T18:00:00.000Z`, data }
  }
  const { because: reason, replacedBy } = reversed
  const requestId = id.replace('-4000-', '-4003-')
  const data = { invoiceId: id, requestId, total: sheet.total, reason, by: null, replacedBy }
  return { type: 'InvoiceReversed', schemaVersion: 1, occurredAt: issuedAt, data }
}
