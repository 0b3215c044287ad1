import type { FastifyInstance } from 'fastify'
import { conektaDialect, femsaDialect } from '../api/dialect.ts'
import { roomOf } from '../api/room.ts'
import { type World, worldNow } from '../world/world.ts'
import { civilDay } from './civil-day.ts'
import { settlementCsv } from './settlement-csv.ts'
import { type FileFault, statementOf } from './statement.ts'
import { statementCamt } from './statement-camt.ts'
import { statementCsv } from './statement-csv.ts'
import { statementTxt } from './statement-txt.ts'

/** Faults that files have for now, by whose file it is. */
export type FileFaults = Map<'bank' | 'conekta' | 'femsa', FileFault>

/** What the files' door stands on. */
export interface BankParts {
  readonly world: World
  readonly faults: FileFaults
}

/** The bank's statements and the providers' settlement reports, by civil day; today unless told. They need no key. */
export function bankDoor(server: FastifyInstance, { world, faults }: BankParts): void {
  const dayOf = (query: Query) => query.day ?? civilDay(worldNow(world))
  server.get<{ Querystring: Query }>('/bank/statements', (request, reply) => {
    const day = dayOf(request.query)
    const statement = statementOf(world, day, faults.get('bank') ?? null)
    const file = (extension: string) => `attachment; filename="estado-${day}.${extension}"`
    switch (request.query.format ?? 'csv') {
      case 'csv':
        return reply
          .type('text/csv; charset=utf-8')
          .header('content-disposition', file('csv'))
          .send(statementCsv(statement))
      case 'camt053':
        return reply
          .type('application/xml; charset=utf-8')
          .header('content-disposition', file('xml'))
          .send(statementCamt(statement, worldNow(world)))
      case 'txt':
        return reply
          .type('text/plain; charset=utf-8')
          .header('content-disposition', file('txt'))
          .send(statementTxt(statement))
      default:
        return reply.code(400).send({ code: 'format', message: 'Los formatos son csv, camt053 y txt.' })
    }
  })
  for (const dialect of [conektaDialect, femsaDialect]) {
    const { provider } = dialect
    server.get<{ Querystring: Query }>(`/files/${provider}`, (request, reply) => {
      const day = dayOf(request.query)
      return reply
        .type('text/csv; charset=utf-8')
        .header('content-disposition', `attachment; filename="${provider}-${day}.csv"`)
        .send(settlementCsv(roomOf(world, dialect), day, faults.get(provider) ?? null))
    })
  }
}

interface Query {
  readonly day?: string
  readonly format?: string
}
