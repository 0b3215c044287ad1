import type { Viewer } from '@aquacis/kit/values/viewer.ts'
import { v7 as newId } from 'uuid'
import { afterAll, beforeAll, expect, test } from 'vitest'
import {
  collectionsWorld,
  otherOffice,
  resident,
  staff,
} from '../../../test/collections/collections-world.ts'
import { listDeskSessions } from '../../store/cash-desk/desk-session.ts'
import { takingsOf } from '../../store/cash-desk/desk-taking.ts'

let world: Awaited<ReturnType<typeof collectionsWorld>>

beforeAll(async () => {
  world = await collectionsWorld()
})
afterAll(() => world.room.drop())

const day = '2029-02-12'
const fields = `id isOpen float expectedCash toDeposit totals { means amount }
  payments { number amount change voidReason account { id } payment { channel state } }
  closing { counted expected difference explanation pieces { denomination pieces } } deposit { amount slip }`

function change(viewer: Viewer, name: string, inputType: string, input: object, asks: string) {
  const document = `mutation ($input: ${inputType}!) { ${name}(input: $input) { __typename ... on Refusal { message } ${asks} } }`
  return world.ask(viewer, day, document, { input })
}

test('a cashier opens, takes, counts, closes and deposits; nobody else sees or touches it', async () => {
  const home = await world.contractOwing(['2029-01'])
  const id = newId()
  const open = (viewer: Viewer) =>
    change(
      viewer,
      'openCashDesk',
      'OpenCashDeskInput',
      { id, operatingUnitId: 1, float: '500.00' },
      '... on CashDeskOpened { session { id isOpen } }',
    )
  expect(await open(resident(home.customerId))).toEqual(['FORBIDDEN'])
  expect(await open(otherOffice)).toEqual({
    __typename: 'CashDeskImpossible',
    message: 'Esa oficina no es de las tuyas. Elige una en la que trabajes.',
  })
  expect(await open(staff)).toMatchObject({ session: { id, isOpen: true } })

  const account = (viewer: Viewer) => world.ask(viewer, day, '{ deskAccount(number: "442761") { id owed } }')
  expect(await account(staff)).toEqual({ id: home.contractId, owed: '300.00' })
  expect(await account(otherOffice)).toBeNull()

  const taking = { id: newId(), sessionId: id, number: '442761', means: 'CASH', amount: '300.00' }
  const take = (viewer: Viewer, more: object = {}) =>
    change(
      viewer,
      'takeDeskPayment',
      'TakeDeskPaymentInput',
      { ...taking, ...more },
      '... on DeskPaymentTaken { payment { change payment { channel } } }',
    )
  expect(await take(resident(home.customerId))).toEqual(['FORBIDDEN'])
  expect(await take(otherOffice)).toMatchObject({ __typename: 'CashDeskUnknown' })
  expect(await take({ ...staff, subject: 'leo' } as Viewer)).toMatchObject({
    message: 'Esta caja es de otra persona. Cobra y cancela en la tuya.',
  })
  expect(await take(staff, { tendered: '200.00' })).toMatchObject({
    message: 'Faltan $100.00: lo recibido no alcanza.',
  })
  expect(await take(staff, { number: '1' })).toMatchObject({ __typename: 'CashDeskImpossible' })
  expect(await take(staff, { tendered: '500.00' })).toMatchObject({
    payment: { change: '200.00', payment: { channel: 'DESK' } },
  })
  expect(await account(staff)).toMatchObject({ owed: '0.00' })

  const mine = (viewer: Viewer) => world.ask(viewer, day, `{ myCashDesk { ${fields} } }`)
  expect(await mine(staff)).toMatchObject({
    ...{ id, isOpen: true, expectedCash: '800.00', toDeposit: null },
    payments: [{ number: 1, change: '200.00', account: { id: home.contractId } }],
  })
  expect(await mine(otherOffice)).toBeNull()
  expect(await mine(resident(home.customerId))).toEqual(['FORBIDDEN'])

  const count = { sessionId: id, pieces: [{ denomination: '500.00', pieces: 1 }] }
  const close = (viewer: Viewer, more: object = {}) =>
    change(
      viewer,
      'closeCashDesk',
      'CloseCashDeskInput',
      { ...count, ...more },
      `... on CashDeskDiffers { difference } ... on CashDeskClosed { session { ${fields} } }`,
    )
  expect(await close(otherOffice)).toMatchObject({ __typename: 'CashDeskUnknown' })
  expect(await close(staff)).toEqual({
    ...{ __typename: 'CashDeskDiffers', difference: '-300.00' },
    message: 'Faltan $300.00 en la caja. Cuenta de nuevo o explica la diferencia.',
  })
  const pieces = [...count.pieces, { denomination: '100.00', pieces: 3 }]
  expect((await close(staff, { pieces })).session).toMatchObject({
    ...{ isOpen: false, toDeposit: '300.00', closing: { difference: '0.00', pieces } },
  })

  const deposit = (viewer: Viewer) =>
    change(
      viewer,
      'depositCashDesk',
      'DepositCashDeskInput',
      { sessionId: id, slip: 'F-77' },
      '... on CashDeskDeposited { session { toDeposit deposit { amount slip } } }',
    )
  expect(await deposit(otherOffice)).toMatchObject({ __typename: 'CashDeskUnknown' })
  expect((await deposit(staff)).session).toEqual({
    ...{ toDeposit: null, deposit: { amount: '300.00', slip: 'F-77' } },
  })

  const list = (viewer: Viewer) =>
    world.ask(viewer, day, '{ cashDeskSessions(isOpen: false) { totalCount edges { node { id } } } }')
  expect(await list(staff)).toEqual({ totalCount: 1, edges: [{ node: { id } }] })
  expect(await list(otherOffice)).toEqual({ totalCount: 0, edges: [] })
  expect(await world.ask(otherOffice, day, `{ cashDeskSession(id: "${id}") { id } }`)).toBeNull()
})

test('the database itself shows desks to their office alone', async () => {
  const page = { after: null, limit: 10 }
  const seenBy = (viewer: Viewer) =>
    world.room.database.transaction(viewer, async (tx) => {
      const sessions = await listDeskSessions(tx, { operatingUnitId: null, isOpen: null }, page)
      const ids = sessions.map(({ id }) => id)
      return [ids.length, (await takingsOf(tx, ids)).length]
    })
  expect(await seenBy(staff)).toEqual([1, 1])
  expect(await seenBy(otherOffice)).toEqual([0, 0])
  expect(await seenBy(resident(newId()))).toEqual([0, 0])
})
