import { randomUUID } from 'node:crypto'
import { type InProcessSubgraph, inProcessSubgraph } from '@aquacis/kit/testing/in-process-subgraph.ts'
import { civilDate } from '@aquacis/kit/values/calendar.ts'
import type { Viewer } from '@aquacis/kit/values/viewer.ts'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { type Answer, answerOf, holderOf, staffOf as staff } from '../../../test/asking.ts'
import {
  billed,
  contracted,
  type PayingRoom,
  paid,
  payingRoom,
  type TestContract,
} from '../../../test/paying-room.ts'
import { type PspWorld, pspWorld } from '../../../test/psp/psp-world.ts'
import { MoneyUnmatched, PaymentPosted } from '../../events.ts'
import { subgraph } from '../../subgraph.ts'

let world: PspWorld
let room: PayingRoom
let payments: InProcessSubgraph
let today: string
const tomorrow = () => new Date(Date.now() + 86_400_000)

beforeAll(async () => {
  world = await pspWorld()
})
beforeEach(async () => {
  // A run of all of them may go over midnight.
  today = civilDate(new Date())
  await world.control('POST', 'reset')
  room = await payingRoom(world.settings)
  payments = inProcessSubgraph(subgraph, room)
  return () => room.drop()
})
afterAll(() => world.close())

const ask = (viewer: Viewer, document: string, variables: object = {}, now = new Date()) =>
  answerOf(payments, { document, variables: { ...variables }, viewer, now })

const keptFiles = () => ask(staff(1), '{ statementFiles(first: 1) { totalCount edges { node { lines } } } }')

async function send(viewer: Viewer, bytes: Buffer, size = 400_000): Promise<string> {
  const uploadId = randomUUID()
  const parts = Math.max(1, Math.ceil(bytes.length / size))
  // In whatever order a network delivers them.
  for (let part = parts; part >= 1; part -= 1) {
    const content = bytes.subarray((part - 1) * size, part * size).toString('base64')
    const input = { uploadId, part, parts, content }
    const kept = await ask(
      viewer,
      'mutation ($input: AddFilePartInput!) { addFilePart(input: $input) { __typename } }',
      { input },
    )
    expect(kept).toEqual({ __typename: 'FilePartKept' })
  }
  return uploadId
}

async function imported(source: string, bytes: Buffer, viewer = staff(1), now = new Date()): Promise<Answer> {
  const input = { uploadId: await send(viewer, bytes), source, name: `${source}.txt` }
  return ask(
    viewer,
    `mutation ($input: ImportStatementInput!) { importStatement(input: $input) { __typename
      ... on StatementImported { matched openTasks file { lines newLines coversFrom coversTo } }
      ... on StatementImportedBefore { message } ... on FileIncomplete { message }
      ... on StatementMistaken { message mistakes { where what mend } } } }`,
    { input },
    now,
  )
}

async function file(path: string): Promise<Buffer> {
  const response = await fetch(`${world.psp.url}/${path}`)
  expect(response.status).toBe(200)
  return Buffer.from(await response.arrayBuffer())
}

const taskFields = `id kind source subject day expected received ways contract { id } payments { id }
  lines { amount description reference trackingKey counterparty } ended { outcome reason by }`

async function tasks(viewer: Viewer = staff(1), isOpen: boolean | null = true): Promise<Answer[]> {
  const list = await ask(
    viewer,
    `query ($isOpen: Boolean) { reconciliationTasks(isOpen: $isOpen) { totalCount edges { node { ${taskFields} } } } }`,
    { isOpen },
  )
  expect(list.totalCount).toBe(list.edges.length)
  return list.edges.map(({ node }: Answer) => node)
}

async function resolve(task: Answer, change: object, viewer: Viewer = staff(1)): Promise<Answer> {
  const input = { taskId: task.id, reason: '', ...change }
  return ask(
    viewer,
    `mutation ($input: ResolveReconciliationTaskInput!) { resolveReconciliationTask(input: $input) { __typename
      ... on ReconciliationTaskResolved { task { ${taskFields} } } ... on Refusal { message } } }`,
    { input },
  )
}

async function owed({ contractId, operatingUnitId }: TestContract): Promise<string> {
  const [answer] = await ask(
    staff(operatingUnitId),
    'query ($of: [_Any!]!) { _entities(representations: $of) { ... on PaymentAccount { owed } } }',
    { of: [{ __typename: 'PaymentAccount', id: contractId }] },
  )
  return answer.owed
}

