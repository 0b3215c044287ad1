import { randomUUID } from 'node:crypto'
import { pesosText } from '@aquacis/kit/values/money.ts'
import { systemViewer } from '@aquacis/kit/values/viewer.ts'
import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest'
import { billed, contracted, standing, type TestContract } from '../../test/paying-room.ts'
import {
  cancels,
  holderOf,
  lastCharge,
  looksAt,
  makes,
  paysAtTill,
  paysByCard,
} from '../../test/psp/paying-people.ts'
import { type PayingWorld, payingWorld } from '../../test/psp/paying-world.ts'
import { MoneyUnmatched } from '../events.ts'

let world: PayingWorld
let contract: TestContract
let invoiceId: string

beforeAll(async () => {
  world = await payingWorld()
  world.start()
})
beforeEach(async () => {
  contract = await contracted(world.room)
  invoiceId = await billed(world.room, contract)
})
afterAll(() => world.close())

function eventually<T>(look: () => Promise<T>): Promise<T> {
  return vi.waitFor(look, { timeout: 20_000, interval: 20 })
}

const ana = () => holderOf(contract)
const ask = (input: object) => makes(world, ana(), { contractId: contract.contractId, ...input })
const becomes = (id: string, state: string) =>
  eventually(async () => {
    const reference = await looksAt(world, ana(), id)
    expect(reference.state).toBe(state)
    return reference
  })
const owed = async () => {
  const { position } = await standing(world.room, contract)
  return [pesosText(position.owed), pesosText(position.credit)]
}
const transfer = (clabe: string, amount: number, times = 1) =>
  world.psps.control('POST', 'spei', { clabe, amount, times })
const unmatched = async (contractId: string | null = contract.contractId) =>
  (await world.room.told(MoneyUnmatched))
    .filter((one) => one.contractId === contractId)
    .map(({ why, amount }) => [why, amount])

describe('cash', () => {
  test('a bill is paid at OXXO, and its voucher says so', async () => {
    const { reference } = await ask({ method: 'OXXO', invoiceIds: [invoiceId] })
    expect(reference).toMatchObject({
      ...{ state: 'WAITING', amount: '216.00', paid: '0.00', covers: 'INVOICES', clabe: null },
      ...{ barcode: expect.stringMatching(/^\d{14}$/), number: expect.stringMatching(/^(\d{4} )+\d+$/) },
      bills: [{ amount: '216.00', invoice: { id: invoiceId } }],
    })
    expect(reference.instructions.join(' ')).toContain(reference.number)
    await paysAtTill(world, 'femsa', reference.id)
    const paid = await becomes(reference.id, 'PAID')
    expect(paid).toMatchObject({
      paid: '216.00',
      payments: [{ amount: '216.00', channel: 'OXXO', credit: '0.00' }],
    })
    expect(await owed()).toEqual(['0.00', '0.00'])
  })

  test('a new reference takes the place of an older one, which can be paid no more', async () => {
    const first = await ask({ method: 'OXXO' })
    const second = await ask({ method: 'CASH_NETWORK' })
    expect(await looksAt(world, ana(), first.reference.id)).toMatchObject({
      ...{ state: 'REPLACED', replacedBy: { id: second.reference.id } },
    })
    await eventually(async () => {
      const [order] = await world.psps.ordersOf('femsa', first.reference.id)
      expect(order?.payment_status).toBe('canceled')
    })
    await expect(paysAtTill(world, 'femsa', first.reference.id)).rejects.toThrow('409')
  })

  test('who asks twice with one id has one reference and one order', async () => {
    const id = randomUUID()
    const [one, other] = await Promise.all([ask({ id, method: 'OXXO' }), ask({ id, method: 'OXXO' })])
    expect([one.reference.id, other.reference.id]).toEqual([id, id])
    expect(await world.psps.ordersOf('femsa', id)).toHaveLength(1)
  })

  test('what nobody wants any more is cancelled; what is paid is not', async () => {
    const { reference } = await ask({ method: 'OXXO' })
    expect(await cancels(world, ana(), reference.id)).toMatchObject({ reference: { state: 'CANCELLED' } })
    const again = await ask({ method: 'OXXO' })
    await paysAtTill(world, 'femsa', again.reference.id)
    await becomes(again.reference.id, 'PAID')
    expect(await cancels(world, ana(), again.reference.id)).toMatchObject({
      __typename: 'PaymentReferenceClosed',
    })
  })

  test('limits of a way are said before its provider is asked', async () => {
    expect(await ask({ method: 'OXXO', amount: '10000.01' })).toMatchObject({
      ...{ __typename: 'PaymentAmountImpossible', message: expect.stringContaining('10,000.00') },
    })
    expect(await ask({ method: 'OXXO', amount: '5.00' })).toMatchObject({
      __typename: 'PaymentAmountImpossible',
    })
    expect(await ask({ method: 'OXXO', invoiceIds: [randomUUID()] })).toMatchObject({
      __typename: 'PaymentAmountImpossible',
    })
  })

  test('a neighbour’s contract is nobody’s', async () => {
    const neighbour = holderOf(await contracted(world.room))
    const answer = await makes(world, neighbour, { contractId: contract.contractId, method: 'OXXO' })
    expect(answer.__typename).toBe('PayableUnknown')
    const { reference } = await ask({ method: 'OXXO' })
    expect(await looksAt(world, neighbour, reference.id)).toBeNull()
    expect(await cancels(world, neighbour, reference.id)).toMatchObject({ __typename: 'PayableUnknown' })
  })
})

