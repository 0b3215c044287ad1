import { randomUUID } from 'node:crypto'
import { beforeEach, describe, expect, test } from 'vitest'
import { type PayingRoom, paid, payingRoom, standing } from '../../../../../test/paying-room.ts'
import {
  announced,
  at,
  bankClock,
  bankMemory,
  changesOf,
  chargeDay,
  type Debtor,
  debitChores,
  failuresOf,
  paymentsOf,
  rowsOf,
  staffAsking,
  standOf,
} from '../../../../../test/psp/debit-world.ts'
import { type PspWorld, pspWorld } from '../../../../../test/psp/psp-world.ts'
import { PaymentTakenBack } from '../../../../events.ts'
import { filesByIds } from '../../../../store/autopay/direct-debit/debit-file.ts'
import { verifyBook } from '../../../../verification/verify-book.ts'
import { takeDebitAnswers } from '../take-debit-answers.ts'
import { closeDebitDifferences } from './close-differences.ts'
import { approveHandAnswer, rejectHandAnswer } from './decide-hand-answer.ts'
import { type HandRequest, sayDebitOutcome } from './say-debit-outcome.ts'

let psps: PspWorld
let room: PayingRoom
const name = 'D000123456D26111801'
/** A Friday: the bank had Thursday to answer. */
const overdue = at('2026-11-20')

beforeEach(async () => {
  psps = await pspWorld()
  room = await payingRoom(psps.settings)
  await bankClock(psps, chargeDay)
  await psps.control('PUT', 'debits/hold', { held: true })
  return async () => {
    expect((await verifyBook(room.ownerUrl)).findings).toEqual([])
    await psps.close()
    await room.drop()
  }
})

/** A file of so many charges that the bank took and does not answer. */
async function unanswered(charges = 1): Promise<{ readonly debtors: Debtor[]; readonly fileId: string }> {
  const debtors: Debtor[] = []
  for (let one = 0; one < charges; one += 1) debtors.push(await announced(room))
  await debitChores(room, chargeDay)
  return { debtors, fileId: (await fileNow()).id }
}

async function fileNow() {
  const [row] = await rowsOf<{ id: string }>(room, `select id from debit_file where name = '${name}'`)
  const [file] = await room.asSystem((tx) => filesByIds(tx, [row?.id ?? '']))
  if (file === undefined) throw new Error('no file was made')
  return file
}

const evidence = 'Lo dijo Marta Ruiz de Banca Empresas, por teléfono, el 20 de noviembre.'
const wish = (fileId: string, change: Partial<HandRequest> = {}): HandRequest => ({
  ...{
    id: randomUUID(),
    fileId,
    line: null,
    outcome: 'NOT_TAKEN',
    code: null,
    source: 'TELEPHONE',
    evidence,
  },
  ...change,
})
const says = (who: string, request: HandRequest, now = overdue) =>
  sayDebitOutcome(staffAsking(room, who, now), request)
const approves = (who: string, id: string, now = overdue) =>
  approveHandAnswer(staffAsking(room, who, now), id)

/** Ana says it and Leo approves. */
async function saidByTwo(fileId: string, change: Partial<HandRequest>, now = overdue): Promise<string> {
  const request = wish(fileId, change)
  expect(await says('ana', request, now)).toMatchObject({ kind: 'said' })
  expect(await approves('leo', request.id, now)).toMatchObject({ kind: 'decided' })
  return request.id
}

const lineOf = async ({ contract }: Debtor) => {
  const [row] = await rowsOf<{ line: number }>(
    room,
    `select line from debit_entry where contract_id = '${contract.contractId}' order by file_id`,
  )
  return row?.line ?? 0
}
const chargeOf = async (debtor: Debtor) => (await standOf(room, debtor)).charges[0]
const answered = () => psps.control('POST', `debits/${name}/answer`)
const differences = () =>
  rowsOf<{ difference: string }>(
    room,
    'select difference from debit_hand_line where difference is not null order by line',
  )

