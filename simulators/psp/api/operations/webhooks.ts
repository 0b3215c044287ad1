import type { KeyPair } from '../../webhooks/key-pair.ts'
import { objectId } from '../../world/ids.ts'
import type { JsonObject } from '../../world/order.ts'
import { type StoredKey, type StoredWebhook, seconds } from '../../world/world.ts'
import { notFound } from '../api-error.ts'
import { pageOf } from '../pages.ts'
import type { Room } from '../room.ts'
import type { Operation } from '../serve.ts'

/** The keys with which events are signed. */
export function webhookKeyOperations(draw: () => KeyPair): Readonly<Record<string, Operation>> {
  return {
    'get /webhook_keys': (call) =>
      pageOf(call, '/webhook_keys', Object.values(call.room.memory.webhookKeys), (one) =>
        renderKey(call.room, one),
      ),
    'post /webhook_keys': ({ room, body }) => {
      const { publicKey, privateKey } = draw()
      const active = body['active'] !== false
      const key: StoredKey = { id: objectId(), createdAt: seconds(room.world), active, publicKey, privateKey }
      room.memory.webhookKeys[key.id] = key
      return renderKey(room, key)
    },
    'get /webhook_keys/{id}': ({ room, params }) => renderKey(room, keyOf(room, params['id'] ?? '')),
    'put /webhook_keys/{id}': ({ room, params, body }) => {
      const key = keyOf(room, params['id'] ?? '')
      if (typeof body['active'] === 'boolean') key.active = body['active']
      return renderKey(room, key)
    },
    'delete /webhook_keys/{id}': ({ room, params }) => {
      const key = keyOf(room, params['id'] ?? '')
      delete room.memory.webhookKeys[key.id]
      return { ...renderKey(room, key), deleted: true }
    },
  }
}

/** Where events are sent. */
export const webhookOperations: Readonly<Record<string, Operation>> = {
  'get /webhooks': (call) =>
    pageOf(call, '/webhooks', Object.values(call.room.memory.webhooks), (one) =>
      renderWebhook(call.room, one),
    ),
  'post /webhooks': ({ room, body }) => {
    const events = body['subscribed_events']
    const webhook: StoredWebhook = {
      ...{ id: objectId(), url: String(body['url']), active: true },
      subscribedEvents: Array.isArray(events) ? events : [],
    }
    room.memory.webhooks[webhook.id] = webhook
    room.world.announce(room.dialect.provider, 'webhook_ping', {
      action: 'ping',
      livemode: room.dialect.livemode,
    })
    return renderWebhook(room, webhook)
  },
  'get /webhooks/{id}': ({ room, params }) => renderWebhook(room, webhookOf(room, params['id'] ?? '')),
  'put /webhooks/{id}': ({ room, params, body }) => {
    const webhook = webhookOf(room, params['id'] ?? '')
    if (typeof body['url'] === 'string') webhook.url = body['url']
    const events = body['subscribed_events'] ?? body['events']
    if (Array.isArray(events)) webhook.subscribedEvents = events
    if (typeof body['active'] === 'boolean') webhook.active = body['active']
    return renderWebhook(room, webhook)
  },
  'delete /webhooks/{id}': ({ room, params }) => {
    const webhook = webhookOf(room, params['id'] ?? '')
    delete room.memory.webhooks[webhook.id]
    return renderWebhook(room, webhook)
  },
  'post /webhooks/{id}/test': ({ room, params }) => {
    const webhook = webhookOf(room, params['id'] ?? '')
    room.world.announce(room.dialect.provider, 'webhook_ping', {
      action: 'ping',
      livemode: room.dialect.livemode,
    })
    return renderWebhook(room, webhook)
  },
}

function webhookOf({ memory }: Room, id: string): StoredWebhook {
  const found = memory.webhooks[id]
  if (found === undefined) throw notFound('Webhook', id)
  return found
}

function keyOf({ memory }: Room, id: string): StoredKey {
  const found = memory.webhookKeys[id]
  if (found === undefined) throw notFound('WebhookKey', id)
  return found
}

function renderWebhook({ dialect }: Room, { id, url, active, subscribedEvents }: StoredWebhook): JsonObject {
  return {
    ...{ id, url, active, status: active ? 'listening' : 'disabled', livemode: dialect.livemode },
    ...{ object: 'webhook', subscribed_events: subscribedEvents },
  }
}

function renderKey({ dialect }: Room, { id, active, createdAt, publicKey }: StoredKey): JsonObject {
  return {
    id,
    active,
    livemode: dialect.livemode,
    created_at: createdAt,
    object: 'webhook_key',
    public_key: publicKey,
  }
}
