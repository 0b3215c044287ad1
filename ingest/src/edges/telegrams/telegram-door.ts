import type { Logger } from '@aquacis/kit/runtime/log.ts'
import { SealBrokenError, type Sealer } from '@aquacis/kit/runtime/sealed-column.ts'
import type { FastifyInstance } from 'fastify'
import * as v from 'valibot'
import { findTelegrams, type TelegramSources } from '../../proven/find-telegrams.ts'

/** A bill stands on a handful of registers. */
const mostAsked = 64
/** Long enough for clocks of one house that differ. */
const freshMs = 60_000
const places = { question: 'ingest|telegrams|question', answer: 'ingest|telegrams|answer' } as const

const question = v.object({
  askedAt: v.pipe(v.string(), v.isoTimestamp()),
  registers: v.pipe(
    v.array(
      v.object({
        meterId: v.pipe(v.string(), v.uuid()),
        at: v.pipe(
          v.string(),
          v.isoTimestamp(),
          v.transform((text) => new Date(text)),
        ),
      }),
    ),
    v.maxLength(mostAsked),
  ),
})

/** What the door stands on. */
export interface TelegramDoor extends TelegramSources {
  readonly sealer: Sealer
  readonly log: Logger
}

/**
 * Opens `POST /telegrams`: the telegrams that told some registers, for another room of this system. Question and answer are
 * sealed by the key that all rooms hold, so that nobody else can ask, and whoever listens learns nothing; a question is worth a
 * minute. The question is `{"askedAt","registers":[{"meterId","at"}]}`, the answer `{"telegrams":[…]}`, in their order.
 */
export function telegramRoute(server: FastifyInstance, { sealer, log, ...sources }: TelegramDoor): void {
  server.addContentTypeParser('application/octet-stream', { parseAs: 'buffer' }, (_request, body, done) =>
    done(null, body),
  )
  server.post('/telegrams', async (request, reply) => {
    const asked = readQuestion(request.body, sealer, Date.now())
    if (asked === null) {
      log.warn('somebody asked for telegrams without the key of this system, or too late')
      return reply
        .code(401)
        .send({ error: 'a question sealed by this system within the last minute is needed' })
    }
    try {
      const telegrams = await findTelegrams(asked, sources)
      reply.type('application/octet-stream')
      return await reply.send(sealer.seal(JSON.stringify({ telegrams }), places.answer))
    } catch (error) {
      log.error({ err: error }, 'the telegrams of a bill could not be looked up')
      return reply.code(503).send({ error: 'the telegrams cannot be looked up now' })
    }
  })
}

function readQuestion(body: unknown, sealer: Sealer, nowMs: number) {
  if (!Buffer.isBuffer(body)) return null
  try {
    const read = v.safeParse(question, JSON.parse(sealer.open(body, places.question).toString('utf8')))
    if (!read.success || Math.abs(nowMs - Date.parse(read.output.askedAt)) > freshMs) return null
    return read.output.registers
  } catch (error) {
    if (error instanceof SealBrokenError || error instanceof SyntaxError) return null
    throw error
  }
}
