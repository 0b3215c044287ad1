import { type FastifyInstance, fastify } from 'fastify'
import { conektaDialect, femsaDialect } from './api/dialect.ts'
import { answerOutsideOperations } from './api/outside-operations.ts'
import { providerDoor } from './api/provider-door.ts'
import type { ApiParts } from './api/serve.ts'
import { bankDoor, type FileFaults } from './bank/bank-door.ts'
import { debitDoor } from './bank/debits/debit-door.ts'
import { type CodiParts, codiDoor, expireDueRequests } from './codi/codi-door.ts'
import { Behaviours } from './control/behaviours.ts'
import type { ControlParts } from './control/control-parts.ts'
import { debitControl } from './control/debit-control.ts'
import { moneyControl } from './control/money-control.ts'
import { roomsOf } from './control/open-charges.ts'
import { worldControl } from './control/world-control.ts'
import { expireDue } from './money/expire.ts'
import { pagesDoor } from './pages/pages-door.ts'
import { createCourier } from './webhooks/courier.ts'
import { drawKeyPair, type KeyPair } from './webhooks/key-pair.ts'
import { Mischief } from './webhooks/mischief.ts'
import { stateFile } from './world/state-file.ts'
import type { World } from './world/world.ts'

/** What the simulated providers are told. */
export interface PspOptions {
  /** Whom the APIs let in. */
  readonly privateKey: string
  /** What the tokeniser lets in besides. */
  readonly publicKey: string
  /** Keeps everything over a restart; null keeps nothing. */
  readonly stateFile?: string | null
  /** The pause before a webhook is brought once more; it doubles with each failure. */
  readonly retryMs?: number
  /** Draws a key for signing webhooks; 2048 bits of RSA anew each time unless told. */
  readonly drawKeyPair?: () => KeyPair
}

/** The simulator, not yet listening. */
export interface Psp {
  readonly server: FastifyInstance
  /** Says where it is reached, for addresses in its answers. */
  serveAt(url: string): void
  idle(): Promise<void>
  close(): Promise<void>
}

/**
 * Two payment providers, CoDi and the utility's bank: `/conekta` speaks Conekta's API 2.3.0, `/femsa` Digital FEMSA's 2.1.0,
 * `/codi` registers charge messages, `/bank` and `/files` give out statements and settlements, `/bank/direct-debits` takes files of charges. `/control` makes the world turn.
 */
export function createPsp(options: PspOptions): Psp {
  const file = stateFile(options.stateFile ?? null)
  const mischief = new Mischief()
  const changed = () => file.later(() => world.memory)
  const courier = createCourier(() => world, {
    ...{ retryMs: options.retryMs ?? 1_000, attempts: 16, mischief, changed },
  })
  const world: World = { memory: file.read(), announce: courier.announce, origin: '' }
  const behaviours = new Behaviours()
  const { privateKey, publicKey } = options
  const parts: ApiParts = {
    ...{ world, behaviours, privateKey, publicKey, changed },
    drawKeyPair: options.drawKeyPair ?? drawKeyPair,
  }

  const server = fastify({
    bodyLimit: 1 << 20,
    forceCloseConnections: true,
    routerOptions: { ignoreTrailingSlash: true },
  })
  server.addHook('onRequest', async (_request, reply) => {
    reply.header('access-control-allow-origin', '*')
  })
  server.options('/conekta/tokens', (_request, reply) =>
    reply
      .header('access-control-allow-methods', 'POST')
      .header(
        'access-control-allow-headers',
        'authorization, content-type, accept, accept-language, conekta-client-user-agent',
      )
      .code(204)
      .send(),
  )
  answerOutsideOperations(server)
  for (const dialect of [conektaDialect, femsaDialect]) {
    providerDoor(server, parts, dialect, (event) => courier.resend(dialect.provider, event))
  }
  const faults: FileFaults = new Map()
  const codi: CodiParts = { world, behaviours, privateKey, bring: courier.bring, changed }
  codiDoor(server, codi)
  bankDoor(server, { world, faults })
  debitDoor(server, { world, behaviours, privateKey, changed })
  const control: ControlParts = { world, behaviours, mischief, courier, faults, codi, changed }
  moneyControl(server, control)
  worldControl(server, control)
  debitControl(server, control)
  pagesDoor(server, world, changed)
  const sweeping = setInterval(() => {
    for (const room of roomsOf(world)) expireDue(room)
    expireDueRequests(codi)
  }, 1_000).unref()
  server.get('/health', (_request, reply) => reply.send({ status: 'ok' }))
  server.get('/ready', (_request, reply) => reply.send({ status: 'ok' }))
  return {
    server,
    serveAt(url) {
      world.origin = url
      courier.resume()
    },
    idle: courier.idle,
    async close() {
      clearInterval(sweeping)
      await server.close()
      await courier.stop()
      file.flush()
    },
  }
}
