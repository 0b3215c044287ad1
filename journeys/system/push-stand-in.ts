import type { BrowserContext } from '@playwright/test'
import type { BrowserSubscription, PushService } from './push-service.ts'

/** What the page left with the simulated push service, once it has. */
export interface LeftWithPushService {
  subscription(): BrowserSubscription | undefined
}

/**
 * Puts the simulated push service in the place of the browser's own, which stands on the other side of the internet: the
 * page subscribes by the same calls. A browser without a screen says that notifications are denied after granting them;
 * here it says what it granted.
 */
export async function standInForPush(
  context: BrowserContext,
  pushService: PushService,
): Promise<LeftWithPushService> {
  let left: BrowserSubscription | undefined
  await context.exposeFunction('subscribeAtPushService', async (key: string) => {
    left = await pushService.subscribe(key)
    return left
  })
  await context.addInitScript(`(() => {
    const memory = 'journeys.subscription'
    const bytesOf = (text) =>
      Uint8Array.from(atob(text.replaceAll('-', '+').replaceAll('_', '/')), (letter) => letter.charCodeAt(0)).buffer
    const subscriptionOf = ({ endpoint, keys, key }) => ({
      endpoint,
      options: { userVisibleOnly: true, applicationServerKey: bytesOf(key) },
      toJSON: () => ({ endpoint, keys }),
      unsubscribe: async () => (localStorage.removeItem(memory), true),
    })
    const kept = () => JSON.parse(localStorage.getItem(memory))
    PushManager.prototype.getSubscription = async () => (kept() ? subscriptionOf(kept()) : null)
    PushManager.prototype.subscribe = async ({ applicationServerKey: key }) => {
      localStorage.setItem(memory, JSON.stringify({ ...(await subscribeAtPushService(key)), key }))
      return subscriptionOf(kept())
    }
    if (Notification.permission === 'denied')
      Object.defineProperty(Notification, 'permission', { get: () => (kept() ? 'granted' : 'default') })
  })()`)
  return { subscription: () => left }
}
