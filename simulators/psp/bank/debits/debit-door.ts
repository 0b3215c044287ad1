import { createHash } from 'node:crypto'
import { setTimeout as pause } from 'node:timers/promises'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { type Behaviours, behaving } from '../../control/behaviours.ts'
import { type World, worldNow } from '../../world/world.ts'
import { civilDay } from '../civil-day.ts'
import { settleFile } from './answer-file.ts'
import { checkFile } from './check-file.ts'

/** What the bank's door for files of charges stands on. */
export interface DebitParts {
  readonly world: World
  readonly behaviours: Behaviours
  readonly privateKey: string
  readonly changed: () => void
}

type Answer = readonly [status: number, body: unknown]
type Request = FastifyRequest<{ Params: { name: string }; Querystring: { since?: string } }>

/**
 * Direct debit, host to host: a file of charges is put under its name, refused as a whole where anything of it is wrong, kept
 * once; answers are listed and fetched.
 */
export function debitDoor(server: FastifyInstance, parts: DebitParts): void {
  const { world, changed } = parts
  const memory = () => world.memory.debits
  server.addContentTypeParser(
    'text/plain',
    { parseAs: 'string', bodyLimit: 64 << 20 },
    (_request, body, done) => done(null, body),
  )
  const serve = (method: 'GET' | 'PUT', path: string, work: (request: Request) => Answer) =>
    server.route<{ Params: { name: string }; Querystring: { since?: string } }>({
      method,
      url: `/bank/direct-debits/${path}`,
      bodyLimit: 64 << 20,
      handler: async (request, reply) => {
        if (request.headers.authorization !== `Bearer ${parts.privateKey}`)
          return reply.code(401).send({ errors: ['Llave desconocida.'] })
        const operation = `${method.toLowerCase()} ${path}`
        const { otherwise, lateMs } = await behaving(parts.behaviours, 'bank', operation)
        if (otherwise === 'cut') return cut(reply)
        if (otherwise === 'fault') return reply.code(500).send({ errors: ['Error del simulador.'] })
        const [status, body] = work(request)
        if (method === 'PUT') changed()
        if (otherwise === 'lost') return cut(reply)
        await pause(lateMs)
        return reply.code(status).send(body)
      },
    })

  serve('PUT', ':name', ({ params: { name }, body }) => {
    const text = String(body ?? '')
    const digest = sha256(text)
    const known = memory().files[name]
    if (known !== undefined)
      return known.digest === digest ? [200, { name }] : [409, { errors: ['El archivo ya fue procesado.'] }]
    const today = civilDay(worldNow(world))
    const ofDay = Object.keys(memory().files).filter((other) => other.slice(0, 17) === name.slice(0, 17))
    const read = checkFile(text, { name, today, number: ofDay.length + 1 })
    if ('errors' in read) return [422, read]
    const file = {
      ...{
        name,
        digest,
        header: read.header,
        creditedOn: read.creditedOn,
        debits: [...read.debits],
        answers: 0,
      },
      takenAt: worldNow(world).toISOString(),
    }
    memory().files[name] = file
    if (!memory().isHeld) settleFile(world, file)
    return [201, { name }]
  })
  serve('GET', 'answers', ({ query: { since } }) => {
    const from = since ?? ''
    return [
      200,
      memory()
        .answers.filter(({ issuedAt }) => issuedAt >= from)
        .map(({ name, issuedAt, text }) => ({ name, issued_at: issuedAt, sha256: sha256(text) })),
    ]
  })
  serve('GET', 'answers/:name', ({ params: { name } }) => {
    const found = memory().answers.findLast((one) => one.name === name)
    return found === undefined ? [404, { errors: ['No hay ese archivo.'] }] : [200, found.text]
  })
  serve('GET', ':name', ({ params: { name } }) =>
    memory().files[name] === undefined ? [404, { errors: ['No hay ese archivo.'] }] : [200, { name }],
  )
}

function cut(reply: FastifyReply): FastifyReply {
  reply.hijack()
  reply.raw.destroy()
  return reply
}

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex')
}