describe('that the bank never took a file', () => {
  test('is said by one and approved by another once its answer is overdue; its bills are charged again, and told about', async () => {
    const { debtors, fileId } = await unanswered(2)
    expect(await says('ana', wish(fileId), at('2026-11-19'))).toEqual({ kind: 'notOverdue' })
    const request = wish(fileId)
    expect(await says('ana', request)).toMatchObject({
      kind: 'said',
      answer: { state: 'ASKED', lines: [1, 2] },
    })
    for (const debtor of debtors) expect(await chargeOf(debtor)).toMatchObject({ state: 'CHARGING' })
    expect(await approves('ana', request.id)).toEqual({ kind: 'ownRequest' })
    expect(await approves('leo', request.id)).toMatchObject({ kind: 'decided', answer: { decidedBy: 'leo' } })
    expect(await approves('leo', request.id)).toMatchObject({ kind: 'decided' })
    expect(await approves('eva', request.id)).toMatchObject({ kind: 'over', answer: { decidedBy: 'leo' } })
    for (const debtor of debtors) {
      // The next day is a Saturday.
      expect(await chargeOf(debtor)).toMatchObject({ state: 'RETRYING', nextTryOn: '2026-11-23', tries: 1 })
      expect(await failuresOf(room, debtor)).toMatchObject([
        {
          nextTryOn: '2026-11-23',
          hasStopped: false,
          reason: expect.stringContaining('no tienes que hacer nada'),
        },
      ])
    }
    expect(await fileNow()).toMatchObject({ answeredAt: null, saidAt: overdue, differsSince: null })
    expect(await says('eva', wish(fileId))).toEqual({ kind: 'notOverdue' })
    await psps.control('PUT', 'debits/hold', { held: false })
    await bankClock(psps, at('2026-11-23'))
    await debitChores(room, at('2026-11-23'))
    for (const debtor of debtors) {
      expect(await paymentsOf(room, debtor)).toMatchObject([{ amount: '216.00', credit: '0.00' }])
      expect(await chargeOf(debtor)).toMatchObject({ state: 'PAID', tries: 2 })
    }
  })

  test('and was not so: its money is posted once it is known, and pays the bill that was not charged again yet', async () => {
    const { debtors, fileId } = await unanswered()
    await saidByTwo(fileId, {})
    await answered()
    for (const day of ['2026-11-21', '2026-11-23']) await debitChores(room, at(day))
    const [debtor] = debtors as [Debtor]
    expect(await paymentsOf(room, debtor)).toMatchObject([{ amount: '216.00', credit: '0.00' }])
    expect(await chargeOf(debtor)).toMatchObject({ state: 'PAID', tries: 1, nextTryOn: null })
    expect(Object.keys((await bankMemory(psps)).files)).toEqual([name])
    expect(await differences()).toEqual([{ difference: 'MONEY_CAME' }])
    expect(await fileNow()).toMatchObject({ differsSince: at('2026-11-21'), answeredAt: at('2026-11-21') })
  })

  test('and was not so after it was charged again: what comes twice is credit, and staff are told until they have looked', async () => {
    const { debtors, fileId } = await unanswered()
    const [debtor] = debtors as [Debtor]
    await saidByTwo(fileId, {})
    await psps.control('PUT', 'debits/hold', { held: false })
    await bankClock(psps, at('2026-11-23'))
    await debitChores(room, at('2026-11-23'))
    await answered()
    for (const day of ['2026-11-24', '2026-11-25']) await debitChores(room, at(day))
    expect(await paymentsOf(room, debtor)).toMatchObject([
      { credit: '0.00' },
      { amount: '216.00', credit: '216.00' },
    ])
    expect((await standing(room, debtor.contract)).position).toMatchObject({ owed: 0n, credit: 216_00n })
    const close = (who: string, note: string, operatingUnitIds = [1]) =>
      closeDebitDifferences(
        {
          ...staffAsking(room, who, at('2026-11-25')),
          viewer: { kind: 'staff', subject: who, operatingUnitIds },
        },
        { fileId, note },
      )
    expect(await close('ana', ' ')).toEqual({ kind: 'noteMissing' })
    expect(await close('otra', 'De otra oficina.', [2])).toEqual({ kind: 'noneOfYours' })
    const both = await Promise.all([close('ana', 'Queda como saldo a favor.'), close('leo', 'Ya se vio.')])
    expect(both.map((one) => one.kind === 'closed' && one.count).toSorted()).toEqual([0, 1])
    expect(await fileNow()).toMatchObject({ differsSince: null })
  })

  test('cannot be said of a file of which the bank has answered anything, nor of one charge of it', async () => {
    const { debtors, fileId } = await unanswered(2)
    const line = await lineOf(debtors[0] as Debtor)
    expect(await says('ana', wish(fileId, { line }))).toEqual({ kind: 'wholeAlone' })
    await saidByTwo(fileId, { line, outcome: 'APPLIED' })
    expect(await says('ana', wish(fileId))).toEqual({ kind: 'heardOf' })
    const request = wish(fileId, { line: 3 - line, outcome: 'APPLIED' })
    expect(await says('ana', request)).toMatchObject({ kind: 'said' })
    await answered()
    await takeDebitAnswers(room, overdue)
    expect(await rowsOf(room, "select state from debit_hand_answer where state = 'OVERTAKEN'")).toHaveLength(
      1,
    )
    expect(await approves('leo', request.id)).toMatchObject({ kind: 'over', answer: { state: 'OVERTAKEN' } })
    expect(await says('eva', wish(fileId))).toEqual({ kind: 'notOverdue' })
    for (const debtor of debtors) expect(await paymentsOf(room, debtor)).toHaveLength(1)
  })
})

