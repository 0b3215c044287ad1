import type { FastifyInstance } from 'fastify'
import * as v from 'valibot'
import { conektaDialect, femsaDialect } from '../api/dialect.ts'
import { roomOf } from '../api/room.ts'
import { payAtTill, receiveAtBank, receiveTransfer } from '../money/receive-money.ts'
import type { Courier } from '../webhooks/courier.ts'
import type { Mischief } from '../webhooks/mischief.ts'
import type { World } from '../world/world.ts'
import type { Behaviours } from './behaviours.ts'

/** What a tester's door stands on. */
export interface ControlParts {
  readonly world: World
  readonly behaviours: Behaviours
  readonly mischief: Mischief
  readonly courier: Courier
  readonly changed: () => void
}

const transferSchema = v.object({
  clabe: v.pipe(v.string(), v.regex(/^\d{18}$/)),
  amount: v.pipe(v.number(), v.integer(), v.minValue(1)),
  times: v.optional(v.pipe(v.number(), v.integer(), v.minValue(1)), 1),
  holder: v.optional(v.string(), 'ANA TORRES'),
  bank: v.optional(v.string(), 'BBVA MEXICO'),
  account: v.optional(v.string(), '012680001234567897'),
  concept: v.optional(v.string(), 'PAGO AGUA'),
  exactOnly: v.optional(v.boolean(), false),
})

export function controlDoor(server: FastifyInstance, { world, changed }: ControlParts): void {
  const rooms = () => [roomOf(world, conektaDialect), roomOf(world, femsaDialect)]
  server.post<{ Params: { id: string } }>('/control/charges/:id/pay', (request, reply) => {
    for (const room of rooms()) {
      const charge = room.memory.charges[request.params.id]
      if (charge === undefined) continue
      const done = payAtTill(room, charge, room.dialect.cash.storeNames[0] ?? '')
      changed()
      return reply.code(done ? 200 : 409).send({ status: charge.status })
    }
    return reply.code(404).send({ error: 'no such charge' })
  })
  server.post('/control/spei', (request, reply) => {
    const told = v.parse(transferSchema, request.body)
    const arrivals = Array.from({ length: told.times }, () => {
      const arrival = receiveTransfer(roomOf(world, conektaDialect), told)
      if (arrival.outcome !== 'unknown') return arrival
      return { outcome: 'bank', trackingKey: receiveAtBank(world, told, told.concept) }
    })
    changed()
    return reply.send(arrivals)
  })
}
