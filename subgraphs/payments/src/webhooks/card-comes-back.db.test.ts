import { randomUUID } from 'node:crypto'
import { pesosText } from '@aquacis/kit/values/money.ts'
import { systemViewer } from '@aquacis/kit/values/viewer.ts'
import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest'
import { billed, contracted, standing, type TestContract } from '../../test/paying-room.ts'
import { type Answer, holderOf, looksAt, makes, paysByCard } from '../../test/psp/paying-people.ts'
import { type PayingWorld, payingWorld } from '../../test/psp/paying-world.ts'
import { appReturn } from '../../test/psp/psp-world.ts'
import { noticeLoops } from '../commands/reference/reference-loops.ts'
import { MoneyUnmatched } from '../events.ts'
import { pollProvider } from '../polling/poll-provider.ts'
import type { Psp } from '../psp/psp-port.ts'
import { pspsOf } from '../psp/psps-of.ts'

const asksFirst = '4000000000003220'

let world: PayingWorld
let contract: TestContract
let reference: Answer

beforeAll(async () => {
  world = await payingWorld()
  world.start()
})
beforeEach(async () => {
  contract = await contracted(world.room)
  await billed(world.room, contract)
  reference = (await makes(world, ana(), { contractId: contract.contractId, method: 'CARD' })).reference
})
afterAll(() => world.close())

const ana = () => holderOf(contract)
const eventually = <T>(look: () => Promise<T>) => vi.waitFor(look, { timeout: 20_000, interval: 20 })
const becomes = (state: string) =>
  eventually(async () => {
    const now = await looksAt(world, ana(), reference.id)
    expect(now.state).toBe(state)
    return now
  })
const pays = async (number: string) =>
  paysByCard(world, ana(), { referenceId: reference.id, cardToken: await world.psps.cardToken(number) })
const opensPage = () => paysByCard(world, ana(), { referenceId: reference.id, source: 'PROVIDER_PAGE' })
const owed = async () => {
  const { position } = await standing(world.room, contract)
  return [pesosText(position.owed), pesosText(position.credit)]
}
const odd = async () =>
  (await world.room.told(MoneyUnmatched)).filter(({ contractId }) => contractId === contract.contractId)
const statusAt = async (key: string) => (await world.psps.ordersOf('conekta', key))[0]?.payment_status

/** What a browser does on a page with forms: sends one of them; where it is led. */
async function submits(page: string, form: RegExp, typed: Record<string, string> = {}): Promise<string> {
  const html = await (await fetch(page)).text()
  const [, action = ''] = form.exec(html) ?? []
  const response = await fetch(new URL(action === '' ? page : action, page), {
    ...{ method: 'POST', body: new URLSearchParams(typed), redirect: 'manual' },
  })
  await response.body?.cancel()
  return new URL(response.headers.get('location') ?? '', page).href
}

const confirms = (page: string) => submits(page, /action="([^"]+confirm)"/)
const refuses = (page: string) => submits(page, /action="([^"]+refuse)"/)
const types = (page: string, number: string) =>
  submits(page, /action="never"/, { number, name: 'Ana Torres', exp_month: '12', exp_year: '40', cvc: '123' })

describe('a bank that asks its customer', () => {
  test('approves: the payer is sent back to our own page, and it is paid', async () => {
    const { continueAt } = (await pays(asksFirst)).reference
    expect(await confirms(continueAt)).toBe(`${appReturn}?pago=${reference.id}`)
    expect(await becomes('PAID')).toMatchObject({ paid: '216.00', continueAt: null })
    expect(await owed()).toEqual(['0.00', '0.00'])
  })

  test('rejects: nothing is charged, the page says why, and another card pays the same reference', async () => {
    const { continueAt } = (await pays(asksFirst)).reference
    expect(await refuses(continueAt)).toBe(`${appReturn}?pago=${reference.id}`)
    expect(await becomes('DECLINED')).toMatchObject({
      ...{
        paid: '0.00',
        continueAt: null,
        declinedBecause: expect.stringContaining('confirmar que eres tú'),
      },
    })
    expect(await pays('4242424242424242')).toMatchObject({ reference: { state: 'PAID' } })
    expect(await owed()).toEqual(['0.00', '0.00'])
  })

  test('asks for the second card after one that was declined: it waits again, with where to go', async () => {
    await pays('4000000000000127')
    const again = await pays(asksFirst)
    expect(again).toMatchObject({
      ...{ __typename: 'CardCharged' },
      reference: { state: 'WAITING', declinedBecause: null, continueAt: expect.stringContaining('/3ds/') },
    })
    await confirms(again.reference.continueAt)
    await becomes('PAID')
  })

  test('who closes its page tries another card; the first is cancelled there before', async () => {
    const first = randomUUID()
    const cardToken = await world.psps.cardToken(asksFirst)
    const waiting = await paysByCard(world, ana(), { referenceId: reference.id, tryId: first, cardToken })
    expect(await pays('4242424242424242')).toMatchObject({ reference: { state: 'PAID' } })
    expect(await statusAt(first)).toBe('canceled')
    // Whoever finds the tab again can confirm nothing.
    const html = await (await fetch(waiting.reference.continueAt)).text()
    expect(html).toContain('ya no espera tu confirmación')
    expect([await owed(), await odd()]).toEqual([['0.00', '0.00'], []])
  })

  test('who confirmed in the other tab meanwhile has paid: the new card is not charged', async () => {
    const { continueAt } = (await pays(asksFirst)).reference
    const cardToken = await world.psps.cardToken()
    await world.stop()
    await confirms(continueAt)
    const answer = await paysByCard(world, ana(), { referenceId: reference.id, cardToken })
    world.start()
    expect(answer).toMatchObject({ __typename: 'PaymentReferenceClosed', reference: { state: 'PAID' } })
    expect([await owed(), await odd()]).toEqual([['0.00', '0.00'], []])
  })

  test('is not answered while its provider is down: no other card is charged', async () => {
    await pays(asksFirst)
    await world.psps.behave('conekta', { mode: 'failing', operation: 'post /orders/{id}/cancel' })
    const answer = await pays('4242424242424242').finally(() => world.psps.behave('conekta', null))
    expect(answer).toMatchObject({
      ...{ __typename: 'PaymentReferenceClosed', message: expect.stringContaining('en curso') },
    })
    expect(await owed()).toEqual(['216.00', '0.00'])
  })
})