describe('transfers', () => {
  test('short, then the rest; what comes once more is credit and a task', async () => {
    const { reference } = await ask({ method: 'SPEI' })
    await transfer(reference.clabe, 10_000)
    expect(await becomes(reference.id, 'PARTLY_PAID')).toMatchObject({ paid: '100.00' })
    expect(await owed()).toEqual(['116.00', '0.00'])
    await transfer(reference.clabe, 11_600)
    await becomes(reference.id, 'PAID')
    expect(await unmatched()).toEqual([])
    await transfer(reference.clabe, 21_600)
    await eventually(async () => expect(await unmatched()).toEqual([['ON_PAID', '216.00']]))
    expect(await owed()).toEqual(['0.00', '216.00'])
  })

  test('more than was asked for pays the bill, the rest is credit, and staff is told', async () => {
    const { reference } = await ask({ method: 'SPEI' })
    await transfer(reference.clabe, 30_000)
    expect(await becomes(reference.id, 'PAID')).toMatchObject({ paid: '300.00' })
    expect(await owed()).toEqual(['0.00', '84.00'])
    expect(await unmatched()).toEqual([['MORE_THAN_ASKED', '300.00']])
  })

  test('two at the same moment are two', async () => {
    const { reference } = await ask({ method: 'SPEI' })
    await transfer(reference.clabe, 21_600, 2)
    await eventually(async () => expect(await owed()).toEqual(['0.00', '216.00']))
    expect((await unmatched()).length).toBe(1)
  })
})

