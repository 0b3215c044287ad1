import { webhookRoutes } from '@aquacis/kit/runtime/webhook-routes.ts'
import { freePort } from '@aquacis/kit/testing/free-port.ts'
import { type InProcessSubgraph, inProcessSubgraph } from '@aquacis/kit/testing/in-process-subgraph.ts'
import { type FastifyInstance, fastify } from 'fastify'
import { subgraph } from '../../src/subgraph.ts'
import { startPaying } from '../../src/webhooks/start-paying.ts'
import { type PayingRoom, payingRoom } from '../paying-room.ts'
import { type PspWorld, pspWorld } from './psp-world.ts'

/** A room of payments with simulated providers that call it, as a process would be. */
export interface PayingWorld {
  readonly room: PayingRoom
  readonly psps: PspWorld
  readonly graph: InProcessSubgraph
  /** Where its webhooks are, without a slash at its end. */
  readonly webhookUrl: string
  /** Starts what a process starts; once more after `stop`. */
  start(): void
  stop(): Promise<void>
  close(): Promise<void>
}

/** A fresh one; `told` changes what the domain is told. */
export async function payingWorld(told: Readonly<Record<string, string>> = {}): Promise<PayingWorld> {
  const port = await freePort()
  const webhookUrl = `http://127.0.0.1:${port}/payments/webhooks`
  const psps = await pspWorld(webhookUrl)
  const room = await payingRoom({ ...psps.settings, ...told })
  const server: FastifyInstance = fastify({ forceCloseConnections: true })
  webhookRoutes(server, '/payments/webhooks', subgraph.webhooks ?? {}, room)
  await server.listen({ host: '127.0.0.1', port })
  let stop: (() => Promise<void>) | null = null
  const world: PayingWorld = {
    ...{ room, psps, webhookUrl, graph: inProcessSubgraph(subgraph, room) },
    start() {
      stop ??= startPaying(room, { width: 8, attemptMs: 20_000, leaseMs: 30_000, lookEveryMs: 100 })
    },
    async stop() {
      await stop?.()
      stop = null
    },
    async close() {
      await world.stop()
      await server.close()
      await psps.close()
      await room.drop()
    },
  }
  return world
}
