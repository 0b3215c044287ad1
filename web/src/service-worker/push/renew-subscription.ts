import { SubscribePushDocument, UnsubscribePushDocument } from '../../graphql/generated/graphql.ts'

/** A browser has given its old address up: tells the server the new one, and forgets the old. */
export async function renewSubscription(
  manager: PushManager,
  before: PushSubscription | null,
  given: PushSubscription | null,
): Promise<void> {
  const now = given ?? (before === null ? null : await subscribeAgain(manager, before))
  if (before !== null && before.endpoint !== now?.endpoint)
    await send(UnsubscribePushDocument, { endpoint: before.endpoint })
  const { endpoint, keys } = now?.toJSON() ?? {}
  if (endpoint !== undefined && keys?.['p256dh'] !== undefined && keys['auth'] !== undefined)
    await send(SubscribePushDocument, { input: { endpoint, p256dh: keys['p256dh'], auth: keys['auth'] } })
}

function subscribeAgain(
  manager: PushManager,
  { options }: PushSubscription,
): Promise<PushSubscription | null> {
  const { applicationServerKey } = options
  if (applicationServerKey === null) return Promise.resolve(null)
  return manager.subscribe({ userVisibleOnly: true, applicationServerKey }).catch(() => null)
}

/** With the session of this browser; without one, or without network, the app mends it when it is opened next. */
async function send(document: object, variables: Record<string, unknown>): Promise<void> {
  const { hash } = Reflect.get(document, '__meta__') as { hash: string }
  const extensions = { persistedQuery: { version: 1, sha256Hash: hash } }
  await fetch('/graphql', {
    method: 'POST',
    credentials: 'same-origin',
    headers: { 'content-type': 'application/json', 'x-aquacis-csrf': '1' },
    body: JSON.stringify({ variables, extensions }),
  }).catch(() => undefined)
}
