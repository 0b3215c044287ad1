import { businessCalendar } from '@aquacis/kit/values/business-days.ts'
import { type Centavos, centavos } from '@aquacis/kit/values/money.ts'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { contractNumbersIn } from './contract-in-text.ts'
import type { OurPayment } from './our-payment.ts'
import { type Books, reconcile } from './reconcile.ts'
import type { BankMovement, ProviderRecord } from './statement.ts'

const calendar = businessCalendar()
const money = (pesos: number): Centavos => centavos(BigInt(Math.round(pesos * 100)))

function record(chargeId: string, change: Partial<ProviderRecord> = {}): ProviderRecord {
  return {
    key: `tx ${chargeId} ${change.type ?? 'PAYMENT'}`,
    ...{ provider: 'CONEKTA', type: 'PAYMENT', chargeId, orderId: `ord ${chargeId}`, reference: null },
    ...{
      at: new Date('2026-11-18T18:00:00Z'),
      amount: money(100),
      fee: money(3),
      transferId: null,
      transferReference: null,
    },
    ...change,
  }
}

function payment(sourceKey: string, change: Partial<OurPayment> = {}): OurPayment {
  return {
    ...{ id: `of ${sourceKey}`, sourceKey, contractId: 'c1', operatingUnitId: 1 },
    ...{ amount: money(100), fee: money(3), takenBack: money(0), paidAt: new Date('2026-11-18T18:00:00Z') },
    ...change,
  }
}

function movement(key: string, change: Partial<BankMovement> = {}): BankMovement {
  return {
    ...{ key, account: '0123456789', bookedOn: '2026-11-18', valueOn: '2026-11-18', amount: money(100) },
    ...{ isReversal: false, reference: null, trackingKey: null, description: '', counterparty: null },
    ...change,
  }
}

const all: Books = { records: [], movements: [], payments: [], transfers: [], isCovered: () => true }
const found = (books: Partial<Books>) =>
  reconcile({ ...all, ...books }, calendar).findings.map(({ kind, expected, received }) => ({
    kind,
    expected,
    received,
  }))
const kinds = (books: Partial<Books>) => found(books).map(({ kind }) => kind)