describe('cards', () => {
  test('a declined card says why in Spanish; the next one pays', async () => {
    const { reference } = await ask({ method: 'CARD' })
    const declined = await paysByCard(world, ana(), {
      ...{ referenceId: reference.id, cardToken: await world.psps.cardToken('4000000000000127') },
    })
    expect(declined).toMatchObject({
      ...{ __typename: 'CardDeclined', message: expect.stringContaining('saldo suficiente') },
      reference: { state: 'DECLINED', declinedBecause: expect.stringContaining('No se hizo ningún cobro') },
    })
    const tried = { referenceId: reference.id, tryId: randomUUID(), cardToken: await world.psps.cardToken() }
    expect(await paysByCard(world, ana(), tried)).toMatchObject({
      ...{ __typename: 'CardCharged', reference: { state: 'PAID', paid: '216.00', declinedBecause: null } },
    })
    expect(await paysByCard(world, ana(), tried)).toMatchObject({ __typename: 'CardCharged' })
    expect(await owed()).toEqual(['0.00', '0.00'])
    const more = { referenceId: reference.id, cardToken: await world.psps.cardToken() }
    expect(await paysByCard(world, ana(), more)).toMatchObject({ __typename: 'PaymentReferenceClosed' })
  })

  test('a card whose bank asks first is paid when its holder has confirmed', async () => {
    const { reference } = await ask({ method: 'CARD' })
    const cardToken = await world.psps.cardToken('4000000000003220')
    const waiting = await paysByCard(world, ana(), { referenceId: reference.id, cardToken })
    expect(waiting.reference).toMatchObject({ state: 'WAITING', continueAt: expect.stringMatching(/^http/) })
    const charge = await lastCharge(world, 'pending_confirmation')
    await world.psps.control('POST', `charges/${charge}/three-ds/confirm`)
    await becomes(reference.id, 'PAID')
  })

  test('a bank’s dispute takes the money back, and gives it again when it is lost', async () => {
    const { reference } = await ask({ method: 'CARD' })
    await paysByCard(world, ana(), { referenceId: reference.id, cardToken: await world.psps.cardToken() })
    const charge = await lastCharge(world, 'paid')
    await world.psps.control('POST', `charges/${charge}/chargeback`, {})
    await eventually(async () => expect(await owed()).toEqual(['216.00', '0.00']))
    await world.psps.control('POST', `charges/${charge}/chargeback/won`)
    await eventually(async () => expect(await owed()).toEqual(['0.00', '0.00']))
  })
})

test('CoDi is paid from the code', async () => {
  const { reference } = await ask({ method: 'CODI' })
  const { ic } = JSON.parse(reference.codiPayload)
  await world.psps.control('POST', `codi/${ic.IDC}/accept`)
  expect(await becomes(reference.id, 'PAID')).toMatchObject({ payments: [{ channel: 'CODI' }] })
})

test('two devices that pay the same bill at once pay it once; what is too much is credit', async () => {
  const [one, other] = await Promise.all([ask({ method: 'CARD' }), ask({ method: 'CARD' })])
  const tokens = [await world.psps.cardToken(), await world.psps.cardToken()]
  const answers = await Promise.all(
    [one, other].map(({ reference }, index) =>
      paysByCard(world, ana(), { referenceId: reference.id, cardToken: tokens[index] }),
    ),
  )
  expect(answers.map(({ __typename }) => __typename).toSorted()).toEqual([
    'CardCharged',
    'PaymentReferenceClosed',
  ])
  expect(await owed()).toEqual(['0.00', '0.00'])
})

test('a bill that is paid at last by another way leaves no voucher that can be paid', async () => {
  const { reference } = await ask({ method: 'OXXO' })
  const spei = await ask({ method: 'SPEI', invoiceIds: [invoiceId] })
  await transfer(spei.reference.clabe, 21_600)
  await becomes(spei.reference.id, 'PAID')
  await eventually(async () => {
    const [order] = await world.psps.ordersOf('femsa', reference.id)
    expect(order?.payment_status).toBe('canceled')
  })
})

test('money by no reference of ours is kept in suspense, and staff is told', async () => {
  const { url } = world.psps.psp
  const response = await fetch(`${url}/conekta/orders`, {
    method: 'POST',
    headers: { authorization: 'Bearer key_private', 'content-type': 'application/json' },
    body: JSON.stringify({
      currency: 'MXN',
      customer_info: { name: 'Ana Torres', email: 'ana@example.mx', phone: '+524421234567' },
      line_items: [{ name: 'Otro', quantity: 1, unit_price: 5_000 }],
      charges: [{ amount: 5_000, payment_method: { type: 'card', token_id: await world.psps.cardToken() } }],
    }),
  })
  expect(response.status).toBe(200)
  await eventually(async () => expect(await unmatched(null)).toEqual([['UNKNOWN', '50.00']]))
  const { rows } = await world.room.database.transaction(systemViewer, (tx) =>
    tx.execute(`select contract_id, amount::text from payment where contract_id is null`),
  )
  expect(rows).toEqual([{ contract_id: null, amount: '5000' }])
})
