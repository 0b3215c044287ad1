import type { Viewer } from '@aquacis/kit/values/viewer.ts'
import { systemViewer } from '@aquacis/kit/values/viewer.ts'
import { v7 as newId } from 'uuid'
import { afterAll, beforeAll, expect, test } from 'vitest'
import {
  collectionsWorld,
  otherOffice,
  resident,
  staff,
} from '../../../test/collections/collections-world.ts'
import { moneyOf, recording } from '../../../test/paying-room.ts'
import { postPayments } from '../../commands/ledger/post-payments.ts'

let world: Awaited<ReturnType<typeof collectionsWorld>>

beforeAll(async () => {
  world = await collectionsWorld()
})
afterAll(() => world.room.drop())

const day = '2029-02-12'
const second: Viewer = { ...staff, subject: 'leo' } as Viewer

function change(viewer: Viewer, name: string, input: object) {
  const type = `${name.charAt(0).toUpperCase()}${name.slice(1)}Input`
  const document = `mutation ($input: ${type}!) { ${name}(input: $input) { __typename ... on Refusal { message }
    ... on RefundKept { refund { state amount mayApprove mayReject mayMarkPaid approvedBy note payment { state } account { owed } } } } }`
  return world.ask(viewer, day, document, { input })
}

test('staff of the office ask, a second person approves, and it is marked paid; nobody else sees or touches it', async () => {
  const home = await world.contractOwing(['2029-01'])
  const money = moneyOf(home, 250_000)
  await world.room.database.transaction(systemViewer, (tx) => postPayments(tx, [money], recording))
  const id = newId()
  const asked = {
    id,
    paymentId: money.paymentId,
    amount: '2000.00',
    means: 'TRANSFER',
    reason: 'Pagó de más.',
  }
  expect(await change(resident(home.customerId), 'askRefund', asked)).toEqual(['FORBIDDEN'])
  expect(await change(otherOffice, 'askRefund', asked)).toMatchObject({ __typename: 'RefundUnknown' })
  expect(await change(staff, 'askRefund', { ...asked, amount: '2500.01' })).toMatchObject({
    message: 'De este pago se pueden devolver hasta $2,500.00.',
  })
  expect(await change(staff, 'askRefund', { ...asked, means: 'PROVIDER' })).toMatchObject({
    __typename: 'RefundImpossible',
  })
  expect(await change(staff, 'askRefund', asked)).toMatchObject({
    refund: { state: 'ASKED', mayApprove: false, mayReject: true, payment: { state: 'POSTED' } },
  })

  const list = (viewer: Viewer, state: string) =>
    world.ask(viewer, day, `{ refunds(state: ${state}) { totalCount edges { node { id mayApprove } } } }`)
  expect((await list(second, 'ASKED')).edges).toEqual([{ node: { id, mayApprove: true } }])
  expect((await list(second, 'ASKED')).totalCount).toBe(1)
  expect((await list(otherOffice, 'ASKED')).totalCount).toBe(0)
  expect((await list(staff, 'PAID')).edges).toEqual([])
  expect((await list(otherOffice, 'ASKED')).edges).toEqual([])
  expect(await list(resident(home.customerId), 'ASKED')).toEqual(['FORBIDDEN'])

  expect(await change(staff, 'approveRefund', { refundId: id })).toMatchObject({
    message: 'La pediste tú: la aprueba otra persona.',
  })
  for (const name of ['approveRefund', 'rejectRefund', 'markRefundPaid']) {
    const more = { approveRefund: {}, rejectRefund: { reason: 'No' }, markRefundPaid: { document: '1' } }[
      name
    ]
    const input = { refundId: id, ...more }
    expect(await change(otherOffice, name, input)).toMatchObject({ __typename: 'RefundUnknown' })
    expect(await change(resident(home.customerId), name, input)).toEqual(['FORBIDDEN'])
  }
  expect(await change(second, 'approveRefund', { refundId: id })).toMatchObject({
    refund: { state: 'PAYING', approvedBy: 'leo', mayMarkPaid: true, payment: { state: 'PARTLY_REFUNDED' } },
  })
  expect(await change(staff, 'markRefundPaid', { refundId: id, document: 'MBAN01' })).toMatchObject({
    refund: { state: 'PAID', note: 'MBAN01', mayReject: false },
  })
  expect(await change(staff, 'rejectRefund', { refundId: id, reason: 'No' })).toMatchObject({
    __typename: 'RefundOver',
  })
})
