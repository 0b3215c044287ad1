import { Client } from 'pg'
import * as v from 'valibot'
import type { Running } from '../event-log.ts'
import type { Logger } from '../log.ts'
import { createSignal } from '../messaging/signal.ts'
import { logChannel } from './tables.ts'

const appendedSchema = v.pipe(v.string(), v.parseJson(), v.object({ types: v.array(v.string()) }))

/** The one connection of a process on which the log says that it has grown. */
export interface Listener extends Running {
  /**
   * Calls `woken` when facts of these types were appended, and at every new connection, because some may have been
   * appended while there was none. Returns how to end it.
   */
  subscribe(types: readonly string[], woken: () => void): () => void
}

const pingEveryMs = 30_000
const longestPauseMs = 2_000

/** Listens until stopped, whatever happens to the connection. */
export function startListener(url: string, log: Logger): Listener {
  const subscribers = new Map<symbol, { types: ReadonlySet<string>; woken: () => void }>()
  const disturbed = createSignal()
  let stopped = false
  let failures = 0

  const wake = (types?: readonly string[]) => {
    for (const subscriber of subscribers.values()) {
      if (!types || types.some((type) => subscriber.types.has(type))) subscriber.woken()
    }
  }

  async function listenOnce(): Promise<void> {
    const client = new Client({
      connectionString: url,
      application_name: 'event log: listener',
      keepAlive: true,
      connectionTimeoutMillis: 5_000,
      query_timeout: 5_000,
    })
    client.on('error', disturbed.raise)
    client.on('notification', ({ payload }) => wake(typesOf(payload)))
    try {
      await client.connect()
      await client.query(`listen ${logChannel}`)
      failures = 0
      wake()
      while (!stopped) {
        await disturbed.wait(pingEveryMs)
        await client.query('select 1')
      }
    } finally {
      await client.end().catch(() => {})
    }
  }

  const loop = (async () => {
    while (!stopped) {
      await listenOnce().catch((error: unknown) => {
        failures += 1
        if (failures === 1 && !stopped) log.warn({ err: error }, 'lost the event log; connecting again')
      })
      if (!stopped) await disturbed.wait(Math.min(longestPauseMs, 50 * 2 ** failures))
    }
  })()

  return {
    subscribe(types, woken) {
      const id = Symbol()
      subscribers.set(id, { types: new Set(types), woken })
      return () => subscribers.delete(id)
    },
    async stop() {
      stopped = true
      disturbed.raise()
      await loop
    },
  }
}

/** Types named by the log; undefined when it only says: look for yourselves. */
function typesOf(payload: string | undefined): readonly string[] | undefined {
  const appended = v.safeParse(appendedSchema, payload)
  return appended.success ? appended.output.types : undefined
}