describe('that the bank made a charge', () => {
  test('is posted as its answer would be, which posts nothing a second time', async () => {
    const { debtors, fileId } = await unanswered(2)
    await saidByTwo(fileId, { outcome: 'APPLIED', source: 'STATEMENT' })
    const keys = () => rowsOf(room, 'select source_key from payment order by 1')
    expect(await keys()).toEqual([
      { source_key: `bank debit ${name} 1` },
      { source_key: `bank debit ${name} 2` },
    ])
    const posted = await rowsOf(room, 'select * from payment order by id')
    await answered()
    for (const day of ['2026-11-21', '2026-11-23']) await debitChores(room, at(day))
    expect(await rowsOf(room, 'select * from payment order by id')).toEqual(posted)
    for (const debtor of debtors) expect(await paymentsOf(room, debtor)).toHaveLength(1)
    expect(await differences()).toEqual([])
    expect(await fileNow()).toMatchObject({ answeredAt: at('2026-11-21'), differsSince: null })
  })

  test('and was not so: the money is taken back, the charge is returned as its reason has it, and both are named', async () => {
    const { debtors, fileId } = await unanswered()
    const [debtor] = debtors as [Debtor]
    await saidByTwo(fileId, { outcome: 'APPLIED', line: 1 })
    expect((await standing(room, debtor.contract)).open).toEqual([])
    await psps.control('PUT', 'debits/next', { answer: '04' })
    await answered()
    for (const time of ['17:00:00', '17:10:00']) await takeDebitAnswers(room, at('2026-11-20', time))
    expect(await room.told(PaymentTakenBack)).toMatchObject([{ amount: '216.00', kind: 'REVERSAL' }])
    expect((await standing(room, debtor.contract)).position).toMatchObject({ owed: 216_00n })
    expect(await chargeOf(debtor)).toMatchObject({ state: 'RETRYING', nextTryOn: '2026-11-23', tries: 1 })
    expect(await failuresOf(room, debtor)).toMatchObject([{ reason: 'La cuenta no tenía saldo suficiente.' }])
    expect(await differences()).toEqual([{ difference: 'MONEY_DID_NOT_COME' }])
    await psps.control('PUT', 'debits/hold', { held: false })
    await bankClock(psps, at('2026-11-23'))
    await debitChores(room, at('2026-11-23'))
    expect((await standing(room, debtor.contract)).position).toMatchObject({ owed: 0n, credit: 0n })
  })

  test('and was not so after it was given back: no more is taken than is there', async () => {
    const { debtors, fileId } = await unanswered()
    const [debtor] = debtors as [Debtor]
    await saidByTwo(fileId, { outcome: 'APPLIED', line: 1 })
    await paid(room, debtor.contract, 1_00)
    await psps.control('PUT', 'debits/next', { answer: '01' })
    await answered()
    await takeDebitAnswers(room, at('2026-11-20', '17:00:00'))
    expect((await standOf(room, debtor)).autopay).toMatchObject({ state: 'STOPPED' })
    expect((await changesOf(room, debtor)).at(-1)).toMatchObject({
      change: 'STOPPED',
      because: 'ACCOUNT_GONE',
    })
    expect((await standing(room, debtor.contract)).position).toMatchObject({ owed: 215_00n, credit: 0n })
  })
})

