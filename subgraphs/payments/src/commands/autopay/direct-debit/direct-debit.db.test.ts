import { centavos } from '@aquacis/kit/values/money.ts'
import { beforeEach, describe, expect, test } from 'vitest'
import { type PayingRoom, paid, payingRoom, standing } from '../../../../test/paying-room.ts'
import {
  account,
  announced,
  askedBy,
  at,
  bankClock,
  bankMemory,
  changesOf,
  chargeDay,
  type Debtor,
  debitChores,
  failuresOf,
  mandateOf,
  paymentsOf,
  rowsOf,
  standOf,
  wishOf,
} from '../../../../test/psp/debit-world.ts'
import { type PspWorld, pspWorld } from '../../../../test/psp/psp-world.ts'
import { AutopayAnnounced, PaymentTakenBack } from '../../../events.ts'
import { mandatesByIds } from '../../../store/autopay/direct-debit/debit-mandate.ts'
import { changeAutopay } from '../change-autopay.ts'
import { enrolAutopay } from '../enrol-autopay.ts'
import { endExpiredMandates } from './end-expired.ts'

let psps: PspWorld
let room: PayingRoom

beforeEach(async () => {
  psps = await pspWorld()
  room = await payingRoom(psps.settings)
  await bankClock(psps, chargeDay)
  return async () => {
    await psps.close()
    await room.drop()
  }
})

const chores = (now: Date) => debitChores(room, now)

describe('a bank account that was authorised', () => {
  test('is charged by a file, once, and its bill is settled by what the bank answers', async () => {
    const debtor = await announced(room)
    const told = (await room.told(AutopayAnnounced)).filter(
      ({ contractId }) => contractId === debtor.contract.contractId,
    )
    expect(told).toMatchObject([{ amount: '216.00', chargesOn: '2026-11-18', cardLastFour: '7894' }])
    expect(await chores(at('2026-11-17'))).toBe(0)
    expect(await chores(chargeDay)).toBe(1)
    for (const time of ['16:10:00', '17:00:00']) expect(await chores(at('2026-11-18', time))).toBe(0)
    expect(await chores(at('2026-11-19'))).toBe(0)
    expect((await standOf(room, debtor)).charges).toMatchObject([
      { state: 'PAID', tries: 1, nextTryOn: null },
    ])
    expect(await paymentsOf(room, debtor)).toMatchObject([
      { amount: '216.00', channel: 'DIRECT_DEBIT', form: '03', credit: '0.00' },
    ])
    expect((await standing(room, debtor.contract)).open).toEqual([])
    const { files } = await bankMemory(psps)
    expect(Object.keys(files)).toEqual(['D000123456D26111801'])
  })

  test('is in no file on a day of rest, when its bill was paid, over its maximum, in a pause or after its end', async () => {
    const [paidOne, paused, ended, lowered] = [
      await announced(room),
      await announced(room),
      await announced(room),
      await announced(room),
    ]
    const dear = await announced(room, { mostAmount: centavos(215_99n) })
    await paid(room, paidOne.contract, 216_00)
    const change = (debtor: Debtor, told: object) =>
      changeAutopay(askedBy(room, debtor.contract), { id: debtor.id, ...told })
    expect(await change(paused, { to: 'PAUSED' })).toBe('changed')
    expect(await change(ended, { to: 'ENDED' })).toBe('changed')
    expect(await change(lowered, { mostAmount: centavos(100_00n) })).toBe('changed')
    expect(await change(lowered, { mostAmount: centavos(500_01n) })).toBe('overMandate')
    expect(await change(lowered, { mostAmount: null })).toBe('overMandate')
    await chores(at('2026-11-22'))
    await chores(chargeDay)
    expect((await bankMemory(psps)).files).toEqual({})
    for (const one of [paidOne, paused, lowered])
      expect((await standOf(room, one)).charges).toMatchObject([{ state: 'SKIPPED', tries: 0 }])
    expect(await failuresOf(room, dear)).toMatchObject([{ amount: '216.00', nextTryOn: null }])
    const [mandate] = await room.asSystem((tx) => mandatesByIds(tx, [ended.id]))
    expect(mandate).toMatchObject({ endedBecause: 'La cancelaste aquí.', mostAmount: 500_00n })
    expect(await change(ended, { to: 'ENDED' })).toBe('over')
    expect(await changesOf(room, ended)).toEqual([
      { change: 'STARTED', because: null, owed: '216.00', payBy: '2026-11-18' },
      { change: 'CANCELLED', because: null, owed: '216.00', payBy: '2026-11-18' },
    ])
  })

  test('ends on the day that its holder set', async () => {
    const debtor = await announced(room, { directDebit: { ...mandateOf(), expiresOn: '2026-11-17' } })
    await endExpiredMandates(room, at('2026-11-17'))
    expect((await standOf(room, debtor)).autopay?.state).toBe('ACTIVE')
    await endExpiredMandates(room, chargeDay)
    await chores(chargeDay)
    expect((await standOf(room, debtor)).autopay?.state).toBe('ENDED')
    expect((await bankMemory(psps)).files).toEqual({})
    await Promise.all([endExpiredMandates(room, chargeDay), endExpiredMandates(room, chargeDay)])
    expect((await changesOf(room, debtor)).slice(1)).toEqual([
      { change: 'EXPIRED', because: null, owed: '216.00', payBy: '2026-11-18' },
    ])
  })

  test('is kept sealed, and shown by its last digits', async () => {
    const debtor = await announced(room)
    await chores(chargeDay)
    const tables = [
      'autopay',
      'debit_mandate',
      'debit_file',
      'debit_entry',
      'debit_answer',
      'messaging.outbox',
    ]
    for (const table of tables) {
      const found = await rowsOf<{ row: string }>(room, `select t::text as row from ${table} t`)
      expect(found.length, table).toBeGreaterThan(0)
      for (const { row } of found) {
        expect(row).not.toContain(account)
        expect(row).not.toContain(Buffer.from(account).toString('hex'))
      }
    }
    expect((await standOf(room, debtor)).autopay?.means).toMatchObject({
      lastFour: '7894',
      bank: 'BBVA México',
    })
  })
})