/** Somebody makes a reference and pays it; nobody tells us, because no webhook is registered. */
async function paidUnheard(contract: TestContract, method = 'OXXO'): Promise<Answer> {
  const input = { id: randomUUID(), contractId: contract.contractId, method }
  const made = await ask(
    holderOf(contract),
    `mutation ($input: CreatePaymentReferenceInput!) { createPaymentReference(input: $input) { __typename
      ... on PaymentReferenceCreated { reference { id amount number clabe } } ... on Refusal { message } } }`,
    { input },
  )
  expect(made).toMatchObject({ __typename: 'PaymentReferenceCreated' })
  const charges = await world.control<Answer[]>('GET', 'charges')
  expect(charges).toHaveLength(1)
  await world.control('POST', `charges/${charges[0].id}/pay`)
  return { ...made.reference, chargeId: charges[0].id }
}

const sum = `query ($day: Date!) { reconciliationDay(day: $day) { openTasks
  sources { source isTold expected received difference fees lines matched } } }`

describe('what a provider has and we do not', () => {
  test('is read again at the provider and posted, once, when its report is imported', async () => {
    const contract = await contracted(room)
    await billed(room, contract)
    expect(await owed(contract)).toBe('216.00')
    await paidUnheard(contract)
    const report = await file(`files/femsa?day=${today}`)
    expect(await imported('FEMSA', report)).toMatchObject({
      __typename: 'StatementImported',
      openTasks: 0,
      matched: 1,
    })
    expect(await owed(contract)).toBe('0.00')
    expect(await imported('FEMSA', report)).toMatchObject({ __typename: 'StatementImportedBefore' })
    expect(await room.told(PaymentPosted)).toHaveLength(1)
    const day = await ask(staff(1), sum, { day: today })
    const femsa = day.sources.find(({ source }: Answer) => source === 'FEMSA')
    expect(femsa).toMatchObject({
      isTold: true,
      expected: '216.00',
      received: '216.00',
      difference: '0.00',
      lines: 1,
      matched: 1,
    })
  })

  test('is found without any file by the daily run, and settled when the bank has the transfer', async () => {
    const contract = await contracted(room)
    await billed(room, contract)
    await paidUnheard(contract, 'SPEI')
    const now = 'mutation { reconcileNow { matched openTasks silent } }'
    expect(await ask(staff(1), now)).toEqual({ matched: 1, openTasks: 0, silent: [] })
    expect(await owed(contract)).toBe('0.00')
    await world.control('POST', 'settlements', {})
    for (const format of ['camt053', 'csv', 'txt']) {
      const statement = await file(`bank/statements?format=${format}&day=${today}`)
      expect(await imported('BANK', statement)).toMatchObject({
        __typename: 'StatementImported',
        openTasks: 0,
      })
    }
    // The bank had it before the provider told of the transfer.
    expect(await ask(staff(1), now)).toMatchObject({ openTasks: 0 })
    const { sources } = await ask(staff(1), sum, { day: today })
    const bank = sources.find(({ source }: Answer) => source === 'BANK')
    expect(bank).toMatchObject({ lines: 1, matched: 1, difference: '0.00' })
    expect(Number(bank.received)).toBeGreaterThan(0)
  })

  test('waits as a task while the provider is silent, and ends by itself afterwards', async () => {
    const contract = await contracted(room)
    await billed(room, contract)
    await paidUnheard(contract)
    const report = await file(`files/femsa?day=${today}`)
    await world.behave('femsa', { mode: 'down', times: 50 })
    expect(await imported('FEMSA', report)).toMatchObject({ openTasks: 1 })
    const [task] = await tasks()
    expect(task).toMatchObject({
      kind: 'MISSING',
      received: '216.00',
      expected: '0.00',
      ways: ['POST', 'SETTLE', 'WRITE_OFF'],
    })
    expect(await resolve(task, { resolution: 'POST' })).toMatchObject({ __typename: 'PaymentProviderDown' })
    expect(
      await resolve(task, {
        resolution: 'ASSIGN',
        contractNumber: contract.contractNumber,
        reason: 'lo pidió',
      }),
    ).toMatchObject({
      __typename: 'ReconciliationImpossible',
    })
    await world.behave('femsa', null)
    expect(await resolve(task, { resolution: 'POST' })).toMatchObject({
      __typename: 'ReconciliationTaskResolved',
      task: { ended: { outcome: 'POST', by: 'ana' } },
    })
    expect(await owed(contract)).toBe('0.00')
    expect(await resolve(task, { resolution: 'POST' })).toMatchObject({
      __typename: 'ReconciliationTaskEnded',
    })
  })

  test('is looked for again when somebody brings the same file again', async () => {
    const contract = await contracted(room)
    await billed(room, contract)
    await paidUnheard(contract)
    const report = await file(`files/femsa?day=${today}`)
    await world.behave('femsa', { mode: 'down', times: 50 })
    await imported('FEMSA', report)
    await world.behave('femsa', null)
    expect(await imported('FEMSA', report)).toMatchObject({ __typename: 'StatementImportedBefore' })
    expect(await owed(contract)).toBe('0.00')
    expect(await tasks(staff(1), false)).toMatchObject([
      { kind: 'MISSING', ended: { outcome: 'MATCHED', by: null } },
    ])
  })
})

