import type { FastifyInstance } from 'fastify'
import * as v from 'valibot'
import { answerFile, objectTo, settleFile } from '../bank/debits/answer-file.ts'
import { returnReasons } from '../bank/debits/debit-memory.ts'
import { bodyOf, type ControlParts } from './control-parts.ts'

const nextSchema = v.object({
  answer: v.picklist(['ok', ...Object.keys(returnReasons)]),
  times: v.optional(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(20)), 1),
})
const holdSchema = v.object({ held: v.boolean() })

interface OfFile {
  Params: { name: string; line: string }
}

/** How accounts' banks answer files of charges, and what their holders do later. */
export function debitControl(
  server: FastifyInstance,
  { world, changed }: Pick<ControlParts, 'world' | 'changed'>,
): void {
  const memory = () => world.memory.debits
  server.get('/control/debits', (_request, reply) => reply.send(memory()))
  server.put('/control/debits/next', (request, reply) => {
    const told = bodyOf(nextSchema, request.body, reply)
    if (told === null) return reply
    for (let at = 0; at < told.times; at += 1) memory().next.push(told.answer)
    changed()
    return reply.code(204).send()
  })
  server.put('/control/debits/hold', (request, reply) => {
    const told = bodyOf(holdSchema, request.body, reply)
    if (told === null) return reply
    memory().isHeld = told.held
    changed()
    return reply.code(204).send()
  })
  server.post<OfFile>('/control/debits/:name/answer', (request, reply) => {
    const file = memory().files[request.params.name]
    if (file === undefined) return reply.code(404).send({ error: 'no such file' })
    if (file.answers === 0) settleFile(world, file)
    else answerFile(world, file)
    changed()
    return reply.code(204).send()
  })
  server.post<OfFile>('/control/debits/:name/:line/objection', (request, reply) => {
    const file = memory().files[request.params.name]
    const debit = file?.debits.find(({ line }) => line === Number(request.params.line))
    if (file === undefined || debit === undefined) return reply.code(404).send({ error: 'no such charge' })
    const done = objectTo(world, file, debit)
    changed()
    return reply.code(done ? 204 : 409).send()
  })
}