describe('a charge that the bank returns', () => {
  const returns = [
    ['01', 'STOPPED', 'ACCOUNT_GONE'],
    ['02', 'STOPPED', 'ACCOUNT_BLOCKED'],
    ['03', 'STOPPED', 'ACCOUNT_GONE'],
    ['10', 'STOPPED', 'ENDED_AT_BANK'],
    ['04', 'ACTIVE', null],
  ] as const

  test.each(returns)('with %s leaves its mandate %s', async (answer, state, because) => {
    const debtor = await announced(room)
    await psps.control('PUT', 'debits/next', { answer })
    await chores(chargeDay)
    const after = await standOf(room, debtor)
    expect(after.autopay?.state).toBe(state)
    const again = state === 'ACTIVE'
    expect(after.charges).toMatchObject([
      again ? { state: 'RETRYING', nextTryOn: '2026-11-20' } : { state: 'FAILED', nextTryOn: null },
    ])
    expect(await failuresOf(room, debtor)).toMatchObject([{ nextTryOn: again ? '2026-11-20' : null }])
    const [mandate] = await room.asSystem((tx) => mandatesByIds(tx, [debtor.id]))
    expect(mandate?.endedAt === null).toBe(again)
    expect((await failuresOf(room, debtor)).map(({ hasStopped }) => hasStopped)).toEqual([!again])
    const stop = { change: 'STOPPED', because, owed: '216.00', payBy: '2026-11-18' }
    expect((await changesOf(room, debtor)).slice(1)).toEqual(again ? [] : [stop])
    await bankClock(psps, at('2026-11-20'))
    await chores(at('2026-11-20'))
    expect(await paymentsOf(room, debtor)).toHaveLength(again ? 1 : 0)
    expect(Object.keys((await bankMemory(psps)).files)).toHaveLength(again ? 2 : 1)
  })

  test('for want of money four times is left to its resident', async () => {
    const debtor = await announced(room)
    for (const day of ['2026-11-18', '2026-11-20', '2026-11-25', '2026-12-03']) {
      await psps.control('PUT', 'debits/next', { answer: '04' })
      await bankClock(psps, at(day))
      await chores(at(day))
    }
    await chores(at('2026-12-21'))
    const after = await standOf(room, debtor)
    expect(after.charges).toMatchObject([{ state: 'FAILED', tries: 4 }])
    expect(after.autopay).toMatchObject({ state: 'ACTIVE', failedInRow: 1 })
  })

  test('later, because its holder objects, is a chargeback once, and the account is charged no more', async () => {
    const debtor = await announced(room)
    await chores(chargeDay)
    const [name = ''] = Object.keys((await bankMemory(psps)).files)
    await psps.control('POST', `debits/${name}/1/objection`)
    for (const day of ['2026-12-10', '2026-12-11']) await chores(at(day))
    const back = (await room.told(PaymentTakenBack)).filter(
      ({ contractId }) => contractId === debtor.contract.contractId,
    )
    expect(back).toMatchObject([{ amount: '216.00', kind: 'CHARGEBACK' }])
    expect((await standing(room, debtor.contract)).position).toMatchObject({ owed: 216_00n })
    expect((await standOf(room, debtor)).autopay?.state).toBe('STOPPED')
    // What was given back is owed again, and its last day is over.
    expect((await changesOf(room, debtor)).slice(1)).toEqual([
      { change: 'STOPPED', because: 'OBJECTED', owed: '216.00', payBy: null },
    ])
    const wish = { ...wishOf(debtor.contract), mostAmount: centavos(300_00n) }
    expect(await enrolAutopay(askedBy(room, debtor.contract), wish)).toEqual({ kind: 'enrolled' })
  })
})