describe('a provider’s charges', () => {
  test('that we posted with the same amount and fee are matched', () => {
    const books = { ...all, records: [record('a')], payments: [payment('conekta charge a')] }
    expect(reconcile(books, calendar)).toEqual({
      matches: [{ source: 'CONEKTA', line: 'tx a PAYMENT', paymentIds: ['of conekta charge a'] }],
      ...{ findings: [], arrivals: [], fees: [] },
    })
  })

  test('that we never posted are missing, with the order to ask the provider for', () => {
    const { findings } = reconcile({ ...all, records: [record('a')] }, calendar)
    expect(findings).toMatchObject([
      {
        kind: 'MISSING',
        subject: 'CONEKTA charge a',
        expected: 0n,
        received: 10000n,
        orderId: 'ord a',
        day: '2026-11-18',
      },
    ])
  })

  test('that they do not have are in surplus', () => {
    expect(found({ payments: [payment('conekta charge a')] })).toEqual([
      { kind: 'SURPLUS', expected: 10000n, received: 0n },
    ])
  })

  test('of the last minute of a day are missed only when the next day was told of too', () => {
    const payments = [payment('conekta charge a', { paidAt: new Date('2026-11-19T05:59:59Z') })]
    expect(kinds({ payments, isCovered: (_source, day) => day === '2026-11-18' })).toEqual([])
    expect(kinds({ payments, isCovered: (_source, day) => day <= '2026-11-19' })).toEqual(['SURPLUS'])
    const records = [record('a', { at: new Date('2026-11-19T06:00:02Z') })]
    expect(kinds({ payments, records })).toEqual([])
  })

  test('with another amount, another fee or another refund say which', () => {
    const payments = [payment('conekta charge a')]
    expect(found({ payments, records: [record('a', { amount: money(90) })] })).toEqual([
      { kind: 'AMOUNT_DIFFERS', expected: 10000n, received: 9000n },
    ])
    expect(found({ payments, records: [record('a', { fee: money(4) })] })).toEqual([
      { kind: 'FEE_DIFFERS', expected: 300n, received: 400n },
    ])
    const refund = record('a', { type: 'REFUND', amount: money(-40), fee: money(0) })
    expect(found({ payments, records: [record('a'), refund] })).toEqual([
      { kind: 'TAKEN_BACK_DIFFERS', expected: 0n, received: 4000n },
    ])
    expect(
      found({
        payments: [payment('conekta charge a', { takenBack: money(40) })],
        records: [record('a'), refund],
      }),
    ).toEqual([])
  })

  test('that were given back in part teach what the provider kept for it, or gave back of its fee', () => {
    const payments = [payment('conekta charge a', { takenBack: money(70) })]
    const back = { type: 'REFUND', amount: money(-40) } as const
    const records = [
      record('a'),
      record('a', { key: 'r1', ...back, fee: money(1) }),
      record('a', { key: 'r2', ...back, amount: money(-30), fee: money(-2) }),
    ]
    const { findings, fees } = reconcile({ ...all, payments, records }, calendar)
    expect(findings).toEqual([])
    expect(fees.map(({ record: of, fee }) => [of, fee])).toEqual([
      ['r1', 100n],
      ['r2', -200n],
    ])
  })

  test('whose fee nobody knew when they were posted teach it', () => {
    const payments = [payment('conekta charge a', { fee: money(0) })]
    const { findings, fees } = reconcile({ ...all, payments, records: [record('a')] }, calendar)
    expect({ findings, fees }).toMatchObject({ findings: [], fees: [{ chargeId: 'a', fee: 300n }] })
  })

  test('that came in two parts are compared by their sum', () => {
    const records = [
      record('a', { key: '1', amount: money(60) }),
      record('a', { key: '2', amount: money(40), fee: money(0) }),
    ]
    const payments = [
      payment('conekta charge a', { amount: money(60) }),
      payment('conekta charge a 2', { amount: money(40), fee: money(0) }),
    ]
    expect(kinds({ records, payments })).toEqual([])
  })

  test('of one provider are not those of another', () => {
    expect(kinds({ records: [record('a')], payments: [payment('femsa charge a')] })).toEqual([
      'MISSING',
      'SURPLUS',
    ])
  })

  test('a chargeback that was won leaves nothing', () => {
    const back = record('a', { key: 'b', type: 'CHARGEBACK', amount: money(-100), fee: money(0) })
    const won = record('a', { key: 'w', type: 'CHARGEBACK_WON', amount: money(100), fee: money(0) })
    const payments = [payment('conekta charge a')]
    expect(kinds({ payments, records: [record('a'), back] })).toEqual(['TAKEN_BACK_DIFFERS'])
    expect(kinds({ payments, records: [record('a'), back, won] })).toEqual([])
  })
})

