import {
  Configuration,
  CustomersApi,
  EventsApi,
  OrdersApi,
  PaymentMethodsApi,
  WebhookKeysApi,
  WebhooksApi,
} from 'conekta'
import { expect, test } from 'vitest'
import { openShop, privateKey, type Shop } from '../test/shop.ts'

const customer_info = { name: 'Ana Torres', email: 'ana@example.mx', phone: '+524421234567' }
const line_items = [{ name: 'Recibo de agua', quantity: 1, unit_price: 35_050 }]

function configurationOf({ psp }: Shop): Configuration {
  return new Configuration({ accessToken: privateKey, basePath: `${psp.url}/conekta` })
}

test('the official package creates, lists, cancels and refunds orders here', async () => {
  await using shop = await openShop()
  const orders = new OrdersApi(configurationOf(shop))
  const { data: order } = await orders.createOrder({
    ...{ currency: 'MXN', customer_info, line_items, metadata: { reference_id: 'K-1' } },
    charges: [{ payment_method: { type: 'spei' } }],
  })
  expect([order.amount, order.payment_status]).toEqual([35_050, 'pending_payment'])
  const [charge] = order.charges?.data ?? []
  expect(charge?.payment_method).toMatchObject({ object: 'bank_transfer_payment' })
  await shop.ask('POST', `/control/charges/${charge?.id}/pay`)
  const { data: found } = await orders.getOrders('es', undefined, 20, 'K-1')
  expect(found.data[0]?.payment_status).toBe('paid')
  const { data: refunded } = await orders.orderRefund(order.id ?? '', {
    amount: 50,
    reason: 'requested_by_client',
  })
  expect(refunded.amount_refunded).toBe(50)
  const { data: other } = await orders.createOrder({
    ...{ currency: 'MXN', customer_info, line_items },
    charges: [{ payment_method: { type: 'cash' } }],
  })
  const { data: cancelled } = await orders.cancelOrder(other.id ?? '')
  expect(cancelled.payment_status).toBe('canceled')
})

test('the official package keeps a card and charges it again', async () => {
  await using shop = await openShop()
  const configuration = configurationOf(shop)
  const { data: customer } = await new CustomersApi(configuration).createCustomer(customer_info)
  const methods = new PaymentMethodsApi(configuration)
  const { data: source } = await methods.createCustomerPaymentMethods(customer.id ?? '', {
    ...{ type: 'card', token_id: 'tok_test_visa_4242' },
  })
  const { data: order } = await new OrdersApi(configuration).createOrder({
    ...{ currency: 'MXN', customer_info: { customer_id: customer.id }, line_items },
    charges: [{ payment_method: { type: 'card', payment_source_id: source.id } }],
  })
  expect(order.payment_status).toBe('paid')
  await shop.psp.idle()
  const { data: events } = await new EventsApi(configuration).getEvents()
  expect(events.data?.map(({ type }) => type)).toContain('order.paid')
})

test('the official package hears why a card was declined', async () => {
  await using shop = await openShop()
  const refused = new OrdersApi(configurationOf(shop)).createOrder({
    ...{ currency: 'MXN', customer_info, line_items },
    charges: [{ payment_method: { type: 'card', token_id: 'tok_test_insufficient_funds' } }],
  })
  await expect(refused).rejects.toMatchObject({
    response: {
      status: 402,
      data: {
        type: 'processing_error',
        details: [{ code: 'conekta.errors.processing.bank.insufficient_funds' }],
      },
    },
  })
})

test('the official package registers a webhook and its key', async () => {
  await using shop = await openShop()
  const configuration = configurationOf(shop)
  const { data: key } = await new WebhookKeysApi(configuration).createWebhookKey('es', { active: true })
  expect(key.public_key).toContain('BEGIN PUBLIC KEY')
  const { data: hook } = await new WebhooksApi(configuration).createWebhook({
    url: 'http://127.0.0.1:9/none',
  })
  expect(hook.status).toBe('listening')
})
