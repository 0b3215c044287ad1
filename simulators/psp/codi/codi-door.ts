import { createHmac } from 'node:crypto'
import { setTimeout as pause } from 'node:timers/promises'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import * as v from 'valibot'
import { type Behaviours, behaving } from '../control/behaviours.ts'
import { objectId } from '../world/ids.ts'
import { seconds, type World } from '../world/world.ts'
import type { CodiCharge } from './codi-charge.ts'
import { endCharge, giveBack, leftOf, registerCharge } from './codi-charges.ts'

/** What CoDi's door stands on. */
export interface CodiParts {
  readonly world: World
  readonly behaviours: Behaviours
  readonly privateKey: string
  /** Brings a body to an address until it is answered with 200. */
  readonly bring: (
    url: string,
    sent: { readonly body: string; readonly headers: Record<string, string> },
  ) => void
  readonly changed: () => void
}

const centavos = v.pipe(v.number(), v.integer(), v.minValue(1))
const chargeSchema = v.object({
  reference: v.pipe(v.string(), v.minLength(1), v.maxLength(64)),
  amount: v.pipe(centavos, v.maxValue(99_999_999_999_999)),
  concept: v.pipe(v.string(), v.minLength(1)),
  expires_at: v.optional(v.nullable(v.pipe(v.number(), v.integer())), null),
})
const refundSchema = v.object({ amount: centavos, reference: v.pipe(v.string(), v.minLength(1)) })
const callbackSchema = v.object({ url: v.pipe(v.string(), v.url()) })

/**
 * The issuer of CoDi requests to pay: a bank's service in front of Banxico, whose own interface takes the sealed messages of
 * certified developers alone. Callbacks bear `x-codi-signature`: hexadecimal HMAC-SHA256 of the raw body under the client's key.
 */
export function codiDoor(server: FastifyInstance, parts: CodiParts): void {
  const { world, changed } = parts
  const charges = () => world.memory.codi.charges
  type Answer = readonly [number, unknown]
  type Work = (
    request: FastifyRequest<{ Params: { id: string }; Querystring: Record<string, string> }>,
  ) => Answer
  const serve = (method: 'GET' | 'POST', path: string, work: Work) =>
    server.route<{ Params: { id: string }; Querystring: Record<string, string> }>({
      method,
      url: `/codi${path}`,
      handler: async (request, reply) => {
        if (request.headers.authorization !== `Bearer ${parts.privateKey}`) {
          return refuse(reply, 401, 'unauthorized', 'Llave desconocida.')
        }
        const { otherwise, lateMs } = await behaving(
          parts.behaviours,
          'codi',
          `${method.toLowerCase()} ${path}`,
        )
        if (otherwise === 'cut') return cut(reply)
        if (otherwise === 'fault') return refuse(reply, 500, 'internal', 'Error del simulador.')
        if (otherwise === 'busy')
          return refuse(reply.header('retry-after', '30'), 429, 'busy', 'Demasiadas solicitudes.')
        if (otherwise === 'mistaken') return refuse(reply, 200, 'internal', 'Error del simulador.')
        const [status, body] = work(request)
        if (method === 'POST') changed()
        if (otherwise === 'lost') return cut(reply)
        await pause(lateMs)
        if (otherwise !== 'garbled') return reply.code(status).send(body)
        const text = JSON.stringify(body)
        return reply
          .code(status)
          .type('application/json')
          .send(text.slice(0, text.length / 2))
      },
    })

  serve('POST', '/callbacks', ({ body }) => {
    const told = v.safeParse(callbackSchema, body)
    if (!told.success) return malformed(told.issues)
    world.memory.codi.callbackUrls = [...new Set([...world.memory.codi.callbackUrls, told.output.url])]
    return [201, { url: told.output.url }]
  })
  serve('POST', '/charges', ({ body }) => {
    const asked = v.safeParse(chargeSchema, body)
    if (!asked.success) return malformed(asked.issues)
    const { expires_at: end } = asked.output
    if (end !== null && end <= seconds(world)) return refusal(422, 'expires_at', 'La vigencia ya pasó.')
    const { charge, isNew } = registerCharge(world, asked.output)
    return [isNew ? 201 : 200, render(charge)]
  })
  serve('GET', '/charges', ({ query }) => {
    const since = Number(query['updated_since'] ?? 0)
    const asked = Object.values(charges()).filter(
      ({ reference, updatedAt }) =>
        (query['reference'] === undefined || reference === query['reference']) && updatedAt >= since,
    )
    return [200, { data: asked.map(render) }]
  })
  serve('GET', '/charges/:id', ({ params }) => {
    const charge = charges()[params.id]
    return charge === undefined ? unknown : [200, render(charge)]
  })
  serve('POST', '/charges/:id/cancel', ({ params }) => {
    const charge = charges()[params.id]
    if (charge === undefined) return unknown
    if (charge.state === 'PAID') return refusal(409, 'paid', 'El cobro ya está pagado.')
    endCharge(world, charge, 'CANCELLED')
    return [200, render(charge)]
  })
  serve('POST', '/charges/:id/refunds', ({ params, body }) => {
    const charge = charges()[params.id]
    const asked = v.safeParse(refundSchema, body)
    if (charge === undefined) return unknown
    if (!asked.success) return malformed(asked.issues)
    const { amount, reference } = asked.output
    const isKnown = charge.refunds.some((one) => one.reference === reference)
    if (charge.state !== 'PAID' || (!isKnown && amount > leftOf(charge))) {
      return refusal(409, 'not_refundable', 'No hay tanto que devolver.')
    }
    return [200, { id: giveBack(world, charge, amount, reference), reference, amount }]
  })
}

