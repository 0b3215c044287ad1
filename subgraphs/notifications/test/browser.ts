import type { ReceivedMessage } from '@aquacis/simulators/push-service/push-service.ts'
import { createPushService } from '@aquacis/simulators/push-service/push-service.ts'
import type { PushAddress } from '../src/domain/push-address.ts'

/** A push service of the test's own. */
export interface PushWorld {
  /** A browser that subscribes with this key. */
  browser(applicationServerKey: string): Promise<Browser>
  close(): Promise<void>
}

/** One browser, as its push service sees it. */
export interface Browser {
  readonly address: PushAddress
  /** What it got, decrypted, oldest first. */
  messages(): Promise<ReceivedMessage[]>
  /** The push service answers so instead of taking the next messages. */
  answers(status: number, more?: { readonly times?: number; readonly retryAfter?: string }): Promise<void>
  unsubscribe(): Promise<void>
}

/** Starts a push service on a free port. */
export async function pushWorld(): Promise<PushWorld> {
  const server = createPushService()
  const url = await server.listen({ host: '127.0.0.1', port: 0 })
  const post = (path: string, body: object) =>
    fetch(`${url}${path}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    })
  return {
    async browser(applicationServerKey) {
      const subscribed = (await (await post('/subscriptions', { applicationServerKey })).json()) as {
        id: string
        endpoint: string
        keys: { p256dh: string; auth: string }
      }
      const own = `/subscriptions/${subscribed.id}`
      return {
        address: { endpoint: subscribed.endpoint, ...subscribed.keys },
        messages: async () => (await fetch(`${url}${own}/messages`)).json() as Promise<ReceivedMessage[]>,
        answers: async (status, more = {}) => void (await post(`${own}/answers`, { status, ...more })),
        unsubscribe: async () => void (await fetch(`${url}${own}`, { method: 'DELETE' })),
      }
    },
    close: () => server.close(),
  }
}
