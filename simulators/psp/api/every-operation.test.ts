import { expect, test } from 'vitest'
import { servedOperations } from '../descriptions/served-operations.ts'
import { holdAgainst } from '../test/held-against.ts'
import { openShop, orderOf, type Shop } from '../test/shop.ts'

const person = { name: 'Ana Torres', email: 'ana@example.mx', phone: '+524421234567' }
const cash = { type: 'cash' }

/** Asks for every operation of a provider; the shop holds each exchange against the published description. */
async function askEverything(shop: Shop, provider: 'conekta' | 'femsa'): Promise<Set<string>> {
  const asked = new Set<string>()
  const ids: Record<string, string> = {}
  const ask = async (operation: string, body?: unknown) => {
    asked.add(operation)
    const [method = '', path = ''] = operation.split(' ')
    const at = path.replace(/\{(\w+)\}/g, (_, name) => ids[name] ?? `no-${name}`)
    const answer = await shop.ask(method.toUpperCase(), `/${provider}${at}`, body)
    expect(answer.status, `${operation}: ${JSON.stringify(answer.body)}`).toBe(200)
    return answer.body
  }
  const isConekta = provider === 'conekta'

  ids['id'] = (await ask('post /customers', person)).id
  await ask('get /customers')
  await ask('get /customers/{id}')
  const source = isConekta
    ? { type: 'card', token_id: (await ask('post /tokens', { card: typedCard })).id }
    : { type: 'cash_recurrent', expires_at: 2_000_000_000 }
  ids['payment_method_id'] = (await ask('post /customers/{id}/payment_sources', source)).id
  await ask('get /customers/{id}/payment_sources')
  await ask('put /customers/{id}/payment_sources/{payment_method_id}', { name: 'Ana T' })
  await ask('put /customers/{id}', { name: 'Ana Torres Ruiz' })
  const ofCustomer = { customer_info: { customer_id: ids['id'] } }
  await shop.ask('POST', `/${provider}/orders`, orderOf(500, cash, ofCustomer))
  await ask('delete /customers/{id}/payment_sources/{payment_method_id}')
  await ask('delete /customers/{id}')

  const lines = {
    tax_lines: [{ description: 'IVA', amount: 16 }],
    shipping_lines: [{ amount: 10, carrier: 'Propio', method: 'A pie', tracking_number: 'T-100' }],
    discount_lines: [{ code: 'PRONTO', amount: 5, type: 'loyalty' }],
  }
  const order = await ask('post /orders', orderOf(1_000, cash, { ...lines, charges: undefined }))
  ids['id'] = order.id
  expect(order.amount).toBe(1_021)
  await ask('get /orders')
  await ask('get /orders/{id}')
  await ask('put /orders/{id}', { metadata: { contract: '442761' } })
  const charge = await ask('post /orders/{id}/charges', { payment_method: cash })
  await shop.ask('POST', `/control/charges/${charge.id}/pay`)
  ids['id'] = charge.id
  await ask('put /charges/{id}', { reference_id: 'R-1' })
  await ask('get /charges')
  ids['id'] = order.id
  const refunded = await ask('post /orders/{id}/refunds', { amount: 21, reason: 'requested_by_client' })
  ids['refund_id'] = refunded.charges.data[0].refunds.data[0].id
  const restored = await ask('delete /orders/{id}/refunds/{refund_id}')
  expect(restored.payment_status).toBe('paid')

  const second = await shop.ask('POST', `/${provider}/orders`, orderOf(700, cash))
  ids['id'] = second.body.id
  await ask('post /orders/{id}/cancel')
  if (isConekta) {
    const held = orderOf(700, { type: 'card', token_id: 'tok_test_visa_4242' }, { pre_authorize: true })
    ids['id'] = (await shop.ask('POST', '/conekta/orders', held)).body.id
    await ask('post /orders/{id}/capture', { amount: 700 })
    ids['id'] = (
      await shop.ask('POST', '/conekta/orders', orderOf(700, cash, { charges: undefined }))
    ).body.id
    await ask('post /orders/{id}/add_charges', { amount: 700, payment_method: { type: 'spei' } })
  }

  const checkout = {
    ...{ name: 'Recibo 1', type: 'PaymentLink', recurrent: false, expires_at: 2_000_000_000 },
    ...{ allowed_payment_methods: ['cash'], needs_shipping_contact: false },
    order_template: {
      currency: 'MXN',
      customer_info: person,
      line_items: [{ name: 'Recibo', quantity: 1, unit_price: 100 }],
    },
  }
  ids['id'] = (await ask('post /checkouts', checkout)).id
  await ask('get /checkouts')
  await ask('get /checkouts/{id}')
  await ask('put /checkouts/{id}/cancel')

  await ask('get /balance')
  ids['id'] = (await ask('get /transactions')).data[0].id
  await ask('get /transactions/{id}')
  await shop.ask('POST', '/control/settlements', {})
  ids['id'] = (await ask('get /transfers')).data[0].id
  await ask('get /transfers/{id}')

  await shop.psp.idle()
  const [event] = (await ask('get /events')).data
  Object.assign(ids, { id: event.id, event_id: event.id, webhook_log_id: event.webhook_logs[0].id })
  await ask('get /events/{id}')
  if (isConekta) await ask('post /events/{event_id}/resend', { webhooks_ids: [] })
  else await ask('post /events/{event_id}/webhook_logs/{webhook_log_id}/resend')

  ids['id'] = (await ask('post /webhook_keys', { active: true })).id
  await ask('get /webhook_keys')
  await ask('get /webhook_keys/{id}')
  await ask('put /webhook_keys/{id}', { active: false })
  await ask('delete /webhook_keys/{id}')
  const hook = isConekta ? {} : { synchronous: false }
  ids['id'] = (await ask('post /webhooks', { url: 'http://127.0.0.1:9/none', ...hook })).id
  await ask('get /webhooks')
  await ask('get /webhooks/{id}')
  await ask('put /webhooks/{id}', { url: 'http://127.0.0.1:9/nobody', ...hook })
  await ask('post /webhooks/{id}/test')
  await ask('delete /webhooks/{id}')
  return asked
}

