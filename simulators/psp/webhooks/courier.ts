import { setTimeout as pause } from 'node:timers/promises'
import { renderEvent } from '../api/operations/events.ts'
import { objectId, prefixedId } from '../world/ids.ts'
import type { JsonObject, ProviderName } from '../world/order.ts'
import { type StoredEvent, type StoredWebhook, seconds, type World } from '../world/world.ts'
import type { Mischief } from './mischief.ts'
import type { Sent } from './sent.ts'
import { digestOf } from './sign.ts'

/** How the courier waits. */
export interface CourierOptions {
  /** The pause after the first failure; each further one is twice as long. */
  readonly retryMs: number
  /** How often a message is tried at one address. */
  readonly attempts: number
  readonly mischief: Mischief
  readonly changed: () => void
}

/** Brings messages to the addresses that want them, until they are answered with 200. */
export interface Courier {
  /** A provider's event, to its webhooks. */
  announce(provider: ProviderName, type: string, object: JsonObject): void
  resend(provider: ProviderName, event: StoredEvent): void
  /** Goes on with what was on its way when the process ended. */
  resume(): void
  /** A message of any kind. */
  bring(url: string, sent: Sent): void
  /** Once, whatever the answer: its status, 0 for none. */
  bringOnce(url: string, sent: Sent): Promise<number>
  /** Ends when nothing is on its way; what waits for a retry counts as on its way. */
  idle(): Promise<void>
  stop(): Promise<void>
}

const longestPauseMs = 3_600_000
const answerWithinMs = 10_000

/** A courier of a world. */
export function createCourier(world: () => World, options: CourierOptions): Courier {
  const stopping = new AbortController()
  const { signal } = stopping
  const onTheWay = new Set<Promise<void>>()

  function start(work: () => Promise<void>): void {
    const way = options.mischief
      .plan(work, signal)
      .catch(() => undefined)
      .finally(() => onTheWay.delete(way))
    onTheWay.add(way)
  }

  async function untilTaken(url: string, sent: () => Sent, tried: (attempt: number, status: number) => void) {
    for (let attempt = 1; attempt <= options.attempts && !signal.aborted; attempt += 1) {
      const status = await post(url, options.mischief.change(sent()), signal)
      tried(attempt, status)
      options.changed()
      if (status === 200) return
      const wait = Math.min(options.retryMs * 2 ** (attempt - 1), longestPauseMs)
      await pause(wait, undefined, { signal, ref: false }).catch(() => undefined)
    }
  }

  async function bringEvent(
    provider: ProviderName,
    event: StoredEvent,
    { url }: StoredWebhook,
  ): Promise<void> {
    const log = { id: prefixedId('webhl'), url, attempts: 0, lastStatus: 0, lastAt: 0 }
    event.logs.push(log)
    await untilTaken(
      url,
      () => signedEvent(world(), provider, event),
      (attempt, status) =>
        Object.assign(log, { attempts: attempt, lastStatus: status, lastAt: seconds(world()) }),
    )
  }

  function send(provider: ProviderName, event: StoredEvent): void {
    for (const webhook of Object.values(world().memory[provider].webhooks)) {
      const wanted = webhook.subscribedEvents
      if (!webhook.active || (wanted.length > 0 && !wanted.includes(event.type))) continue
      start(() => bringEvent(provider, event, webhook))
    }
  }

  return {
    announce(provider, type, object) {
      const event: StoredEvent = {
        ...{ id: objectId(), type, createdAt: seconds(world()), object: structuredClone(object), logs: [] },
      }
      world().memory[provider].events[event.id] = event
      send(provider, event)
    },
    resend: send,
    resume() {
      for (const provider of ['conekta', 'femsa'] as const) {
        const { events, webhooks } = world().memory[provider]
        for (const event of Object.values(events)) {
          for (const log of [...event.logs]) {
            const webhook = Object.values(webhooks).find(({ url }) => url === log.url)
            if (log.lastStatus === 200 || log.attempts >= options.attempts || webhook === undefined) continue
            event.logs.splice(event.logs.indexOf(log), 1)
            start(() => bringEvent(provider, event, webhook))
          }
        }
      }
    },
    bring(url, sent) {
      start(() =>
        untilTaken(
          url,
          () => sent,
          () => undefined,
        ),
      )
    },
    bringOnce: (url, sent) => post(url, sent, signal),
    async idle() {
      while (onTheWay.size > 0) await Promise.all(onTheWay)
    },
    async stop() {
      stopping.abort()
      await Promise.all(onTheWay)
    },
  }
}

/** An event's raw body, signed with the provider's newest active key; unsigned where it has none. */
export function signedEvent(world: World, provider: ProviderName, event: StoredEvent): Sent {
  const body = JSON.stringify({
    ...renderEvent({ livemode: false }, { ...event, logs: [] }),
    webhook_status: 'pending',
  })
  const key = Object.values(world.memory[provider].webhookKeys).findLast(({ active }) => active)
  return { body, headers: key === undefined ? {} : { digest: digestOf(body, key.privateKey) } }
}

/** The status with which a message is answered, 0 where it is not. */
async function post(url: string, { body, headers }: Sent, signal: AbortSignal): Promise<number> {
  try {
    const response = await fetch(url, {
      ...{ method: 'POST', body, headers: { 'content-type': 'application/json', ...headers } },
      signal: AbortSignal.any([signal, AbortSignal.timeout(answerWithinMs)]),
    })
    await response.body?.cancel()
    return response.status
  } catch {
    return 0
  }
}
