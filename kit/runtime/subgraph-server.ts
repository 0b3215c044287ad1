import type { IncomingMessage } from 'node:http'
import type { Duplex } from 'node:stream'
import fastify, { type FastifyError, type FastifyInstance } from 'fastify'
import { maskErrors } from './errors.ts'
import { createHealth, type Health, healthRoutes } from './health.ts'
import { createLogger, type Logger } from './log.ts'
import { openPostgresEventLog } from './postgres-event-log.ts'
import { createSealer } from './sealed-column.ts'
import { createShutdown, type Shutdown } from './shutdown.ts'
import type { SubgraphProcessConfiguration } from './subgraph-configuration.ts'
import type { SubgraphDefinition } from './subgraph-definition.ts'
import { openRoom } from './subgraph-room.ts'
import { type SubgraphRoutes, subgraphRoutes } from './subgraph-routes.ts'

/** A process that serves subgraphs. */
export interface RunningSubgraphs {
  /** Where it listens, for example `http://127.0.0.1:4001`. */
  readonly url: string
  readonly health: Health
  /** `listen()` on it ties the end to SIGTERM; `stop()` ends it now. */
  readonly shutdown: Shutdown
}

/** Requests under way get this long to finish; the rest of the 5 s is for relays and pools. */
const finishRequestsMs = 3_500

/**
 * Serves one or several subgraphs from one HTTP server: `POST` and WebSocket on `/<name>/graphql`, `/health`, `/ready`.
 * For each: migrations under a lock, its pool, the relay of its outbox, its reactions, whatever it starts itself.
 * When one of these fails nothing is left running, and the error says which subgraph it was.
 */
export async function serveSubgraphs(
  definitions: readonly SubgraphDefinition[],
  configuration: SubgraphProcessConfiguration,
): Promise<RunningSubgraphs> {
  const processName = definitions.length === 1 ? (definitions[0]?.name ?? 'subgraphs') : 'subgraphs'
  const log = createLogger(processName, configuration.logLevel)
  const health = createHealth(processName)
  const shutdown = createShutdown(log)
  try {
    const server = await open(definitions, configuration, { log, health, shutdown })
    const url = await server.listen({ host: configuration.host, port: configuration.port })
    log.info({ url, subgraphs: definitions.map(({ name }) => name) }, 'serving')
    return { url, health, shutdown }
  } catch (error) {
    await shutdown.stop()
    throw error
  }
}

interface Process {
  readonly log: Logger
  readonly health: Health
  readonly shutdown: Shutdown
}

async function open(
  definitions: readonly SubgraphDefinition[],
  configuration: SubgraphProcessConfiguration,
  { log, health, shutdown }: Process,
): Promise<FastifyInstance> {
  const eventLog = await openPostgresEventLog(configuration.eventLogUrl, { log })
  shutdown.add('event log', () => eventLog.close())
  health.check('event log', () => eventLog.check())
  const sealer = createSealer(configuration.sealingKey)
  const server = httpServer(log)
  healthRoutes(server, health)
  const doors: SubgraphRoutes[] = []
  for (const definition of definitions) {
    const urls = configuration.databases[definition.name]
    if (urls === undefined) throw new TypeError(`no database is configured for subgraph ${definition.name}`)
    const settings = settingsOf(definition, configuration)
    const room = await openRoom({ definition, urls, eventLog, sealer, log, health, shutdown, settings })
    doors.push(await subgraphRoutes(server, definition, room, configuration))
  }
  routeUpgrades(server, doors)
  shutdown.add('http server', async () => {
    health.closing('the process is stopping')
    // Together: the server has closed only when its sockets have.
    await Promise.all([...doors.map((door) => door.subscriptions.stop()), closeServer(server, log)])
    await Promise.all(doors.map((door) => door.stop()))
  })
  return server
}

/** Each domain gets its own variables, and nobody else's. */
function settingsOf(
  { variables = {} }: SubgraphDefinition,
  { settings = {} }: SubgraphProcessConfiguration,
): Readonly<Record<string, unknown>> {
  return Object.fromEntries(Object.keys(variables).map((name) => [name, settings[name]]))
}

function httpServer(log: Logger): FastifyInstance {
  const server = fastify({
    // The gateway keeps its connections: longer than its own patience, or a request meets a closing socket.
    keepAliveTimeout: 65_000,
    requestTimeout: 30_000,
    bodyLimit: 1 << 20,
    forceCloseConnections: 'idle',
  })
  const mask = maskErrors(log)
  server.setErrorHandler((error: FastifyError, _request, reply) => {
    const status = error.statusCode ?? 500
    // Below 500 the message is Fastify's about the request itself: no JSON, too large.
    const code = status < 500 ? { code: 'BAD_REQUEST' } : {}
    const shown = mask({ message: error.message, extensions: code }, error)
    return reply.code(status).send({ errors: [shown] })
  })
  server.setNotFoundHandler((request, reply) => {
    const message = `nothing answers ${request.method} here: POST /<subgraph>/graphql, GET /health, GET /ready`
    return reply.code(404).send({ errors: [{ message, extensions: { code: 'BAD_REQUEST' } }] })
  })
  return server
}

function routeUpgrades(server: FastifyInstance, doors: readonly SubgraphRoutes[]): void {
  server.server.on('upgrade', (request: IncomingMessage, socket: Duplex, head: Buffer) => {
    const path = request.url?.split('?', 1)[0]
    const door = doors.find((one) => one.path === path)
    if (door !== undefined) return door.subscriptions.upgrade(request, socket, head)
    socket.on('error', () => socket.destroy())
    socket.end('HTTP/1.1 404 Not Found\r\nConnection: close\r\nContent-Length: 0\r\n\r\n')
  })
}

/** Takes no new connection, finishes the requests under way, and cuts those that take too long. */
async function closeServer(server: FastifyInstance, log: Logger): Promise<void> {
  const timer = setTimeout(() => {
    log.warn('requests that took too long were cut')
    server.server.closeAllConnections()
  }, finishRequestsMs)
  await server.close()
  clearTimeout(timer)
}
