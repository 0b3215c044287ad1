import { Configuration, EventsApi, OrdersApi, PaymentLinkApi, WebhookKeysApi, WebhooksApi } from 'conekta'
import type { ProviderAccount } from '../../settings.ts'
import { createDigestKeys } from '../orders/digest-keys.ts'
import { type OrderCalls, orderApi } from '../orders/order-api.ts'
import { readNoticeBody } from '../orders/read-notice.ts'
import type { Psp } from '../psp-port.ts'
import { conektaAnswer } from './conekta-answer.ts'

const most = 250

/** What becomes of money, in the words of `event_types`. */
const heard = [
  ...['charge.paid', 'charge.declined', 'charge.expired', 'charge.refunded', 'charge.canceled'],
  ...['charge.chargeback.created', 'charge.chargeback.updated', 'charge.chargeback.under_review'],
  ...['charge.chargeback.lost', 'charge.chargeback.won', 'charge.pending_confirmation'],
  ...['order.paid', 'order.declined', 'order.expired', 'order.canceled', 'order.refunded', 'order.updated'],
  ...['order.partially_refunded', 'order.charged_back', 'order.voided'],
] as const

/** Conekta, API 2.3.0, by its own package: cash at other stores, SPEI and cards. */
export function createConekta({ url, key }: ProviderAccount): Psp {
  const configuration = new Configuration({ accessToken: key, basePath: url })
  const orders = new OrdersApi(configuration)
  const pages = new PaymentLinkApi(configuration)
  const events = new EventsApi(configuration)
  const keys = new WebhookKeysApi(configuration)
  const hooks = new WebhooksApi(configuration)
  const calls: OrderCalls = {
    create: (body, signal) => conektaAnswer(orders.createOrder(body, 'es', undefined, { signal }), signal),
    read: (orderId, signal) =>
      conektaAnswer(orders.getOrderById(orderId, 'es', undefined, undefined, { signal }), signal),
    search: (text, signal) => conektaAnswer(searchOrders(orders, text, signal), signal),
    cancel: (orderId, signal) =>
      conektaAnswer(orders.cancelOrder(orderId, 'es', undefined, { signal }), signal),
    closePage: (pageId, signal) =>
      conektaAnswer(pages.cancelCheckout(pageId, 'es', undefined, { signal }), signal),
    refund: (orderId, body, signal) =>
      conektaAnswer(orders.orderRefund(orderId, body, 'es', undefined, { signal }), signal),
    events: (next, signal) =>
      conektaAnswer(
        events.getEvents('es', undefined, most, undefined, next ?? undefined, undefined, { signal }),
        signal,
      ),
    webhookKeys: (signal) =>
      conektaAnswer(
        keys.getWebhookKeys('es', undefined, most, undefined, undefined, undefined, { signal }),
        signal,
      ),
    makeWebhookKey: (signal) =>
      conektaAnswer(keys.createWebhookKey('es', { active: true }, { signal }), signal),
    webhooks: (signal) =>
      conektaAnswer(
        hooks.getWebhooks('es', undefined, most, undefined, undefined, undefined, undefined, { signal }),
        signal,
      ),
    makeWebhook: (to, signal) =>
      conektaAnswer(
        hooks.createWebhook({ url: to, subscribed_events: [...heard] }, 'es', { signal }),
        signal,
      ),
  }
  const { webhookKeys, ...port } = orderApi(calls)
  return {
    ...{
      name: 'conekta' as const,
      methods: ['CASH_NETWORK' as const, 'SPEI' as const, 'CARD' as const],
      ...port,
    },
    verify: createDigestKeys(webhookKeys),
    noticeOf: readNoticeBody,
  }
}

function searchOrders(orders: OrdersApi, text: string, signal: AbortSignal) {
  const none = undefined
  return orders.getOrders(
    ...(['es', none, 20, text, none, none, none, none, none, none, none, none, none] as const),
    { signal },
  )
}
