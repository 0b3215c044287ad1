import { refreshTag } from '../composables/background-refresh-tag.ts'
import { UnreadNoticesDocument } from '../graphql/generated/graphql.ts'

declare const self: ServiceWorkerGlobalScope

/** Not in the DOM library: Chromium wakes installed apps now and then. */
interface PeriodicSyncEvent extends ExtendableEvent {
  readonly tag: string
}

/** While the app is closed, the number on its icon follows the inbox, also where pushes do not arrive. */
export function refreshInBackground(): void {
  self.addEventListener('periodicsync', (event) => {
    const { tag } = event as PeriodicSyncEvent
    if (tag === refreshTag) (event as ExtendableEvent).waitUntil(refreshBadge())
  })
}

async function refreshBadge(): Promise<void> {
  if (!('setAppBadge' in self.navigator)) return
  const unread = await unreadNotices().catch(() => null)
  // Nobody signed in, or no network: what the icon shows stays.
  if (unread === null) return
  await (unread > 0 ? self.navigator.setAppBadge(unread) : self.navigator.clearAppBadge())
}

async function unreadNotices(): Promise<number | null> {
  const { hash } = Reflect.get(UnreadNoticesDocument, '__meta__') as { hash: string }
  const extensions = { persistedQuery: { version: 1, sha256Hash: hash } }
  const response = await fetch('/graphql', {
    method: 'POST',
    credentials: 'same-origin',
    headers: { 'content-type': 'application/json', 'x-aquacis-csrf': '1' },
    body: JSON.stringify({ variables: {}, extensions }),
  })
  const answer: { data?: { unreadNotices?: unknown } | null } = await response.json()
  const unread = answer.data?.unreadNotices
  return typeof unread === 'number' ? unread : null
}
