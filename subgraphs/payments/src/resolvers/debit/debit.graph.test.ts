import { createHash } from 'node:crypto'
import { type InProcessSubgraph, inProcessSubgraph } from '@aquacis/kit/testing/in-process-subgraph.ts'
import type { Viewer } from '@aquacis/kit/values/viewer.ts'
import { beforeEach, describe, expect, test } from 'vitest'
import { answerOf, holderOf, staffOf } from '../../../test/asking.ts'
import { type PayingRoom, paid, payingRoom } from '../../../test/paying-room.ts'
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
} from '../../../test/psp/debit-world.ts'
import { type PspWorld, pspWorld } from '../../../test/psp/psp-world.ts'
import { takeDebitAnswers } from '../../commands/autopay/direct-debit/take-debit-answers.ts'
import { AutopayAnnounced } from '../../events.ts'
import { directDebitOf } from '../../psp/direct-debit/direct-debit-of.ts'
import { addAnswer } from '../../store/autopay/direct-debit/debit-answer.ts'
import { subgraph } from '../../subgraph.ts'

let psps: PspWorld
let room: PayingRoom
let payments: InProcessSubgraph

beforeEach(async () => {
  psps = await pspWorld()
  room = await payingRoom(psps.settings)
  payments = inProcessSubgraph(subgraph, room)
  await bankClock(psps, chargeDay)
  return async () => {
    await psps.close()
    await room.drop()
  }
})

const ask = (document: string, now: Date, variables: object = {}, viewer: Viewer = staffOf(1)) =>
  answerOf(payments, { document, variables: { ...variables }, viewer, now })

const fields = `id name day charges total standing says toDo reasons answeredAt remadeBy remadeAs { name standing }`
const files = async (now: Date, isWaiting = false) => {
  const document = `query ($isWaiting: Boolean) { debitFiles(isWaiting: $isWaiting) { edges { node { ${fields} } } } }`
  const { edges } = await ask(document, now, { isWaiting })
  return edges.map(({ node }: { node: { id: string } }) => node)
}
const remake = (fileId: string, now: Date, viewer?: Viewer) =>
  ask(
    `mutation ($input: RemakeDebitFileInput!) { remakeDebitFile(input: $input) { __typename
      ... on DebitFileRemade { announcedAgain file { ${fields} } } ... on Refusal { message } } }`,
    now,
    { input: { fileId } },
    viewer,
  )
const work = (now: Date) => ask('{ paymentWork { debits { open urgent } } }', now)
const later = (day: string) => at(day, '18:00:00')

/** The bank refuses files whose day is not its own. */
async function refused(day = chargeDay) {
  const debtor = await announced(room)
  await bankClock(psps, at('2026-12-30'))
  await debitChores(room, day)
  await bankClock(psps, day)
  return debtor
}

