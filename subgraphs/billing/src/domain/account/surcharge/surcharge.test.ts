import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { billed, given, opened, paid, surchargeLine } from '../../../../test/accounts.ts'
import { measuredVolume } from '../../../../test/volumes.ts'
import { isRefusal } from '../../rating/rate.ts'
import { readTariff } from '../../rating/read-tariff.ts'
import type { Tariff } from '../../rating/tariff.ts'
import type { Account } from '../account.ts'
import type { AccountEvent, HeldPart, SurchargeHoldChanged } from '../account-event.ts'
import { priceBill } from '../price-bill.ts'

const reading = readTariff(
  JSON.parse(readFileSync(new URL('../../../../tariffs/CEAQ-2026-02.json', import.meta.url), 'utf8')),
)
if ('mistakes' in reading) throw new Error('the shipped tariff has mistakes')
const tariffs = [reading.tariff]

/** What a bill of that month would charge as surcharge: 1.47 % of each debt. */
function surcharge(account: Account, month: string, by: readonly Tariff[] = tariffs): string[] {
  const volume = measuredVolume(month, 12_000)
  const sheet = priceBill(account, by, { period: volume.days, volume })
  if (isRefusal(sheet)) throw new Error(sheet.what)
  return sheet.lines
    .filter(({ kind }) => kind === 'surcharge')
    .map(({ amount }) => `${amount / 100n}.${(amount % 100n).toString().padStart(2, '0')}`)
}

/** A debt of 1,000 pesos, due in July. */
const debt = billed(5, 100_000n, { dueOn: '2026-07-15' })
const { invoiceId } = debt
const part = (amount: string): HeldPart[] => [{ invoiceId, amount }]

function holds(change: Partial<SurchargeHoldChanged>): SurchargeHoldChanged {
  return {
    ...{ type: 'SurchargeHoldChanged', holdId: 'dispute', because: 'DISPUTE', held: [], caughtUp: [] },
    ...{ since: '2026-08-20T18:00:00.000Z', changedAt: '2026-08-20T18:00:00.000Z' },
    ...change,
  }
}

const disputed = holds({ held: part('400.00') })
const rejected = holds({ changedAt: '2026-10-20T18:00:00.000Z' })
const rejectedAndCaughtUp = { ...rejected, caughtUp: part('400.00') }

test('nothing runs on the disputed part of a debt, and the rest bears it as ever', () => {
  expect(surcharge(given(opened, debt), '2026-09')).toEqual(['14.70'])
  expect(surcharge(given(opened, debt, disputed), '2026-09')).toEqual(['8.82'])
  expect(surcharge(given(opened, debt, holds({ held: part('1000.00') })), '2026-09')).toEqual([])
})

test('after an answer against the resident it runs again from then on alone, where the policy waives the time before', () => {
  const months = [billed(8, 0n, { dueOn: '2026-10-17' }), billed(9, 0n, { dueOn: '2026-11-17' })]
  expect(surcharge(given(opened, debt, disputed, ...months, rejected), '2026-11')).toEqual(['14.70'])
})

test('where the policy has it run, the first bill after the answer makes up for each month that was missed, and no later one', () => {
  const months = [8, 9].map((month) => billed(month, 0n, { dueOn: `2026-${month + 2}-17` }))
  const late = { ...rejectedAndCaughtUp, changedAt: '2026-11-20T18:00:00.000Z' }
  // Bills of September and October were issued while it was disputed: 400 × 1.47 % twice.
  expect(surcharge(given(opened, debt, disputed, ...months, late), '2026-11')).toEqual(['14.70', '11.76'])
  const made = given(opened, debt, disputed, ...months, late, billed(10, 0n, { dueOn: '2026-12-17' }))
  expect(surcharge(made, '2026-12')).toEqual(['14.70'])
})

