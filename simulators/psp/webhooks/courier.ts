import { setTimeout as pause } from 'node:timers/promises'
import { renderEvent } from '../api/events.ts'
import { objectId, prefixedId } from '../world/ids.ts'
import type { JsonObject, ProviderName } from '../world/order.ts'
import { type StoredEvent, type StoredWebhook, seconds, type World } from '../world/world.ts'
import type { Mischief } from './mischief.ts'
import { digestOf } from './sign.ts'

/** How the courier waits. */
export interface CourierOptions {
  /** The pause after the first failure; each further one is twice as long. */
  readonly retryMs: number
  /** How often an event is tried at one webhook. */
  readonly attempts: number
  readonly mischief: Mischief
  readonly changed: () => void
}

/** One webhook's way. */
interface Delivery {
  readonly provider: ProviderName
  readonly event: StoredEvent
  readonly webhook: StoredWebhook
}

/** Brings events to the webhooks that want them, signed, until they are answered with 200. */
export interface Courier {
  announce(provider: ProviderName, type: string, object: JsonObject): void
  resend(provider: ProviderName, event: StoredEvent): void
  /** Ends when nothing is on its way; what waits for a retry counts as on its way. */
  idle(): Promise<void>
  stop(): Promise<void>
}

const longestPauseMs = 3_600_000
const answerWithinMs = 10_000

/** A courier of a world. */
export function createCourier(world: () => World, options: CourierOptions): Courier {
  const stopping = new AbortController()
  const onTheWay = new Set<Promise<void>>()

  async function bring({ provider, event, webhook }: Delivery): Promise<void> {
    const log = { id: prefixedId('webhl'), url: webhook.url, attempts: 0, lastStatus: 0, lastAt: 0 }
    event.logs.push(log)
    for (let attempt = 1; attempt <= options.attempts && !stopping.signal.aborted; attempt += 1) {
      const sent = bodyAndDigest(world(), provider, event)
      log.attempts = attempt
      log.lastAt = seconds(world())
      log.lastStatus = await post(webhook.url, options.mischief.change(sent), stopping.signal)
      options.changed()
      if (log.lastStatus === 200) return
      const wait = Math.min(options.retryMs * 2 ** (attempt - 1), longestPauseMs)
      await pause(wait, undefined, { signal: stopping.signal, ref: false }).catch(() => undefined)
    }
  }

  function send(provider: ProviderName, event: StoredEvent): void {
    const webhooks = Object.values(world().memory[provider].webhooks)
    for (const webhook of webhooks) {
      const wanted = webhook.subscribedEvents
      if (!webhook.active || (wanted.length > 0 && !wanted.includes(event.type))) continue
      const delivery: Delivery = { provider, event, webhook }
      const way = options.mischief
        .plan(() => bring(delivery), stopping.signal)
        .catch(() => undefined)
        .finally(() => onTheWay.delete(way))
      onTheWay.add(way)
    }
  }

  return {
    announce(provider, type, object) {
      const event: StoredEvent = {
        id: objectId(),
        type,
        createdAt: seconds(world()),
        object: structuredClone(object),
        logs: [],
      }
      world().memory[provider].events[event.id] = event
      send(provider, event)
    },
    resend: send,
    async idle() {
      while (onTheWay.size > 0) await Promise.all(onTheWay)
    },
    async stop() {
      stopping.abort()
      await Promise.all(onTheWay)
    },
  }
}

/** What is sent: the raw body, and its signature by the newest active key; null where there is none. */
export interface Sent {
  readonly body: string
  readonly digest: string | null
}

/** An event's raw body, signed with the provider's newest active key. */
export function bodyAndDigest(world: World, provider: ProviderName, event: StoredEvent): Sent {
  const body = JSON.stringify({
    ...renderEvent({ livemode: false }, { ...event, logs: [] }),
    webhook_status: 'pending',
  })
  const key = Object.values(world.memory[provider].webhookKeys).findLast(({ active }) => active)
  return { body, digest: key === undefined ? null : digestOf(body, key.privateKey) }
}

/** Posts a webhook; the status of its answer, 0 where there was none. */
export async function post(url: string, { body, digest }: Sent, signal: AbortSignal): Promise<number> {
  try {
    const response = await fetch(url, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...(digest === null ? {} : { digest }) },
      body,
      signal: AbortSignal.any([signal, AbortSignal.timeout(answerWithinMs)]),
    })
    await response.body?.cancel()
    return response.status
  } catch {
    return 0
  }
}