const typedCard = {
  number: '4242424242424242',
  name: 'Ana Torres',
  cvc: '123',
  exp_month: '12',
  exp_year: '40',
}

/** Captures are of cards, which Digital FEMSA has not got. */
const withoutUse = { conekta: [], femsa: ['post /orders/{id}/capture'] }

test.for(['conekta', 'femsa'] as const)(
  'every operation of %s that is served answers as described',
  async (provider) => {
    await using shop = await openShop()
    const asked = await askEverything(shop, provider)
    const { [provider]: served } = servedOperations
    expect(served.filter((one) => !asked.has(one))).toEqual(withoutUse[provider])
  },
)

test('an answer that is not as described is seen', () => {
  const exchange = { method: 'GET', path: '/conekta/orders/ord_1', request: undefined, status: 200 }
  const good = { id: 'ord_1', amount: 1, created_at: 1, currency: 'MXN', livemode: false, object: 'order' }
  expect(() => holdAgainst({ ...exchange, answer: good })).not.toThrow()
  expect(() => holdAgainst({ ...exchange, answer: { ...good, amount: '1' } })).toThrow(
    '/amount must be integer',
  )
  expect(() => holdAgainst({ ...exchange, answer: { ...good, id: undefined } })).toThrow(
    "required property 'id'",
  )
  const method = { object: 'card_payment', exp_month: 12 }
  const data = [
    {
      id: 'c',
      created_at: 1,
      currency: 'MXN',
      livemode: false,
      object: 'charge',
      order_id: 'o',
      status: 'paid',
      payment_method: method,
    },
  ]
  const charges = { object: 'list', has_more: false, data }
  expect(() => holdAgainst({ ...exchange, answer: { ...good, charges } })).toThrow('exp_month must be string')
})
