import type { FastifyInstance } from 'fastify'
import * as v from 'valibot'
import { conektaDialect } from '../api/dialect.ts'
import { renderCharge } from '../api/rendering/render-charge.ts'
import { roomOf } from '../api/room.ts'
import { endCharge } from '../codi/codi-charges.ts'
import { callBack } from '../codi/codi-door.ts'
import { cardAnswers, declineOf } from '../money/card-answers.ts'
import { moveChargeback, openChargeback } from '../money/chargeback.ts'
import { expireCharge } from '../money/expire.ts'
import { authorise } from '../money/open-charge.ts'
import { payAtTill, receiveAtBank, receiveTransfer } from '../money/receive-money.ts'
import { receiveRecurring } from '../money/recurring-transfer.ts'
import { restate } from '../money/restate-order.ts'
import { bodyOf, type ControlParts } from './control-parts.ts'
import { findCharge, seenCharges } from './open-charges.ts'

const centavos = v.pipe(v.number(), v.integer(), v.minValue(1))
const times = v.optional(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(20)), 1)
const transferSchema = v.object({
  clabe: v.pipe(v.string(), v.regex(/^\d{18}$/)),
  amount: centavos,
  times,
  holder: v.optional(v.string(), 'ANA TORRES'),
  bank: v.optional(v.string(), 'BBVA MEXICO'),
  account: v.optional(v.string(), '012680001234567897'),
  concept: v.optional(v.string(), 'PAGO AGUA'),
  exactOnly: v.optional(v.boolean(), false),
})
const cardSchema = v.object({ answer: v.picklist(cardAnswers), times })
const chargebackSchema = v.object({ reason: v.optional(v.string(), 'unrecognized') })
const outcomes = ['under_review', 'won', 'lost'] as const

interface OfCharge {
  Params: { id: string; outcome: string }
}

/** Money that comes, does not come, or is taken back. */
export function moneyControl(server: FastifyInstance, { world, codi, changed }: ControlParts): void {
  server.get<{ Querystring: { state?: string } }>('/control/charges', (request, reply) => {
    const waiting = ['pending_payment', 'pending_confirmation', 'PENDING']
    const isOpen = ({ status }: { status: string }) => waiting.includes(status)
    const all = seenCharges(world)
    return reply.send(request.query.state === 'all' ? all : all.filter(isOpen))
  })

  server.post<OfCharge>('/control/charges/:id/pay', (request, reply) => {
    const found = findCharge(world, request.params.id)
    if (found === null) return reply.code(404).send(unknown)
    const { room, charge } = found
    if (charge.method.kind === 'spei') {
      const told = { ...v.parse(transferSchema, { clabe: charge.method.clabe, amount: charge.amount }) }
      receiveTransfer(room, told)
    } else if (!payAtTill(room, charge, room.dialect.cash.storeNames[0] ?? '')) {
      return reply.code(409).send({ error: `the charge is ${charge.status}` })
    }
    changed()
    return reply.send(renderCharge(room, charge))
  })

  server.post('/control/spei', (request, reply) => {
    const told = bodyOf(transferSchema, request.body, reply)
    if (told === null) return reply
    const room = roomOf(world, conektaDialect)
    const arrivals = Array.from({ length: told.times }, () => {
      const arrival = receiveTransfer(room, told)
      if (arrival.outcome !== 'unknown') return arrival
      const recurring = receiveRecurring(room, told)
      if (recurring.outcome !== 'unknown') return recurring
      return { outcome: 'bank', trackingKey: receiveAtBank(world, told, told.concept) }
    })
    changed()
    return reply.send(arrivals)
  })

  server.put('/control/cards/next', (request, reply) => {
    const told = bodyOf(cardSchema, request.body, reply)
    if (told === null) return reply
    for (let at = 0; at < told.times; at += 1) world.memory.cardAnswers.push(told.answer)
    changed()
    return reply.code(204).send()
  })

  server.post<OfCharge>('/control/charges/:id/three-ds/:outcome', (request, reply) => {
    const found = findCharge(world, request.params.id)
    if (found?.charge.status !== 'pending_confirmation') return reply.code(404).send(unknown)
    const { room, charge } = found
    const order = room.memory.orders[charge.orderId]
    if (order === undefined) return reply.code(404).send(unknown)
    if (request.params.outcome === 'confirm') authorise(room, order, charge)
    else {
      const decline = declineOf('card_declined')
      charge.status = 'declined'
      charge.failure = { code: 'three_ds_failed', message: decline?.message ?? '' }
      world.announce(room.dialect.provider, 'charge.declined', renderCharge(room, charge))
    }
    restate(room, order)
    changed()
    const page = order.checkoutId === null ? undefined : room.memory.checkouts[order.checkoutId]
    const led = page?.told[charge.status === 'declined' ? 'failure_url' : 'success_url']
    const back = order.returnUrl ?? (typeof led === 'string' ? led : '/')
    const isPage = request.headers['content-type']?.includes('form') === true
    return isPage ? reply.redirect(back, 303) : reply.send(renderCharge(room, charge))
  })

  server.post<OfCharge>('/control/charges/:id/expire', (request, reply) => {
    const request_ = world.memory.codi.charges[request.params.id]
    if (request_ !== undefined)
      return endCodi(request.params.id, 'EXPIRED') ? reply.code(204).send() : reply.code(409).send()
    const found = findCharge(world, request.params.id)
    if (found === null) return reply.code(404).send(unknown)
    const done = expireCharge(found.room, found.charge)
    changed()
    return reply.code(done ? 200 : 409).send(renderCharge(found.room, found.charge))
  })

  server.post<OfCharge>('/control/charges/:id/chargeback', (request, reply) => {
    const told = bodyOf(chargebackSchema, request.body, reply)
    if (told === null) return reply
    const found = findCharge(world, request.params.id)
    if (found === null) return reply.code(404).send(unknown)
    const done = openChargeback(found.room, found.charge, told.reason)
    changed()
    return reply.code(done ? 200 : 409).send(renderCharge(found.room, found.charge))
  })

  server.post<OfCharge>('/control/charges/:id/chargeback/:outcome', (request, reply) => {
    const found = findCharge(world, request.params.id)
    const outcome = outcomes.find((one) => one === request.params.outcome)
    if (found === null || outcome === undefined) return reply.code(404).send(unknown)
    const done = moveChargeback(found.room, found.charge, outcome)
    changed()
    return reply.code(done ? 200 : 409).send(renderCharge(found.room, found.charge))
  })

  function endCodi(id: string, state: 'PAID' | 'REJECTED' | 'EXPIRED'): boolean {
    const charge = world.memory.codi.charges[id]
    if (charge === undefined || !endCharge(world, charge, state)) return false
    callBack(codi, charge)
    changed()
    return true
  }
  const codiOutcomes = { accept: 'PAID', reject: 'REJECTED', expire: 'EXPIRED' } as const
  for (const [outcome, state] of Object.entries(codiOutcomes)) {
    server.post<OfCharge>(`/control/codi/:id/${outcome}`, (request, reply) => {
      if (world.memory.codi.charges[request.params.id] === undefined) return reply.code(404).send(unknown)
      return reply.code(endCodi(request.params.id, state) ? 204 : 409).send()
    })
  }
}

const unknown = { error: 'no such charge' }
