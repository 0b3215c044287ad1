import { openPage } from './open-page.ts'
import { pageOf, readPush, shownAs } from './push-message.ts'
import { renewSubscription } from './renew-subscription.ts'

declare const self: ServiceWorkerGlobalScope

/** Not in the DOM library: browsers tell when an address at the push service comes to its end. */
interface PushSubscriptionChange extends ExtendableEvent {
  readonly oldSubscription?: PushSubscription | null
  readonly newSubscription?: PushSubscription | null
}

/** Shows what the utility tells while the app is closed, and opens what it is about. */
export function hearPushes(): void {
  self.addEventListener('push', (event) => {
    event.waitUntil(show(event.data?.text() ?? ''))
  })
  self.addEventListener('notificationclick', (event) => {
    event.notification.close()
    event.waitUntil(
      openPage(self.clients, self.location.origin, pageOf(event.notification.data, event.action)),
    )
  })
  self.addEventListener('pushsubscriptionchange', (event) => {
    const { oldSubscription = null, newSubscription = null } = event as PushSubscriptionChange
    event.waitUntil(renewSubscription(self.registration.pushManager, oldSubscription, newSubscription))
  })
}

/** A browser that was promised that every message is seen takes the promise back when one is not: so each is. */
async function show(text: string): Promise<void> {
  const message = readPush(text)
  if (message === null) {
    await self.registration.showNotification(self.registration.scope, {
      tag: 'unreadable',
      data: { path: '/' },
    })
    return
  }
  await self.registration.showNotification(message.title, shownAs(message))
  // Where there is no app icon there is no number on it.
  if ('setAppBadge' in self.navigator) await self.navigator.setAppBadge(message.unread).catch(() => undefined)
}
