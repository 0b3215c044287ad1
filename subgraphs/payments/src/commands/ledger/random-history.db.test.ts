import { randomUUID } from 'node:crypto'
import { centavos } from '@aquacis/kit/values/money.ts'
import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import {
  billed,
  contracted,
  type PayingRoom,
  paid,
  payingRoom,
  recording,
  reversed,
} from '../../../test/paying-room.ts'
import { verifyBook } from '../../verification/verify-book.ts'
import { forgiveDebt } from './forgive-debt.ts'
import { holdInvoice, releaseHold } from './hold-invoice.ts'
import { restorePayment, takeBackPayment } from './take-back-payment.ts'

let room: PayingRoom
beforeAll(async () => {
  room = await payingRoom()
})
afterAll(() => room.drop())

const step = fc.record({
  does: fc.constantFrom('bill', 'pay', 'pay', 'takeBack', 'restore', 'reverse', 'forgive', 'hold', 'release'),
  amount: fc.integer({ min: 1, max: 60_000 }),
  which: fc.nat({ max: 100 }),
  kind: fc.constantFrom('REVERSAL' as const, 'CHARGEBACK' as const, 'REFUND' as const),
})

test('the same on a database: whatever happens in whatever order, twice and some of it at once, the book holds', async () => {
  const histories = fc.sample(fc.array(step, { minLength: 12, maxLength: 12 }), {
    numRuns: 12,
    seed: 20261122,
  })
  await Promise.all(histories.map(lived))
  const { findings, transactions } = await verifyBook(room.ownerUrl)
  expect(findings).toEqual([])
  expect(transactions).toBeGreaterThan(100)
}, 120_000)

interface Step {
  readonly does: string
  readonly amount: number
  readonly which: number
  readonly kind: 'REVERSAL' | 'CHARGEBACK' | 'REFUND'
}

async function lived(steps: readonly Step[]): Promise<void> {
  const contract = await contracted(room)
  const [bills, payments, takings, holds] = [[], [], [], []] as [string[], string[], string[], string[]]
  const pick = (from: readonly string[], which: number) => from[which % Math.max(1, from.length)]
  for (const { does, amount, which, kind } of steps) {
    const [invoiceId, paymentId] = [pick(bills, which), pick(payments, which)]
    if (does === 'bill') bills.push(await billed(room, contract, { surcharge: '3.15' }))
    else if (does === 'pay')
      payments.push(
        ...(await Promise.all([1, 2].map(() => paid(room, contract, amount)))).map((one) => one.paymentId),
      )
    else if (does === 'reverse' && invoiceId !== undefined)
      await Promise.all([1, 2].map(() => reversed(room, contract, invoiceId)))
    else if (does === 'takeBack' && paymentId !== undefined) {
      const order = {
        paymentId,
        requestId: randomUUID(),
        kind,
        amount: centavos(BigInt(amount)),
        reason: '',
        by: null,
      }
      for (const outcome of await Promise.all(
        [1, 2].map(() => room.asSystem((tx) => takeBackPayment(tx, order, recording))),
      ))
        if (outcome.kind === 'takenBack') takings.push(outcome.takingBackId)
    } else if (does === 'restore' && takings.length > 0) {
      const takingBackId = pick(takings, which) ?? ''
      await Promise.all(
        [1, 2].map(() => room.asSystem((tx) => restorePayment(tx, { takingBackId }, recording))),
      )
    } else if (does === 'forgive') {
      const order = {
        ...({ adjustmentId: randomUUID(), contractId: contract.contractId, kind: 'AMNESTY' } as const),
        ...{ amount: centavos(BigInt(amount)), components: ['SURCHARGE', 'PRINCIPAL'] as const },
        ...{ invoiceIds: null, reason: '', by: null },
      }
      await Promise.all([1, 2].map(() => room.asSystem((tx) => forgiveDebt(tx, order, recording))))
    } else if (does === 'hold' && invoiceId !== undefined) {
      const holdId = randomUUID()
      holds.push(holdId)
      const holding = { holdId, invoiceId, amount: centavos(BigInt(amount)) }
      await Promise.all([1, 2].map(() => room.asSystem((tx) => holdInvoice(tx, holding, recording))))
    } else if (does === 'release' && holds.length > 0) {
      const holdId = pick(holds, which) ?? ''
      await Promise.all([1, 2].map(() => room.asSystem((tx) => releaseHold(tx, holdId, recording))))
    }
  }
}