describe('a file that the bank refuses', () => {
  test('waits for staff with its reason, and is made and sent again once, whoever asks and how often', async () => {
    const debtor = await refused()
    const [file] = await files(chargeDay, true)
    expect(file).toMatchObject({
      ...{ name: 'D000123456D26111801', day: '2026-11-18', charges: 1, total: '216.00' },
      ...{ standing: 'REFUSED', toDo: expect.stringContaining('Corrige'), remadeAs: null },
    })
    expect(file.reasons).toHaveLength(1)
    expect(await work(chargeDay)).toEqual({ debits: { open: 1, urgent: 0 } })
    expect(await work(at('2026-11-22'))).toEqual({ debits: { open: 1, urgent: 1 } })
    const answers = await Promise.all([1, 2, 3].map(() => remake(file.id, later('2026-11-18'))))
    for (const answer of answers) expect(answer).toMatchObject({ __typename: 'DebitFileRemade' })
    expect(await remake(file.id, at('2026-11-25'))).toMatchObject({
      file: {
        standing: 'MENDED',
        remadeBy: 'ana',
        remadeAs: { name: 'D000123456D26111801', standing: 'LATE' },
      },
    })
    await debitChores(room, at('2026-11-18', '18:10:00'))
    await debitChores(room, at('2026-11-19'))
    expect(Object.values((await bankMemory(psps)).files).flatMap(({ debits }) => debits)).toHaveLength(1)
    expect(await paymentsOf(room, debtor)).toMatchObject([{ amount: '216.00' }])
    expect((await standOf(room, debtor)).charges).toMatchObject([{ state: 'PAID', tries: 2 }])
    expect(await work(at('2026-11-19'))).toEqual({ debits: { open: 0, urgent: 0 } })
    const [second] = await files(at('2026-11-19'))
    expect(second).toMatchObject({ standing: 'ANSWERED', toDo: null })
    expect(await remake(second.id, at('2026-11-19'))).toMatchObject({ __typename: 'DebitFileImpossible' })
    await expect(rowsOf(room, "update debit_file set remade_by = 'x' where state = 'SENT'")).rejects.toThrow(
      /only_a_refused_file_is_made_anew|23514/,
    )
  })

  test('has its charges in the next day’s file by itself, and is not made a second time then', async () => {
    const debtor = await refused()
    const [file] = await files(chargeDay, true)
    await bankClock(psps, at('2026-11-19'))
    await debitChores(room, at('2026-11-19'))
    expect(await files(at('2026-11-19'), true)).toEqual([])
    expect(await remake(file.id, at('2026-11-19', '18:00:00'))).toMatchObject({
      message: expect.stringContaining('ya no espera ningún cargo'),
    })
    expect(await paymentsOf(room, debtor)).toHaveLength(1)
  })

  test('is left where its bill was paid otherwise, and on a day of rest', async () => {
    const debtor = await refused()
    const [file] = await files(chargeDay, true)
    expect(await remake(file.id, at('2026-11-21'))).toMatchObject({
      message: expect.stringContaining('siguiente día hábil'),
    })
    await paid(room, debtor.contract, 216_00)
    expect(await remake(file.id, later('2026-11-18'))).toMatchObject({ __typename: 'DebitFileImpossible' })
    await debitChores(room, at('2026-11-18', '18:10:00'))
    expect(await work(chargeDay)).toEqual({ debits: { open: 0, urgent: 0 } })
    expect((await bankMemory(psps)).files).toEqual({})
  })

  test('again and again is given up; made anew, its people are told of a day before they are charged', async () => {
    const debtor = await refused()
    for (const day of ['2026-11-19', '2026-11-23']) {
      await bankClock(psps, at('2026-12-30'))
      await debitChores(room, at(day))
    }
    expect((await failuresOf(room, debtor)).at(-1)).toMatchObject({ nextTryOn: null, hasStopped: false })
    await bankClock(psps, at('2026-11-23'))
    const [file] = await files(at('2026-11-23'), true)
    const answer = await remake(file.id, later('2026-11-23'))
    expect(answer).toMatchObject({ announcedAgain: 1, file: { standing: 'MENDED', remadeAs: null } })
    expect(await remake(file.id, later('2026-11-23'))).toMatchObject({ announcedAgain: 0 })
    expect((await room.told(AutopayAnnounced)).map(({ chargesOn }) => chargesOn)).toEqual([
      ...['2026-11-18', '2026-11-26'],
    ])
    await debitChores(room, at('2026-11-24'))
    expect((await bankMemory(psps)).files).toEqual({})
    await bankClock(psps, at('2026-11-26'))
    await debitChores(room, at('2026-11-26'))
    expect(await paymentsOf(room, debtor)).toHaveLength(1)
  })
})

test('a file that the bank does not answer in time waits for staff until it does', async () => {
  await announced(room)
  await psps.control('PUT', 'debits/hold', { held: true })
  await debitChores(room, chargeDay)
  for (const day of ['2026-11-18', '2026-11-19']) {
    expect(await files(at(day), true)).toEqual([])
    expect(await files(at(day))).toMatchObject([{ standing: 'WAITING' }])
  }
  expect(await files(at('2026-11-20'), true)).toMatchObject([
    { standing: 'LATE', toDo: expect.stringContaining('Pide al banco') },
  ])
  expect(await work(at('2026-11-20'))).toEqual({ debits: { open: 1, urgent: 0 } })
  await psps.control('POST', 'debits/D000123456D26111801/answer')
  await takeDebitAnswers(room, at('2026-11-20'))
  expect(await files(at('2026-11-20'))).toMatchObject([{ standing: 'ANSWERED' }])
  expect(await work(at('2026-11-20'))).toEqual({ debits: { open: 0, urgent: 0 } })
})

