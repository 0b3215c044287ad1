import { afterCommit } from '@aquacis/kit/runtime/database/after-commit.ts'
import type { SubgraphRoom } from '@aquacis/kit/runtime/subgraph-definition.ts'
import { systemViewer } from '@aquacis/kit/values/viewer.ts'
import { noticeLoops } from '../commands/reference/reference-loops.ts'
import type { Psp } from '../psp/psp-port.ts'
import { cursorOf, keepCursor } from '../store/reference/poll-cursor.ts'
import { addNotices } from '../store/reference/provider-notice.ts'

/** A provider's list is asked for again by so much: what happened at the same moment may show later. */
const overlapMs = 15 * 60_000
/** How far back the first look goes: as long as providers repeat their webhooks. */
const firstMs = 48 * 3_600_000
const patienceMs = 30_000

/**
 * Asks a provider for what happened since the last time and keeps what no webhook told, to be worked off like one; answers how
 * much that was. Up to when events are known is kept with them, by the provider's clock: neither a kill nor a changed clock of
 * ours passes over any.
 */
export async function pollProvider(room: SubgraphRoom, psp: Psp): Promise<number> {
  const now = new Date()
  const { database } = room
  const cursor = await database.transaction(systemViewer, (tx) => cursorOf(tx, psp.name))
  const since = new Date((cursor?.getTime() ?? now.getTime() - firstMs) - overlapMs)
  const outcome = await psp.noticesSince(since, AbortSignal.timeout(patienceMs))
  if (outcome.kind === 'silent') {
    room.log.warn(
      { provider: psp.name, reason: outcome.reason },
      'a provider could not be asked for what happened',
    )
    return 0
  }
  const notices = outcome.notices.map((notice) => ({ ...notice, toldBy: 'POLL' as const, raw: null }))
  const latest = Math.max(since.getTime() + overlapMs, ...notices.map(({ at }) => at.getTime()))
  return database.transaction(
    systemViewer,
    async (tx) => {
      const added = await addNotices(tx, psp.name, notices, now)
      await keepCursor(tx, psp.name, new Date(latest), now)
      if (added > 0) afterCommit(tx, noticeLoops.wake)
      return added
    },
    { idempotent: true },
  )
}
