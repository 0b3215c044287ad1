import type { SubgraphRoom } from '@aquacis/kit/runtime/subgraph-definition.ts'
import { systemViewer } from '@aquacis/kit/values/viewer.ts'
import { endReference } from '../commands/reference/end-reference.ts'
import { pspsOf } from '../psp/psps-of.ts'
import { paymentSettingsOf } from '../settings.ts'
import { idsOfOverReferences } from '../store/reference/payment-reference.ts'
import { pollProvider } from './poll-provider.ts'

/** So many references are ended at a look. */
const endedAtOnce = 200
const registerMs = 10_000

/**
 * Starts to ask providers, again and again, for what no webhook told, to end references whose time is over, and to make sure
 * that webhooks come; returns its stop. Any number of processes may: what one keeps is known to the others.
 */
export function startPoller(room: SubgraphRoom): () => Promise<void> {
  const { pollMs, webhookUrl } = paymentSettingsOf(room)
  const { all } = pspsOf(room)
  const listening = new Set<string>()
  let stopping = false
  let timer: NodeJS.Timeout | undefined
  let looking = Promise.resolve()

  async function listen(): Promise<void> {
    if (webhookUrl === null) return
    for (const psp of all.filter(({ name }) => !listening.has(name))) {
      const outcome = await psp.listenAt(`${webhookUrl}/${psp.name}`, AbortSignal.timeout(registerMs))
      if (outcome.kind === 'listening') listening.add(psp.name)
      else room.log.warn({ provider: psp.name, reason: outcome.reason }, 'webhooks could not be asked for')
    }
  }

  async function look(): Promise<void> {
    await listen()
    for (const psp of all) if (!stopping) await pollProvider(room, psp, () => stopping)
    const now = new Date()
    const over = await room.database.transaction(systemViewer, (tx) =>
      idsOfOverReferences(tx, now, endedAtOnce),
    )
    for (const id of over) if (!stopping) await endReference(room, id)
  }

  function lookIn(ms: number): void {
    timer = setTimeout(() => {
      looking = look()
        .catch((error: unknown) =>
          room.log.warn({ err: error }, 'what providers tell could not be looked at'),
        )
        .finally(() => {
          if (!stopping) lookIn(pollMs)
        })
    }, ms)
  }

  lookIn(0)
  return async () => {
    stopping = true
    clearTimeout(timer)
    await looking
  }
}