describe('the provider’s own page', () => {
  test('takes a card that the browser could not hand on, and leads back', async () => {
    const opened = await opensPage()
    expect(opened.reference).toMatchObject({
      state: 'WAITING',
      continueAt: expect.stringContaining('/checkout/'),
    })
    const back = await types(opened.reference.continueAt, '4242424242424242')
    expect(back).toBe(`${appReturn}?pago=${reference.id}`)
    expect(await becomes('PAID')).toMatchObject({ payments: [{ channel: 'CARD', amount: '216.00' }] })
    expect(await owed()).toEqual(['0.00', '0.00'])
  })

  test('asks the bank too, and leads back from there', async () => {
    const { continueAt } = (await opensPage()).reference
    const bank = await types(continueAt, asksFirst)
    expect(bank).toContain('/3ds/')
    expect(await confirms(bank)).toBe(`${appReturn}?pago=${reference.id}`)
    await becomes('PAID')
  })

  test('declines a card, and is shut before another one is charged here', async () => {
    const { continueAt } = (await opensPage()).reference
    await types(continueAt, '4000000000000127')
    expect(await becomes('DECLINED')).toMatchObject({ declinedBecause: expect.stringContaining('saldo') })
    expect(await pays('4242424242424242')).toMatchObject({ reference: { state: 'PAID' } })
    expect(await (await fetch(continueAt)).text()).toContain('ya no está vigente')
    expect([await owed(), await odd()]).toEqual([['0.00', '0.00'], []])
  })

  test('is left for the form: what was declined on it says nothing of the card that followed', async () => {
    const { continueAt } = (await opensPage()).reference
    await types(continueAt, '4000000000000127')
    await becomes('DECLINED')
    const waiting = await pays(asksFirst)
    // All that its provider told of either is worked off once more.
    await toldAgain()
    expect(await looksAt(world, ana(), reference.id)).toMatchObject({
      ...{ state: 'WAITING', continueAt: waiting.reference.continueAt },
    })
    await confirms(waiting.reference.continueAt)
    await becomes('PAID')
  })

  test('is shut when its reference is taken back', async () => {
    const { continueAt } = (await opensPage()).reference
    await makes(world, ana(), { contractId: contract.contractId, method: 'SPEI' })
    await eventually(async () =>
      expect(await (await fetch(continueAt)).text()).toContain('ya no está vigente'),
    )
  })

  test('is not offered where nobody could come back, nor opened with a token', async () => {
    const token = { referenceId: reference.id, source: 'PROVIDER_PAGE', cardToken: 'tok_test_visa_4242' }
    await expect(paysByCard(world, ana(), token)).rejects.toThrow('TOKEN alone')
    await expect(paysByCard(world, ana(), { referenceId: reference.id })).rejects.toThrow(
      'token of the provider',
    )
  })
})

test('the same try asked for again opens one page, and charges once', async () => {
  const asked = { referenceId: reference.id, tryId: randomUUID(), source: 'PROVIDER_PAGE' }
  const answers = [await paysByCard(world, ana(), asked), await paysByCard(world, ana(), asked)]
  const [one, other] = answers.map((answer) => answer.reference.continueAt)
  expect(one).toBe(other)
  expect(await world.psps.ordersOf('conekta', asked.tryId)).toHaveLength(1)
  await types(one, '4242424242424242')
  await types(one, '4242424242424242')
  await becomes('PAID')
  expect([await owed(), await odd()]).toEqual([['0.00', '0.00'], []])
})

test('who never comes back, and of whom no webhook tells, is found by the poller', async () => {
  const { continueAt } = (await pays(asksFirst)).reference
  await world.stop()
  await world.psps.control('PUT', 'webhooks', { mode: 'drop', times: 100 })
  await confirms(continueAt)
  expect(await looksAt(world, ana(), reference.id)).toMatchObject({ state: 'WAITING' })
  expect(await pollProvider(world.room, pspsOf(world.room).for('CARD') as Psp)).toBeGreaterThan(0)
  world.start()
  await becomes('PAID')
  await world.psps.control('DELETE', 'webhooks')
})

/** Every message is worked off as if it came anew. */
async function toldAgain(): Promise<void> {
  const asked = (text: string) =>
    world.room.database.transaction(systemViewer, (tx) => tx.execute<{ left: number }>(text))
  await asked(
    `update provider_notice set done_at = null, next_try_at = now(), leased_until = null where order_id is not null`,
  )
  noticeLoops.wake(world.room.database.pool)
  await eventually(async () => {
    const { rows } = await asked(`select count(*)::int as left from provider_notice where done_at is null`)
    expect(rows[0]?.left).toBe(0)
  })
}
