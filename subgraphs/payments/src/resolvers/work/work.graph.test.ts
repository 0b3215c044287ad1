import { systemViewer, type Viewer } from '@aquacis/kit/values/viewer.ts'
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

const document = `{ paymentWork { differences { open urgent } debts { open urgent } disputes { open urgent }
  claims { open urgent } turns { open urgent } refunds { open urgent } plans { open urgent } debits { open urgent } } }`
const work = (viewer: Viewer, day: string) => world.ask(viewer, day, document)
const nothing = { open: 0, urgent: 0 }

test('what waits is counted for its own office, and becomes urgent with its term', async () => {
  const home = await world.contractOwing(['2029-01'])
  const neighbour = await world.contractOwing(['2029-01'])
  const none = await work(staff, '2029-02-12')
  expect(none).toEqual({
    ...{ differences: nothing, debts: nothing, disputes: nothing, claims: nothing },
    ...{ turns: nothing, refunds: nothing, plans: nothing, debits: nothing },
  })

  const money = moneyOf(home, 250_000)
  await world.room.database.transaction(systemViewer, (tx) => postPayments(tx, [money], recording))
  const refund = { id: newId(), paymentId: money.paymentId, amount: '2000.00', means: 'TRANSFER' }
  await world.ask(
    staff,
    '2029-02-12',
    'mutation ($input: AskRefundInput!) { askRefund(input: $input) { __typename } }',
    { input: { ...refund, reason: 'Pagó de más en la caja.' } },
  )
  const dispute = {
    id: newId(),
    invoiceId: neighbour.invoiceIds[0],
    grounds: 'HIGH_USE',
    words: 'Es el doble.',
  }
  expect(
    await world.ask(
      resident(neighbour.customerId),
      '2029-02-12',
      'mutation ($input: OpenDisputeInput!) { openDispute(input: $input) { __typename ... on Refusal { message } } }',
      { input: { ...dispute, lines: [] } },
    ),
  ).toEqual({ __typename: 'DisputeOpened' })
  const claim = { id: newId(), contractId: home.contractId, amount: '300.00', paidOn: '2029-02-11' }
  await world.ask(
    resident(home.customerId),
    '2029-02-12',
    'mutation ($input: OpenPaymentClaimInput!) { openPaymentClaim(input: $input) { __typename } }',
    { input: { ...claim, channel: 'SPEI' } },
  )

  const waits = { open: 1, urgent: 0 }
  expect(await work(staff, '2029-02-12')).toMatchObject({ refunds: waits, disputes: waits, claims: waits })
  const cannotWait = { open: 1, urgent: 1 }
  expect(await work(staff, '2029-03-12')).toMatchObject({
    ...{ refunds: cannotWait, disputes: cannotWait, claims: cannotWait },
  })
  expect(await work(otherOffice, '2029-03-12')).toEqual(none)
  expect(await work(resident(home.customerId), '2029-02-12')).toEqual(['FORBIDDEN'])
  expect(await work({ kind: 'staff', subject: 'nadie', operatingUnitIds: [] }, '2029-02-12')).toEqual([
    'FORBIDDEN',
  ])
})
