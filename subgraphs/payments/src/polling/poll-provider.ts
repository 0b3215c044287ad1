import { afterCommit } from '@aquacis/kit/runtime/database/after-commit.ts'
import type { SubgraphRoom } from '@aquacis/kit/runtime/subgraph-definition.ts'
import { systemViewer } from '@aquacis/kit/values/viewer.ts'
import { noticeLoops } from '../commands/reference/reference-loops.ts'
import type { Notice, NoticesOutcome, Psp } from '../psp/psp-port.ts'
import { cursorOf, keepCursor } from '../store/reference/poll-cursor.ts'
import { addNotices } from '../store/reference/provider-notice.ts'

/** A provider's list is asked for again by so much: what happened at the same moment may show later. */
const overlapMs = 15 * 60_000
/** How far back the first look goes: as long as providers repeat their webhooks. */
const firstMs = 48 * 3_600_000
/** How long a page of what happened may take. */
const patienceMs = 30_000

/**
 * Asks a provider for what happened since the last time and keeps what no webhook told, to be worked off like one; answers how
 * much that was. Each page is kept as it comes, and up to when events are known once all of it was read, by the provider's clock:
 * neither a kill nor a changed clock of ours, nor a day on which nobody asked, passes over any.
 */
export async function pollProvider(
  room: SubgraphRoom,
  psp: Psp,
  isStopping: () => boolean = () => false,
): Promise<number> {
  const now = new Date()
  const { database } = room
  const cursor = await database.transaction(systemViewer, (tx) => cursorOf(tx, psp.name))
  const since = new Date((cursor?.getTime() ?? now.getTime() - firstMs) - overlapMs)
  let latest = since.getTime() + overlapMs
  let added = 0
  let from: string | null = null
  do {
    const outcome: NoticesOutcome = await psp.noticesSince(since, AbortSignal.timeout(patienceMs), from)
    if (outcome.kind === 'silent') {
      room.log.warn(
        { provider: psp.name, reason: outcome.reason },
        'a provider could not be asked for what happened',
      )
      return added
    }
    const { notices, next } = outcome
    added += await keepNotices(room, psp, notices, now)
    latest = Math.max(latest, ...notices.map(({ at }) => at.getTime()))
    from = next
  } while (from !== null && !isStopping())
  if (from === null)
    await database.transaction(systemViewer, (tx) => keepCursor(tx, psp.name, new Date(latest), now), {
      idempotent: true,
    })
  return added
}

function keepNotices(
  { database }: SubgraphRoom,
  { name }: Psp,
  notices: readonly Notice[],
  now: Date,
): Promise<number> {
  const told = notices.map((notice) => ({ ...notice, toldBy: 'POLL' as const, raw: null }))
  return database.transaction(
    systemViewer,
    async (tx) => {
      const added = await addNotices(tx, name, told, now)
      if (added > 0) afterCommit(tx, noticeLoops.wake)
      return added
    },
    { idempotent: true },
  )
}