describe('an answer that cannot be taken', () => {
  const list = async (isOpen?: boolean) => {
    const document = `query ($isOpen: Boolean) { mistakenDebitAnswers(isOpen: $isOpen) { edges { node { id name aboutFile
      mistakes { where what mend } closed { by note } } } } }`
    const { edges } = await ask(document, at('2026-11-20'), { isOpen })
    return edges.map(({ node }: { node: { id: string } }) => node)
  }
  const close = (answerId: string, note: string) =>
    ask(
      `mutation ($input: CloseDebitAnswerInput!) { closeDebitAnswer(input: $input) { __typename
        ... on DebitAnswerClosed { answer { closed { by note } } } ... on Refusal { message } } }`,
      at('2026-11-20'),
      { input: { answerId, note } },
    )

  test('waits with its mistakes until the right one comes, or until somebody says what was done', async () => {
    await announced(room)
    await psps.control('PUT', 'debits/hold', { held: true })
    await debitChores(room, chargeDay)
    await psps.control('POST', 'debits/D000123456D26111801/answer')
    const right = await textOf('D000123456D26111801.R01')
    await heard('D000123456D26111801.R02', right.replace(/S00000001/, 'S00000002'))
    await heard('D000123456D26111899.R01', right)
    const open = await list(true)
    expect(open).toMatchObject([
      {
        aboutFile: 'D000123456D26111899',
        mistakes: [{ what: 'no es de un archivo que hayamos enviado', mend: expect.stringMatching(/[.]$/) }],
      },
      { aboutFile: 'D000123456D26111801', mistakes: [{ what: expect.stringContaining('y son 1') }] },
    ])
    expect(await work(at('2026-11-18'))).toEqual({ debits: { open: 2, urgent: 0 } })
    // The right one comes.
    await takeDebitAnswers(room, at('2026-11-19'))
    expect(await list(true)).toMatchObject([{ aboutFile: 'D000123456D26111899' }])
    expect(await close(open[0].id, '  ')).toMatchObject({ __typename: 'DebitAnswerImpossible' })
    expect(await close('no', 'x')).toMatchObject({ __typename: 'DebitAnswerImpossible' })
    const closed = { by: 'ana', note: 'Era de otro cliente del banco; lo retiró.' }
    expect(await close(open[0].id, closed.note)).toMatchObject({ answer: { closed } })
    expect(await close(open[0].id, 'Otra cosa.')).toMatchObject({ answer: { closed } })
    expect(await list(true)).toEqual([])
    expect(await list(false)).toMatchObject([{ closed }, { closed: { by: null, note: null } }])
    expect(await work(at('2026-11-19'))).toEqual({ debits: { open: 0, urgent: 0 } })
  })
})

test('is staff’s alone', async () => {
  const debtor = await refused()
  const [file] = await files(chargeDay)
  const document =
    '{ debitFiles { edges { node { name } } } mistakenDebitAnswers { edges { node { name } } } }'
  for (const viewer of [holderOf(debtor.contract), staffOf()]) {
    expect(await ask(document, chargeDay, {}, viewer)).toContain('FORBIDDEN')
    expect(await remake(file.id, later('2026-11-18'), viewer)).toEqual(['FORBIDDEN'])
  }
  expect(
    await room.database.transaction(holderOf(debtor.contract), (tx) =>
      tx.execute('select 1 from debit_file'),
    ),
  ).toMatchObject({ rows: [] })
})

async function textOf(name: string): Promise<string> {
  const answer = await directDebitOf(room)?.fetchAnswer(name, AbortSignal.timeout(5_000))
  if (answer?.kind !== 'text') throw new Error(`${name} was not given out`)
  return answer.text
}

let minutes = 0
/** An answer arrives, while the bank tells of no other. */
async function heard(name: string, text: string): Promise<void> {
  minutes += 1
  const digest = createHash('sha256').update(text).digest('hex')
  const receivedAt = new Date(chargeDay.getTime() + minutes * 60_000)
  await room.asSystem((tx) =>
    addAnswer(tx, room.sealer, { name, digest, text, issuedAt: chargeDay, receivedAt }),
  )
  await psps.behave('bank', { mode: 'down', operation: 'get answers' })
  await takeDebitAnswers(room, at('2026-11-18', '20:00:00'))
  await psps.behave('bank', null)
}