test('of what was paid meanwhile nothing is made up for', () => {
  const september = billed(8, 0n, { dueOn: '2026-10-17' })
  const all = [{ invoiceId, amount: '1000.00' }]
  const after = given(opened, debt, disputed, september, rejectedAndCaughtUp, paid(100_000n, all))
  expect(surcharge(after, '2026-10')).toEqual([])
})

test('nothing runs on what a plan covers while it is kept, however much of it is paid; when it ends it runs on what is left', () => {
  const plan = holds({ holdId: 'plan', because: 'PLAN', held: part('1000.00') })
  const half = paid(60_000n, [{ invoiceId, amount: '600.00' }])
  expect(surcharge(given(opened, debt, plan, half), '2026-09')).toEqual([])
  const broken = holds({ holdId: 'plan', because: 'PLAN', changedAt: '2026-09-20T18:00:00.000Z' })
  expect(surcharge(given(opened, debt, plan, half, broken), '2026-09')).toEqual(['5.88'])
})

test('what somebody says to have paid is taken of what is overdue, the oldest first, beside what is disputed', () => {
  const newer = billed(6, 50_000n, { dueOn: '2026-08-15' })
  const claim = holds({ holdId: 'claim', because: 'CLAIM', held: [{ invoiceId: null, amount: '700.00' }] })
  expect(surcharge(given(opened, debt, newer), '2026-10')).toEqual(['14.70', '7.35'])
  expect(surcharge(given(opened, debt, newer, claim), '2026-10')).toEqual(['4.41', '7.35'])
  expect(surcharge(given(opened, debt, newer, claim, disputed), '2026-10')).toEqual(['5.88'])
})

test('whichever fact comes first, and how often, the newest one holds', () => {
  const orders: AccountEvent[][] = [
    [disputed, rejected],
    [rejected, disputed],
    [rejected, rejected, disputed, disputed],
    [disputed, rejected, disputed],
  ]
  for (const facts of orders) expect(surcharge(given(opened, debt, ...facts), '2026-09')).toEqual(['14.70'])
  const tied = [holds({ held: part('1000.00') }), holds({})]
  for (const facts of [tied, tied.toReversed()])
    expect(surcharge(given(opened, debt, ...facts), '2026-09')).toEqual(['14.70'])
})

test('of holds that are over the last dozen is remembered, and all that run', () => {
  const many = Array.from({ length: 20 }, (_, index) => holds({ holdId: `over ${index}` }))
  const { surchargeHolds = [] } = given(opened, debt, disputed, ...many)
  expect(surchargeHolds.map(({ holdId }) => holdId)).toEqual([
    'dispute',
    ...Array.from({ length: 12 }, (_, index) => `over ${index + 8}`),
  ])
})

/** A bill of August over 300 pesos, of which so many are the surcharge on July's. */
const withSurcharge = (amount: string) => {
  const late = billed(7, 30_000n, { dueOn: '2026-08-15' })
  return { ...late, sheet: { ...late.sheet, lines: [surchargeLine(amount)] } }
}

test('no interest is taken of interest: of a bill that has surcharge in it, the rest bears it', () => {
  expect(surcharge(given(opened, withSurcharge('14.70')), '2026-11')).toEqual(['4.19'])
  // 285.30 × 1.47 %, and 300.00 × 1.47 % where the bill has none.
  expect(surcharge(given(opened, billed(7, 30_000n, { dueOn: '2026-08-15' })), '2026-11')).toEqual(['4.41'])
})

test('money goes to surcharge first: who paid a part smaller than it still bears it on all the rest', () => {
  const late = withSurcharge('14.70')
  const part = (amount: bigint) =>
    paid(amount, [{ invoiceId: late.invoiceId, amount: `${amount / 100n}.00` }])
  expect(surcharge(given(opened, late, part(1_000n)), '2026-11')).toEqual(['4.19'])
  expect(surcharge(given(opened, late, part(10_000n)), '2026-11')).toEqual(['2.94'])
})
