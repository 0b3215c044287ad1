import { type FastifyInstance, fastify } from 'fastify'
import { Behaviours } from './behaviour.ts'
import { controlDoor } from './doors/control.ts'
import type { DoorParts } from './doors/door.ts'
import { finkokDoor } from './doors/finkok.ts'
import { satDoor } from './doors/sat.ts'
import { swDoor } from './doors/sw.ts'
import { TaxOffice, type TaxOfficeKeys } from './sat/tax-office.ts'

/** What the simulated PACs are told. */
export interface PacOptions extends TaxOfficeKeys {
  /** Whom they let in. */
  readonly user: string
  readonly password: string
}

/**
 * Two PACs and SAT behind them: `/finkok` speaks Finkok's SOAP, `/sw` SW sapien's REST, `/sat` the public service that
 * says how a document stands. `/control` makes them behave otherwise. Each PAC knows its own stamps alone, as the real
 * ones do. Nothing is kept beyond the process.
 */
export function createPac(options: PacOptions): FastifyInstance {
  const server = fastify({ bodyLimit: 1 << 20, forceCloseConnections: true })
  server.addContentTypeParser(
    ['text/xml', 'application/soap+xml'],
    { parseAs: 'string' },
    (_request, body, done) => done(null, body),
  )
  const { user, password } = options
  const parts: DoorParts = { office: new TaxOffice(options), behaviours: new Behaviours(), user, password }
  finkokDoor(server, parts)
  swDoor(server, parts)
  satDoor(server, parts)
  controlDoor(server, parts)
  server.get('/health', (_request, reply) => reply.send({ status: 'ok' }))
  server.get('/ready', (_request, reply) => reply.send({ status: 'ok' }))
  return server
}
