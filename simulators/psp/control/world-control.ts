import type { FastifyInstance } from 'fastify'
import * as v from 'valibot'
import { civilDay } from '../bank/civil-day.ts'
import { settleDay } from '../bank/settle-day.ts'
import { expireDueRequests } from '../codi/codi-door.ts'
import { expireDue } from '../money/expire.ts'
import { forgedCallback, forgedEvent, oversizedEvent } from '../webhooks/forgery.ts'
import { mischiefSchema } from '../webhooks/mischief.ts'
import { emptyMemory, type StoredEvent, seconds, worldNow } from '../world/world.ts'
import { behaviourSchema } from './behaviours.ts'
import { bodyOf, type ControlParts } from './control-parts.ts'
import { roomsOf } from './open-charges.ts'

const day = v.pipe(v.string(), v.isoDate())
const settlementSchema = v.object({ day: v.optional(day) })
const clockSchema = v.union([
  v.object({ advanceMs: v.number() }),
  v.object({ at: v.pipe(v.string(), v.isoTimestamp()) }),
])
const faultSchema = v.object({
  fault: v.nullable(v.picklist(['wrong_totals', 'missing_line', 'surplus_line', 'wrong_amount'])),
})
const sendSchema = v.object({
  /** `forge`: signed by a stranger; `oversize`: genuine, but far too large; `replay`: once more, as it was. */
  kind: v.picklist(['forge', 'oversize', 'replay']),
  /** Of a known event; the latest unless told. */
  eventId: v.optional(v.string()),
  bytes: v.optional(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(20_000_000)), 3_000_000),
})

interface OfProvider {
  Params: { provider: string }
}

/** How the world behaves: providers, webhooks, files, clock. */
export function worldControl(server: FastifyInstance, parts: ControlParts): void {
  const { world, behaviours, mischief, faults, courier, changed } = parts
  server.get('/control/behaviours', (_request, reply) => reply.send(behaviours.all()))
  server.put<OfProvider>('/control/behaviours/:provider', (request, reply) => {
    const told = bodyOf(behaviourSchema, request.body, reply)
    if (told === null) return reply
    behaviours.set(request.params.provider, told)
    return reply.code(204).send()
  })
  server.delete<OfProvider>('/control/behaviours/:provider', (request, reply) => {
    behaviours.set(request.params.provider, null)
    return reply.code(204).send()
  })

  server.put('/control/webhooks', (request, reply) => {
    const told = bodyOf(mischiefSchema, request.body, reply)
    if (told === null) return reply
    mischief.set(told)
    return reply.code(204).send()
  })
  server.delete('/control/webhooks', (_request, reply) => {
    mischief.set(null)
    return reply.code(204).send()
  })
  server.get('/control/deliveries', (_request, reply) =>
    reply.send(
      roomsOf(world).flatMap(({ dialect, memory }) =>
        Object.values(memory.events).map(({ id, type, createdAt, logs }) => ({
          ...{ provider: dialect.provider, id, type, createdAt, logs },
        })),
      ),
    ),
  )
  server.post<OfProvider>('/control/webhooks/:provider/send', async (request, reply) => {
    const told = bodyOf(sendSchema, request.body, reply)
    if (told === null) return reply
    const { provider } = request.params
    if (provider === 'codi') {
      const charge = Object.values(world.memory.codi.charges).at(-1)
      const sent = forgedCallback(told.eventId ?? charge?.id ?? '', seconds(world))
      return {
        statuses: await Promise.all(
          world.memory.codi.callbackUrls.map((url) => courier.bringOnce(url, sent)),
        ),
      }
    }
    const room = roomsOf(world).find(({ dialect }) => dialect.provider === provider)
    const event =
      room === undefined ? undefined : eventToSend(Object.values(room.memory.events), told.eventId)
    if (room === undefined || event === undefined) return reply.code(404).send({ error: 'no such event' })
    if (told.kind === 'replay') {
      courier.resend(room.dialect.provider, event)
      return { statuses: [] }
    }
    const sent =
      told.kind === 'forge'
        ? forgedEvent(world, room.dialect.provider, event)
        : oversizedEvent(world, room.dialect.provider, event, told.bytes)
    const urls = Object.values(room.memory.webhooks).map(({ url }) => url)
    return { statuses: await Promise.all(urls.map((url) => courier.bringOnce(url, sent))) }
  })

  server.post('/control/settlements', (request, reply) => {
    const told = bodyOf(settlementSchema, request.body, reply)
    if (told === null) return reply
    const of = told.day ?? civilDay(worldNow(world))
    const made = roomsOf(world).flatMap((room) => {
      const transfer = settleDay(room, of)
      return transfer === null ? [] : [{ provider: room.dialect.provider, ...transfer }]
    })
    changed()
    return reply.send(made)
  })
  for (const whose of ['bank', 'conekta', 'femsa'] as const) {
    server.put(`/control/files/${whose}`, (request, reply) => {
      const told = bodyOf(faultSchema, request.body, reply)
      if (told === null) return reply
      if (told.fault === null) faults.delete(whose)
      else faults.set(whose, told.fault)
      return reply.code(204).send()
    })
  }

  server.get('/control/clock', (_request, reply) => reply.send({ now: worldNow(world).toISOString() }))
  server.put('/control/clock', (request, reply) => {
    const told = bodyOf(clockSchema, request.body, reply)
    if (told === null) return reply
    if ('at' in told) world.memory.clockOffsetMs = Date.parse(told.at) - Date.now()
    else world.memory.clockOffsetMs += told.advanceMs
    for (const room of roomsOf(world)) expireDue(room)
    expireDueRequests(parts.codi)
    changed()
    return reply.send({ now: worldNow(world).toISOString() })
  })
  server.post('/control/reset', (_request, reply) => {
    const { conekta, femsa, codi } = world.memory
    world.memory = emptyMemory()
    // Who listens goes on listening.
    Object.assign(world.memory.conekta, { webhooks: conekta.webhooks, webhookKeys: conekta.webhookKeys })
    Object.assign(world.memory.femsa, { webhooks: femsa.webhooks, webhookKeys: femsa.webhookKeys })
    world.memory.codi.callbackUrls = codi.callbackUrls
    mischief.set(null)
    faults.clear()
    for (const provider of Object.keys(behaviours.all())) behaviours.set(provider, null)
    changed()
    return reply.code(204).send()
  })
}

function eventToSend(events: readonly StoredEvent[], id: string | undefined): StoredEvent | undefined {
  return id === undefined ? events.at(-1) : events.find((event) => event.id === id)
}
