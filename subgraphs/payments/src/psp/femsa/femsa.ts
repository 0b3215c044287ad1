import type { ProviderAccount } from '../../settings.ts'
import { askJson } from '../ask-json.ts'
import { createDigestKeys } from '../orders/digest-keys.ts'
import { type OrderCalls, orderApi } from '../orders/order-api.ts'
import { readNoticeBody } from '../orders/read-notice.ts'
import type { Psp } from '../psp-port.ts'

/** Digital FEMSA, API 2.1.0: cash at OXXO (OXXO Pay). */
export function createFemsa({ url, key }: ProviderAccount): Psp {
  const headers = {
    authorization: `Bearer ${key}`,
    accept: 'application/vnd.app-v2.1.0+json',
    'accept-language': 'es',
  }
  const get = (path: string, signal: AbortSignal) =>
    askJson({ method: 'GET', url: `${url}${path}`, headers }, signal)
  const post = (path: string, body: object, signal: AbortSignal) =>
    askJson({ method: 'POST', url: `${url}${path}`, headers, body }, signal)
  const path = (orderId: string) => `/orders/${encodeURIComponent(orderId)}`
  const calls: OrderCalls = {
    create: (body, signal) => post('/orders', body, signal),
    read: (orderId, signal) => get(path(orderId), signal),
    search: (text, signal) => get(`/orders?limit=20&search=${encodeURIComponent(text)}`, signal),
    cancel: (orderId, signal) => post(`${path(orderId)}/cancel`, {}, signal),
    refund: (orderId, body, signal) => post(`${path(orderId)}/refunds`, body, signal),
    events: (next, signal) =>
      get(`/events?limit=250${next === null ? '' : `&next=${encodeURIComponent(next)}`}`, signal),
    webhookKeys: (signal) => get('/webhook_keys?limit=250', signal),
    makeWebhookKey: (signal) => post('/webhook_keys', { active: true }, signal),
    webhooks: (signal) => get('/webhooks?limit=250', signal),
    makeWebhook: (to, signal) => post('/webhooks', { url: to, synchronous: false }, signal),
  }
  const { webhookKeys, ...orders } = orderApi(calls)
  return {
    ...{ name: 'femsa' as const, methods: ['OXXO' as const], ...orders },
    verify: createDigestKeys(webhookKeys),
    noticeOf: readNoticeBody,
  }
}
