import * as v from 'valibot'
import type { Running } from '../event-log.ts'
import type { Logger } from '../log.ts'
import { keepSession } from '../messaging/standing-session.ts'
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

/** Listens until stopped, whatever happens to the connection. */
export function startListener(url: string, log: Logger): Listener {
  const subscribers = new Map<symbol, { types: ReadonlySet<string>; woken: () => void }>()

  const wake = (types?: readonly string[]) => {
    for (const subscriber of subscribers.values()) {
      if (!types || types.some((type) => subscriber.types.has(type))) subscriber.woken()
    }
  }

  const session = keepSession({ url, name: 'event log: listener', log }, async (session, standing) => {
    session.on('notification', ({ payload }) => wake(typesOf(payload)))
    await session.query(`listen ${logChannel}`)
    wake()
    while (!standing.stopping) {
      await standing.wait(pingEveryMs)
      await session.query('select 1')
    }
  })

  return {
    subscribe(types, woken) {
      const id = Symbol()
      subscribers.set(id, { types: new Set(types), woken })
      return () => subscribers.delete(id)
    },
    stop: session.stop,
  }
}

/** Types named by the log; undefined when it only says: look for yourselves. */
function typesOf(payload: string | undefined): readonly string[] | undefined {
  const appended = v.safeParse(appendedSchema, payload)
  return appended.success ? appended.output.types : undefined
}
