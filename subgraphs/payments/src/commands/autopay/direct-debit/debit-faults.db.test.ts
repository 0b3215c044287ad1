import { createHash } from 'node:crypto'
import { once } from 'node:events'
import { forkBundled } from '@aquacis/kit/testing/processes/bundled-process.ts'
import { beforeEach, describe, expect, test, vi } from 'vitest'
import { type PayingRoom, payingRoom, standing } from '../../../../test/paying-room.ts'
import {
  announced,
  at,
  bankClock,
  bankMemory,
  chargeDay,
  debitChores,
  failuresOf,
  paymentsOf,
  rowsOf,
  standOf,
} from '../../../../test/psp/debit-world.ts'
import { type PspWorld, pspWorld } from '../../../../test/psp/psp-world.ts'
import { PaymentTakenBack } from '../../../events.ts'
import { directDebitOf } from '../../../psp/direct-debit/direct-debit-of.ts'
import { addAnswer } from '../../../store/autopay/direct-debit/debit-answer.ts'
import { makeDebitFiles } from './make-debit-file.ts'
import { sendDebitFiles } from './send-debit-files.ts'
import { takeDebitAnswers } from './take-debit-answers.ts'

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

describe('what goes wrong on the way', () => {
  test('two processes at once make one file of a charge', async () => {
    const debtors = [await announced(room), await announced(room)]
    await Promise.all([chores(chargeDay), chores(chargeDay), chores(chargeDay)])
    await chores(chargeDay)
    const { files } = await bankMemory(psps)
    const lines = Object.values(files).flatMap(({ debits }) => debits)
    expect(lines).toHaveLength(2)
    for (const debtor of debtors) expect(await paymentsOf(room, debtor)).toHaveLength(1)
  })

  test('a file whose receipt is lost is brought again, and charged once', async () => {
    const debtor = await announced(room)
    await psps.behave('bank', { mode: 'lost', times: 1, operation: 'put :name' })
    await chores(chargeDay)
    await chores(at('2026-11-18', '16:10:00'))
    expect(Object.values((await bankMemory(psps)).files).flatMap(({ debits }) => debits)).toHaveLength(1)
    expect(await paymentsOf(room, debtor)).toHaveLength(1)
  })

  test('a bank that is away all day charges on the next, with another file', async () => {
    const debtor = await announced(room)
    await psps.behave('bank', { mode: 'down' })
    await chores(chargeDay)
    expect((await standOf(room, debtor)).charges).toMatchObject([{ state: 'CHARGING' }])
    await psps.behave('bank', null)
    await bankClock(psps, at('2026-11-19'))
    await chores(at('2026-11-19'))
    await chores(at('2026-11-19', '16:10:00'))
    expect(Object.keys((await bankMemory(psps)).files)).toEqual(['D000123456D26111901'])
    expect(await paymentsOf(room, debtor)).toHaveLength(1)
    expect(await failuresOf(room, debtor)).toEqual([])
  })

  test('a file that is on its way to the bank at midnight is not given up, and charged once', async () => {
    const debtor = await announced(room)
    const late = at('2026-11-19', '05:59:58')
    await bankClock(psps, late)
    await makeDebitFiles(room, late)
    await psps.behave('bank', { mode: 'slow', delayMs: 1_000, times: 1, operation: 'put :name' })
    const sending = sendDebitFiles(room, late)
    await vi.waitFor(async () => expect(await psps.control('GET', 'behaviours')).toEqual({ bank: [] }))
    await sendDebitFiles(room, at('2026-11-19', '06:00:02'))
    await sending
    await bankClock(psps, at('2026-11-19'))
    // Its answer is not there yet.
    await makeDebitFiles(room, at('2026-11-19', '06:10:02'))
    await sendDebitFiles(room, at('2026-11-19', '06:10:02'))
    await chores(at('2026-11-19'))
    expect(Object.values((await bankMemory(psps)).files).flatMap(({ debits }) => debits)).toHaveLength(1)
    expect(await paymentsOf(room, debtor)).toHaveLength(1)
  })

  test('a file that the bank refuses is our fault: its residents are told so, and it is tried again', async () => {
    const debtor = await announced(room)
    await bankClock(psps, at('2026-11-20'))
    await chores(chargeDay)
    expect(await failuresOf(room, debtor)).toMatchObject([
      { nextTryOn: '2026-11-19', reason: expect.stringContaining('falla nuestra') },
    ])
    await bankClock(psps, at('2026-11-19'))
    await chores(at('2026-11-19'))
    expect((await standOf(room, debtor)).charges).toMatchObject([{ state: 'PAID', tries: 2 }])
    expect(await rowsOf(room, 'select state from debit_file order by day')).toMatchObject([
      { state: 'REFUSED' },
      { state: 'SENT' },
    ])
  })

  test('an answer that is given out again, and one that comes after the objection, change nothing more', async () => {
    const debtor = await announced(room)
    await psps.control('PUT', 'debits/hold', { held: true })
    await chores(chargeDay)
    expect(await paymentsOf(room, debtor)).toEqual([])
    const [name = ''] = Object.keys((await bankMemory(psps)).files)
    for (let n = 0; n < 3; n += 1) await psps.control('POST', `debits/${name}/answer`)
    await psps.control('POST', `debits/${name}/1/objection`)
    // The objection first, and the outcomes behind it.
    await heard(`${name}.O01`, await answerOf(`${name}.O01`))
    expect(await room.told(PaymentTakenBack)).toHaveLength(1)
    expect(await paymentsOf(room, debtor)).toHaveLength(1)
    for (const day of ['2026-11-20', '2026-11-23']) await takeDebitAnswers(room, at(day))
    expect(await paymentsOf(room, debtor)).toHaveLength(1)
    expect(await room.told(PaymentTakenBack)).toHaveLength(1)
    expect((await standing(room, debtor.contract)).position).toMatchObject({ owed: 216_00n })
  })

  test('an answer with wrong totals, or of somebody else’s file, moves nothing and is kept with what is wrong', async () => {
    const debtor = await announced(room)
    await psps.control('PUT', 'debits/hold', { held: true })
    await chores(chargeDay)
    const [name = ''] = Object.keys((await bankMemory(psps)).files)
    await psps.control('POST', `debits/${name}/answer`)
    const right = await answerOf(`${name}.R01`)
    await heard(`${name}.R02`, right.replace(/S00000001/, 'S00000002'))
    await heard('D000123456D26111899.R01', right)
    await heard(`${name}.R03`, right.replaceAll('012680001234567894', '012680001234567881'))
    expect(await paymentsOf(room, debtor)).toEqual([])
    const kept = await rowsOf<{ mistakes: unknown[] }>(room, 'select mistakes from debit_answer')
    expect(kept.every(({ mistakes }) => mistakes.length > 0)).toBe(true)
    await takeDebitAnswers(room, at('2026-11-19'))
    expect(await paymentsOf(room, debtor)).toHaveLength(1)
  })

  test.each(['making', 'sending', 'answering'] as const)(
    'a process that is killed while %s neither loses nor doubles a charge',
    async (moment) => {
      const debtors = [await announced(room), await announced(room)]
      const operation = { making: 'put :name', sending: 'put :name', answering: 'get answers/:name' }[moment]
      const mode = moment === 'making' ? 'slow' : 'late'
      await psps.behave('bank', { mode, delayMs: 20_000, times: 1, operation })
      const file = new URL('../../../../test/psp/debit-process.ts', import.meta.url)
      const url = room.database.pool.options.connectionString ?? ''
      const child = await forkBundled(file, [url, JSON.stringify(room.settings), chargeDay.toISOString()])
      const ended = once(child, 'exit')
      const wanted = async () => {
        const made = (await rowsOf(room, 'select 1 from debit_file')).length
        const taken = Object.keys((await bankMemory(psps)).files).length
        if (moment === 'making') return expect([made, taken]).toEqual([1, 0])
        if (moment === 'sending') return expect([made, taken]).toEqual([1, 1])
        return expect((await rowsOf(room, "select 1 from debit_file where state = 'SENT'")).length).toBe(1)
      }
      await vi.waitFor(wanted, { timeout: 40_000, interval: 20 })
      child.kill('SIGKILL')
      await ended
      await psps.behave('bank', null)
      for (const debtor of debtors) expect(await paymentsOf(room, debtor)).toEqual([])
      for (const time of ['17:00:00', '17:10:00']) await chores(at('2026-11-18', time))
      expect(Object.keys((await bankMemory(psps)).files)).toHaveLength(1)
      for (const debtor of debtors) {
        expect(await paymentsOf(room, debtor)).toHaveLength(1)
        expect((await standOf(room, debtor)).charges).toMatchObject([{ state: 'PAID', tries: 1 }])
      }
    },
    120_000,
  )
})

async function answerOf(name: string): Promise<string> {
  const answer = await directDebitOf(room)?.fetchAnswer(name, AbortSignal.timeout(5_000))
  if (answer?.kind !== 'text') throw new Error(`${name} was not given out`)
  return answer.text
}

/** An answer arrives, while the bank tells of no other. */
async function heard(name: string, text: string): Promise<void> {
  const digest = createHash('sha256').update(text).digest('hex')
  const answer = { name, digest, text, issuedAt: chargeDay, receivedAt: chargeDay }
  await room.asSystem((tx) => addAnswer(tx, room.sealer, answer))
  await psps.behave('bank', { mode: 'down', operation: 'get answers' })
  await takeDebitAnswers(room, at('2026-11-19'))
  await psps.behave('bank', null)
}
