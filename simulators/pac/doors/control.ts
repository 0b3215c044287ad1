import type { FastifyInstance } from 'fastify'
import * as v from 'valibot'
import { behaviourSchema } from '../behaviour.ts'
import type { DoorParts } from './door.ts'

const taxpayerSchema = v.object({
  rfc: v.string(),
  name: v.string(),
  postalCode: v.string(),
  taxRegimes: v.array(v.string()),
})
const acceptanceSchema = v.object({
  answer: v.picklist(['wait', 'accept', 'reject', 'expire']),
  /** Documents are taken to be so much older: fresh ones need no acceptance. */
  daysPassed: v.optional(v.pipe(v.number(), v.minValue(0)), 0),
})

/** What a test tells the outside world, and asks it: no PAC has such a door. */
export function controlDoor(server: FastifyInstance, { office, behaviours }: DoorParts): void {
  server.put<{ Params: { pac: string } }>('/control/behaviours/:pac', (request, reply) => {
    behaviours.set(request.params.pac, v.parse(behaviourSchema, request.body))
    return reply.code(204).send()
  })
  server.delete<{ Params: { pac: string } }>('/control/behaviours/:pac', (request, reply) => {
    behaviours.set(request.params.pac, null)
    return reply.code(204).send()
  })
  server.put('/control/acceptance', (request, reply) => {
    const { answer, daysPassed } = v.parse(acceptanceSchema, request.body)
    office.desk.acceptance = answer
    office.desk.daysPassed = daysPassed
    return reply.code(204).send()
  })
  server.put('/control/taxpayers', (request, reply) => {
    const taxpayer = v.parse(taxpayerSchema, request.body)
    office.taxpayers.set(taxpayer.rfc, taxpayer)
    return reply.code(204).send()
  })
  server.get('/control/stamps', (_request, reply) =>
    reply.send(
      office.stamped.map(({ pac, folio, stamp, total, cancellation }) => ({
        ...{ pac, folio, total, uuid: stamp.uuid, cancellation },
      })),
    ),
  )
}