describe('that the bank returned a charge', () => {
  test('follows the rules of its reason, and of one charge alone', async () => {
    const { debtors, fileId } = await unanswered(2)
    const [one, other] = debtors as [Debtor, Debtor]
    expect(await says('ana', wish(fileId, { outcome: 'RETURNED', code: '03' }))).toEqual({
      kind: 'lineMissing',
    })
    const line = await lineOf(one)
    expect(await says('ana', wish(fileId, { outcome: 'RETURNED', line }))).toEqual({ kind: 'reasonMissing' })
    await saidByTwo(fileId, { outcome: 'RETURNED', code: '03', line })
    expect((await standOf(room, one)).autopay).toMatchObject({ state: 'STOPPED' })
    expect(await chargeOf(other)).toMatchObject({ state: 'CHARGING' })
    expect(await fileNow()).toMatchObject({ saidAt: null })
    expect(await says('eva', wish(fileId, { outcome: 'APPLIED', line }))).toEqual({ kind: 'lineKnown' })
  })

  test('for want of money, where the account is gone: its account is tried no more', async () => {
    const { debtors, fileId } = await unanswered()
    const [debtor] = debtors as [Debtor]
    await saidByTwo(fileId, { outcome: 'RETURNED', code: '04', line: 1 })
    expect(await chargeOf(debtor)).toMatchObject({ state: 'RETRYING' })
    await psps.control('PUT', 'debits/next', { answer: '03' })
    await answered()
    await takeDebitAnswers(room, at('2026-11-20', '17:00:00'))
    expect((await standOf(room, debtor)).autopay).toMatchObject({ state: 'STOPPED' })
    expect(await chargeOf(debtor)).toMatchObject({ state: 'SKIPPED' })
    expect(await differences()).toEqual([{ difference: 'REASON' }])
  })
})

describe('two people at once', () => {
  test('say it once, decide it once, and the other is told', async () => {
    const { debtors, fileId } = await unanswered()
    const both = [wish(fileId), wish(fileId, { outcome: 'APPLIED' })] as const
    const said = await Promise.all([says('ana', both[0]), says('leo', both[1])])
    expect(said.map(({ kind }) => kind).toSorted()).toEqual(['said', 'underWay'])
    const [won = ''] = said.flatMap((one) => (one.kind === 'said' ? [one.answer.id] : []))
    const again = both.find(({ id }) => id === won) ?? both[0]
    expect(await says('ana', again)).toMatchObject({ kind: 'said', answer: { id: won } })
    expect(await says('ana', { ...again, outcome: 'RETURNED', code: '04', line: 1 })).toEqual({
      kind: 'idTaken',
    })
    const decided = await Promise.all([
      approves('eva', won),
      approves('tom', won),
      rejectHandAnswer(staffAsking(room, 'sol', overdue), { id: won, note: 'No hay folio.' }),
    ])
    expect(decided.map((one) => one?.kind).toSorted()).toEqual(['decided', 'over', 'over'])
    expect((await failuresOf(room, debtors[0] as Debtor)).length).toBeLessThan(2)
  })

  test('one refuses: its charges wait on for the bank, and it can be said anew', async () => {
    const { debtors, fileId } = await unanswered()
    const request = wish(fileId)
    await says('ana', request)
    const reject = (note: string) =>
      rejectHandAnswer(staffAsking(room, 'ana', overdue), { id: request.id, note })
    expect(await reject(' ')).toEqual({ kind: 'noteMissing' })
    expect(await reject('Me equivoqué de archivo.')).toMatchObject({ answer: { state: 'REJECTED' } })
    expect(await chargeOf(debtors[0] as Debtor)).toMatchObject({ state: 'CHARGING' })
    expect(await says('leo', wish(fileId, { outcome: 'APPLIED' }))).toMatchObject({ kind: 'said' })
  })

  test('and the database itself wants two, keeps what was said, and lets nothing be known by hand that was not', async () => {
    const { fileId } = await unanswered()
    const request = wish(fileId)
    await says('ana', request)
    const refused = (statement: string) => expect(rowsOf(room, statement)).rejects.toThrow()
    await refused(`insert into debit_hand_line (file_id, line, operating_unit_id, answer_id, outcome, said_at)
      values ('${fileId}', 1, 1, '${request.id}', 'NOT_TAKEN', now())`)
    await refused(`update debit_hand_answer set state = 'APPROVED', decided_by = 'ana', decided_at = now()`)
    await refused(`update debit_hand_answer set evidence = 'Otra cosa muy distinta'`)
    await refused('delete from debit_hand_answer')
    await approves('leo', request.id)
    await refused(`update debit_hand_answer set state = 'REJECTED', decided_by = 'sol'`)
    await refused(`update debit_hand_line set outcome = 'APPLIED'`)
    await refused('delete from debit_hand_line')
  })
})