describe('the bank', () => {
  const settled = { transferId: 'tr_7', transferReference: '4401234' }
  const records = [record('a', settled), record('b', { ...settled, amount: money(50), fee: money(1) })]
  const payments = [
    payment('conekta charge a'),
    payment('conekta charge b', { amount: money(50), fee: money(1) }),
  ]

  test('has a provider’s transfer, net of what it kept, by its reference', () => {
    const arrived = movement('x', { amount: money(146), description: 'CONEKTA 4401234' })
    expect(kinds({ records, payments, movements: [arrived] })).toEqual([])
    expect(found({ records, payments, movements: [{ ...arrived, amount: money(140) }] })).toEqual([
      { kind: 'SETTLEMENT_DIFFERS', expected: 14600n, received: 14000n },
    ])
  })

  test('has it without a reference, by name and amount', () => {
    const arrived = movement('x', {
      amount: money(146),
      counterparty: 'Conekta SA de CV',
      bookedOn: '2026-11-20',
    })
    expect(kinds({ records, payments, movements: [arrived] })).toEqual([])
  })

  test('does not take a customer’s transfer for it that bears the same seven digits', () => {
    const customers = movement('x', { reference: '4401234', description: 'agua' })
    const arrived = movement('y', { amount: money(146), description: 'CONEKTA 4401234' })
    expect(kinds({ records, payments, movements: [customers, arrived] })).toEqual(['PAYER_UNKNOWN'])
  })

  test('a transfer is missed after its working days, and not before', () => {
    // Wednesday the 18th: the third working day is Monday the 23rd.
    const until = (last: string) => ({
      records,
      payments,
      isCovered: (_s: string, day: string) => day <= last,
    })
    expect(kinds(until('2026-11-22'))).toEqual([])
    expect(found(until('2026-11-23'))).toEqual([
      { kind: 'SETTLEMENT_MISSING', expected: 14600n, received: 0n },
    ])
  })

  test('a provider’s transfer that no report knows of is told', () => {
    expect(kinds({ movements: [movement('x', { description: 'CONEKTA 999' })] })).toEqual([
      'SETTLEMENT_UNEXPECTED',
    ])
  })

  test('money that says nothing belongs to nobody, and still does so while it waits in suspense', () => {
    const movements = [movement('x', { description: 'gracias' })]
    expect(kinds({ movements })).toEqual(['PAYER_UNKNOWN'])
    const waiting = payment('bank 0123456789 x', { contractId: null, fee: money(0) })
    expect(kinds({ movements, payments: [waiting] })).toEqual(['PAYER_UNKNOWN'])
    expect(kinds({ movements, payments: [{ ...waiting, contractId: 'c1' }] })).toEqual([])
  })

  test('CoDi arrives one by one, under a name that is not ours', () => {
    const codi = payment('codi charge q1', { fee: money(0), paidAt: new Date('2026-11-19T05:59:00Z') })
    const arrived = movement('x', { description: 'Pago CoDi', bookedOn: '2026-11-19' })
    expect(kinds({ movements: [arrived], payments: [codi] })).toEqual([])
    expect(kinds({ payments: [codi] })).toEqual(['SURPLUS'])
  })

  test('what it gave back is told until the payment is taken back', () => {
    const movements = [
      movement('x', { trackingKey: 'K1' }),
      movement('y', { trackingKey: 'K1', amount: money(-100), isReversal: true }),
      movement('fee', { amount: money(-25) }),
    ]
    const paid = payment('bank 0123456789 x', { fee: money(0) })
    expect(kinds({ movements, payments: [paid] })).toEqual(['RETURNED'])
    expect(kinds({ movements, payments: [{ ...paid, takenBack: money(100) }] })).toEqual([])
  })
})

test('neither order nor repetition changes what is found', () => {
  const records = [
    record('a', { transferId: 't1', transferReference: '111' }),
    record('b', { transferId: 't1', transferReference: '111', amount: money(20) }),
    record('c', { transferId: 't2', transferReference: '222' }),
    record('c', { type: 'REFUND', amount: money(-10), fee: money(0) }),
  ]
  const movements = [
    movement('1', { amount: money(114), description: 'CONEKTA 111' }),
    movement('2', { description: 'CONEKTA 333' }),
    movement('3', { description: '442761' }),
  ]
  const payments = [payment('conekta charge a'), payment('conekta charge z'), payment('bank 0123456789 3')]
  const told = (books: Partial<Books>) =>
    reconcile({ ...all, ...books }, calendar)
      .findings.map(({ kind, subject, expected, received }) => `${kind} ${subject} ${expected} ${received}`)
      .sort()
  const once = told({ records, movements, payments })
  expect(once.length).toBeGreaterThan(4)
  const mixed = <One>(list: readonly One[]) =>
    fc.shuffledSubarray([...list, ...list], { minLength: list.length * 2, maxLength: list.length * 2 })
  fc.assert(
    fc.property(
      mixed(records),
      mixed(movements),
      fc.shuffledSubarray(payments, { minLength: 3 }),
      (r, m, p) => {
        expect(told({ records: r, movements: m, payments: p })).toEqual(once)
      },
    ),
  )
})

test('a contract’s number is found in what people write with a transfer', () => {
  expect(contractNumbersIn('RECIBO AGUA 442761', '0000442761')).toEqual(['442761'])
  expect(contractNumbersIn('contrato:442761/nov2026', null)).toEqual(['442761'])
  expect(contractNumbersIn('agua 2026, tel 4421234567')).toEqual([])
})
