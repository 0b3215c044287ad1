import { createHmac } from 'node:crypto'
import type { ProviderName } from '../world/order.ts'
import type { StoredEvent, World } from '../world/world.ts'
import { signedEvent } from './courier.ts'
import { drawKeyPair } from './key-pair.ts'
import type { Sent } from './sent.ts'
import { digestOf } from './sign.ts'

const stranger = drawKeyPair()

/** An event as somebody else would send it: signed with a key that the provider does not have. */
export function forgedEvent(world: World, provider: ProviderName, event: StoredEvent): Sent {
  const { body } = signedEvent(world, provider, event)
  return { body, headers: { digest: digestOf(body, stranger.privateKey) } }
}

/** A genuine event, grown to so many bytes before it was signed. */
export function oversizedEvent(
  world: World,
  provider: ProviderName,
  event: StoredEvent,
  bytes: number,
): Sent {
  return signedEvent(world, provider, { ...event, object: { ...event.object, padding: 'x'.repeat(bytes) } })
}

/** A callback of CoDi as somebody else would send it. */
export function forgedCallback(chargeId: string, atSeconds: number): Sent {
  const body = JSON.stringify({
    ...{ event_id: `forged-${chargeId}`, type: 'codi.paid', charge_id: chargeId, created_at: atSeconds },
  })
  return {
    body,
    headers: { 'x-codi-signature': createHmac('sha256', 'stranger').update(body).digest('hex') },
  }
}