const unknown = [404, { code: 'not_found', message: 'No existe el mensaje de cobro.' }] as const

function malformed(issues: readonly v.BaseIssue<unknown>[]): readonly [number, unknown] {
  const [issue] = issues
  return refusal(
    422,
    'malformed',
    `${issue?.path?.map(({ key }) => key).join('.') ?? ''}: ${issue?.message ?? ''}`,
  )
}

function refusal(status: number, code: string, message: string): readonly [number, unknown] {
  return [status, { code, message }]
}

function refuse(reply: FastifyReply, status: number, code: string, message: string): FastifyReply {
  return reply.code(status).send({ code, message })
}

function cut(reply: FastifyReply): FastifyReply {
  reply.hijack()
  reply.raw.destroy()
  return reply
}

function render(charge: CodiCharge) {
  const { id, reference, state, amount, concept, payload } = charge
  return {
    ...{ id, reference, state, amount, concept, payload, currency: 'MXN' },
    ...{ created_at: charge.createdAt, updated_at: charge.updatedAt, expires_at: charge.expiresAt },
    ...{ paid_at: charge.paidAt, tracking_key: charge.trackingKey, payer_bank: charge.payerBank },
    refunded: amount - leftOf(charge),
  }
}

/** Tells the registered addresses that a request came to its end. */
export function callBack({ world, privateKey, bring }: CodiParts, charge: CodiCharge): void {
  const body = JSON.stringify({
    ...{ event_id: objectId(), type: `codi.${charge.state.toLowerCase()}` },
    ...{ charge_id: charge.id, created_at: seconds(world) },
  })
  const signature = createHmac('sha256', privateKey).update(body).digest('hex')
  for (const url of world.memory.codi.callbackUrls)
    bring(url, { body, headers: { 'x-codi-signature': signature } })
}

/** Ends every request whose time is over. */
export function expireDueRequests(parts: CodiParts): void {
  const now = seconds(parts.world)
  for (const charge of Object.values(parts.world.memory.codi.charges)) {
    if (charge.state !== 'PENDING' || charge.expiresAt === null || charge.expiresAt > now) continue
    endCharge(parts.world, charge, 'EXPIRED')
    callBack(parts, charge)
  }
}