describe('what we have and they do not', () => {
  test('is told when its day and the next are told of, and taken back by who decides so', async () => {
    const contract = await contracted(room)
    await billed(room, contract)
    await paid(room, contract, 21600, {
      ...{ sourceKey: 'conekta charge gone', provider: 'conekta', channel: 'SPEI' },
      paidAt: new Date(Date.now() - 3 * 86_400_000),
    })
    expect(await ask(staff(1), 'mutation { reconcileNow { openTasks } }')).toEqual({ openTasks: 1 })
    const [task] = await tasks()
    expect(task).toMatchObject({ kind: 'SURPLUS', expected: '216.00', contract: { id: contract.contractId } })
    expect(await tasks(staff(2))).toEqual([])
    expect(await resolve(task, { resolution: 'TAKE_BACK' })).toMatchObject({
      __typename: 'ReconciliationImpossible',
      message: 'Escribe el motivo en una frase.',
    })
    const told = { resolution: 'TAKE_BACK', reason: 'Conekta confirma que no lo cobró.' }
    expect(await resolve(task, told, staff(2))).toMatchObject({ __typename: 'ReconciliationTaskUnknown' })
    expect(await resolve(task, told)).toMatchObject({
      task: { ended: { outcome: 'TAKE_BACK', by: 'ana', reason: told.reason } },
    })
    expect(await owed(contract)).toBe('216.00')
    expect(await ask(staff(1), 'mutation { reconcileNow { openTasks } }', {}, tomorrow())).toEqual({
      openTasks: 1,
    })
    expect(await tasks()).toEqual([])
  })
})

describe('money at the bank', () => {
  /** A statement of today with what arrived by itself, in order. */
  function statement(
    ...rows: readonly (readonly [description: string, pesos: number, key: string])[]
  ): Buffer {
    const all = rows.reduce((total, [, pesos]) => total + pesos, 0)
    const slashed = today.split('-').toReversed().join('/')
    return Buffer.from(
      [
        ...['Cuenta,072680001234567895', 'Saldo inicial,0.00'],
        'Fecha,Fecha valor,Concepto,Referencia,Clave de rastreo,Ordenante,Cuenta ordenante,Cargo,Abono,Saldo',
        ...rows.map(
          ([text, pesos, key]) => `${slashed},${slashed},${text},1,${key},ANA,,,${pesos.toFixed(2)},`,
        ),
        ...[
          'Total cargos,0,0.00',
          `Total abonos,${rows.length},${all.toFixed(2)}`,
          `Saldo final,${all.toFixed(2)}`,
        ],
      ].join('\n'),
    )
  }

  test('in two parts with the contract’s number pays its bill; doubled and longer files add nothing twice', async () => {
    const contract = await contracted(room)
    await billed(room, contract)
    const first = statement([`AGUA ${contract.contractNumber}`, 100, 'K0000001'])
    const both = statement(
      [`AGUA ${contract.contractNumber}`, 100, 'K0000001'],
      [`${contract.contractNumber} resto`, 116, 'K0000002'],
    )
    expect(await imported('BANK', both)).toMatchObject({ openTasks: 0, file: { lines: 2, newLines: 2 } })
    expect(await imported('BANK', first)).toMatchObject({ openTasks: 0, file: { lines: 1, newLines: 0 } })
    expect(await keptFiles()).toEqual({ totalCount: 2, edges: [{ node: { lines: 1 } }] })
    expect(await owed(contract)).toBe('0.00')
    expect(await room.told(PaymentPosted)).toHaveLength(2)
  })

  test('that names nobody is kept in suspense, seen by every office, until somebody says whose it is', async () => {
    const contract = await contracted(room, { operatingUnitId: 2 })
    await billed(room, contract)
    expect(await imported('BANK', statement(['gracias', 216, 'K0000009']))).toMatchObject({ openTasks: 1 })
    const [task] = await tasks(staff(7))
    expect(task).toMatchObject({
      ...{
        kind: 'PAYER_UNKNOWN',
        received: '216.00',
        contract: null,
        ways: ['ASSIGN', 'RETURN', 'WRITE_OFF'],
      },
      lines: [{ description: 'gracias', trackingKey: 'K0000009', counterparty: 'ANA' }],
    })
    expect(await tasks({ kind: 'staff', subject: 'none', operatingUnitIds: [] })).toEqual([])
    const wrong = { resolution: 'ASSIGN', reason: 'trajo su recibo', contractNumber: '999999' }
    expect(await resolve(task, wrong)).toMatchObject({
      message: 'Escribe el número de un contrato que exista.',
    })
    await resolve(task, { ...wrong, contractNumber: contract.contractNumber }, staff(2))
    expect(await owed(contract)).toBe('0.00')
    expect(await tasks(staff(7))).toEqual([])
    expect(await tasks(staff(2), false)).toMatchObject([
      { ended: { outcome: 'ASSIGN', reason: 'trajo su recibo' } },
    ])
  })

  test('with wrong totals is refused as a whole, with the difference', async () => {
    await world.control('POST', 'settlements', {})
    const good = statement(['gracias', 216, 'K1'])
    const wrong = Buffer.from(good.toString().replace('Total abonos,1,216.00', 'Total abonos,1,226.00'))
    const refused = await imported('BANK', wrong)
    expect(refused).toMatchObject({
      __typename: 'StatementMistaken',
      mistakes: [{ what: expect.stringContaining('la diferencia es 10.00') }],
    })
    expect(await tasks()).toEqual([])
    expect(await keptFiles()).toEqual({ totalCount: 0, edges: [] })
  })
})

