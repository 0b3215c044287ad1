import { randomUUID } from 'node:crypto'
import { beforeEach, expect, test } from 'vitest'
import { type PayingRoom, payingRoom } from '../../../../test/paying-room.ts'
import {
  announced,
  at,
  bankClock,
  bankMemory,
  chargeDay,
  debitChores,
  paymentsOf,
  rowsOf,
  staffAsking,
} from '../../../../test/psp/debit-world.ts'
import { type PspWorld, pspWorld } from '../../../../test/psp/psp-world.ts'
import { readStatement } from '../../../bank-files/read-statement.ts'
import { addDays } from '../../../store/reconciliation/statement-day.ts'
import { addLines, lineOfMovement } from '../../../store/reconciliation/statement-line.ts'
import { type Compared, compareBooks } from '../../reconciliation/compare-books.ts'
import { approveHandAnswer } from './hand/decide-hand-answer.ts'
import { sayDebitOutcome } from './hand/say-debit-outcome.ts'

type Asking = ReturnType<typeof staffAsking>

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

/** The bank's statements of some days are brought, and compared with the book. */
async function compared(format: string, ...days: readonly string[]): Promise<Compared> {
  return room.asSystem(async (tx) => {
    for (const day of days) {
      const response = await fetch(`${psps.psp.url}/bank/statements?format=${format}&day=${day}`)
      const read = readStatement('BANK', Buffer.from(await response.arrayBuffer()))
      if (read.kind === 'mistaken') throw new Error(JSON.stringify(read.mistakes))
      for (const statement of read.statements)
        if (statement.kind === 'BANK') await addLines(tx, statement.movements.map(lineOfMovement))
      await addDays(tx, 'BANK', day, day)
    }
    const span = { from: days[0] ?? '', to: days.at(-1) ?? '' }
    return compareBooks(tx, span, { at: at('2026-12-11'), traceId: 'b'.repeat(32) })
  })
}

const week = ['2026-11-18', '2026-11-19', '2026-11-20', '2026-11-23', '2026-11-24', '2026-11-25']
const inSuspense = () => rowsOf(room, 'select 1 from payment where contract_id is null')

test.each(['txt', 'camt053'])(
  'what the bank credits for a file, and takes back of it, agrees with the book in %s',
  async (format) => {
    const debtors = [await announced(room), await announced(room), await announced(room)]
    await psps.control('PUT', 'debits/next', { answer: '04' })
    await chores(chargeDay)
    const paid = (await Promise.all(debtors.map((one) => paymentsOf(room, one)))).flat()
    expect(paid).toHaveLength(2)
    expect(await compared(format, ...week)).toMatchObject({ matched: 1, open: [] })
    await bankClock(psps, at('2026-12-10'))
    const [name = ''] = Object.keys((await bankMemory(psps)).files)
    await psps.control('POST', `debits/${name}/2/objection`)
    await chores(at('2026-12-10', '18:00:00'))
    expect((await compared(format, '2026-12-10', '2026-12-11', '2026-12-14', '2026-12-15')).open).toEqual([])
    expect(await inSuspense()).toEqual([])
  },
)

test('a sum that is on the statement before its answer came is nobody’s deposit, and agrees afterwards', async () => {
  const debtor = await announced(room)
  await psps.behave('bank', { mode: 'down', operation: 'get answers' })
  await chores(chargeDay)
  const before = await compared('txt', ...week)
  expect(before.open).toMatchObject([{ kind: 'SETTLEMENT_UNEXPECTED', received: 216_00n }])
  expect(await inSuspense()).toEqual([])
  await psps.behave('bank', null)
  await chores(at('2026-11-18', '17:00:00'))
  expect(await paymentsOf(room, debtor)).toHaveLength(1)
  expect(await compared('txt', ...week)).toMatchObject({ matched: 1, open: [], ended: 1 })
})

test('what the bank says that it charged, and never credits, becomes a task', async () => {
  await announced(room)
  await chores(chargeDay)
  await psps.control('PUT', 'files/bank', { fault: 'missing_line' })
  const { open } = await compared('txt', ...week)
  expect(open).toMatchObject([{ kind: 'SETTLEMENT_MISSING', expected: 216_00n, received: 0n }])
})

test('a charge that was said by hand to have been made, and was returned, is not expected of the bank', async () => {
  await announced(room)
  await announced(room)
  await psps.control('PUT', 'debits/hold', { held: true })
  await chores(chargeDay)
  const [file] = await rowsOf<{ id: string; name: string }>(room, 'select id, name from debit_file')
  const said = { fileId: file?.id ?? '', line: null, outcome: 'APPLIED', code: null } as const
  const [id, evidence] = [randomUUID(), 'Lo dice su portal, el 20 de noviembre.']
  const [ana, leo] = ['ana', 'leo'].map((who) => staffAsking(room, who, at('2026-11-20'))) as [Asking, Asking]
  await sayDebitOutcome(ana, { ...said, id, source: 'PORTAL', evidence })
  expect(await approveHandAnswer(leo, id)).toMatchObject({ kind: 'decided' })
  await psps.control('PUT', 'debits/next', { answer: '04' })
  await psps.control('POST', `debits/${file?.name}/answer`)
  await chores(at('2026-11-20', '17:00:00'))
  expect(await rowsOf(room, 'select 1 from payment where taken_back = amount')).toHaveLength(1)
  expect(await compared('txt', ...week)).toMatchObject({ matched: 1, open: [] })
})