test('money on a reference that was over is a task for staff of the contract’s office', async () => {
  const contract = await contracted(room, { operatingUnitId: 3 })
  const of = { contractId: contract.contractId, operatingUnitId: 3, referenceId: null }
  const told = {
    paymentId: randomUUID(),
    ...of,
    sourceKey: 'conekta charge x',
    amount: '50.00',
    channel: 'SPEI' as const,
  }
  const at = new Date().toISOString()
  for (let times = 0; times < 2; times += 1)
    await room.hear(MoneyUnmatched, { ...told, paidAt: at, why: 'ON_PAID', noticedAt: at })
  expect(await tasks(staff(1))).toEqual([])
  expect(await tasks(staff(3))).toMatchObject([
    { kind: 'STRANGE_ARRIVAL', received: '50.00', subject: 'conekta charge x' },
  ])
})

test('a part of a file is taken from who is signed in, in bounds; a file of another is nobody’s', async () => {
  const uploadId = randomUUID()
  const part = (viewer: Viewer, change: object = {}) =>
    ask(viewer, 'mutation ($input: AddFilePartInput!) { addFilePart(input: $input) { __typename } }', {
      input: { uploadId, part: 1, parts: 1, content: 'YQ==', ...change },
    })
  expect(await part({ kind: 'anonymous' })).toEqual(['UNAUTHENTICATED'])
  expect(await part(staff(1), { content: '<a>' })).toEqual(['BAD_USER_INPUT'])
  expect(await part(staff(1), { part: 2 })).toEqual(['BAD_USER_INPUT'])
  expect(await part(staff(1), { content: Buffer.alloc(600_000).toString('base64') })).toEqual({
    __typename: 'FileTooLarge',
  })
  expect(await part(holderOf(await contracted(room)), { parts: 11 })).toEqual({ __typename: 'FileTooLarge' })
  // Whoever takes the id of another's upload spoils nothing of it.
  const other: Viewer = { kind: 'staff', subject: 'otra', operatingUnitIds: [1] }
  expect(await part(other, { parts: 2 })).toEqual({ __typename: 'FilePartKept' })
  expect(await part(staff(1))).toEqual({ __typename: 'FilePartKept' })
  const input = { uploadId, source: 'BANK', name: 'x' }
  const document =
    'mutation ($input: ImportStatementInput!) { importStatement(input: $input) { __typename } }'
  expect(await ask(other, document, { input })).toEqual({ __typename: 'FileIncomplete' })
  expect(await ask(staff(1), document, { input })).toEqual({ __typename: 'StatementMistaken' })
  expect(await ask(holderOf(await contracted(room)), document, { input })).toEqual(['FORBIDDEN'])
})
