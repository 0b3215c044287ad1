import type { Attempt } from '@aquacis/kit/runtime/messaging/leased-queue.ts'
import type { SubgraphRoom } from '@aquacis/kit/runtime/subgraph-definition.ts'
import { newTraceId } from '@aquacis/kit/runtime/trace.ts'
import { systemViewer } from '@aquacis/kit/values/viewer.ts'
import { pauseAfter } from '../commands/reference/charges/charge-times.ts'
import { settleCharge } from '../commands/reference/charges/settle-charge.ts'
import { pspsOf } from '../psp/psps-of.ts'
import { changeNotice, claimNotices, type NoticeRow } from '../store/reference/provider-notice.ts'

/** A charge that is told of and not there may be there in a moment; afterwards it is none. */
const absentTries = 6

/** Takes notices in hand: of each the charge is read from the provider, and what it says is taken over. */
export async function takeNotices(
  room: SubgraphRoom,
  { limit, leaseMs }: { readonly limit: number; readonly leaseMs: number },
): Promise<{ readonly claimed: number; readonly attempts: readonly Attempt[] }> {
  const now = new Date()
  const leasedUntil = new Date(now.getTime() + leaseMs)
  const rows = await room.database.transaction(systemViewer, (tx) =>
    claimNotices(tx, { now, leasedUntil, limit }),
  )
  return { claimed: rows.length, attempts: rows.map((row) => (signal) => workOff(room, row, signal)) }
}

/** What a message says of money is never believed: the provider is asked. */
async function workOff(room: SubgraphRoom, row: NoticeRow, signal: AbortSignal): Promise<void> {
  const psp = pspsOf(room).named(row.provider)
  if (psp === null || row.orderId === null) return later(room, row, 'el proveedor no está configurado')
  const found = await psp.read(row.orderId, signal)
  if (found.kind === 'silent') return later(room, row, found.reason)
  if (found.kind === 'absent' && row.tries < absentTries) return later(room, row, 'el proveedor no lo conoce')
  const recording = { at: new Date(), traceId: newTraceId() }
  await room.database.transaction(
    systemViewer,
    async (tx) => {
      if (found.kind === 'charge')
        await settleCharge(tx, { provider: row.provider, charge: found.charge }, recording)
      const lastReason = found.kind === 'absent' ? 'el proveedor no lo conoce' : null
      await changeNotice(tx, row, { doneAt: recording.at, leasedUntil: null, nextTryAt: null, lastReason })
    },
    { idempotent: true },
  )
}

async function later(room: SubgraphRoom, row: NoticeRow, lastReason: string): Promise<void> {
  const { provider, eventId: event, type } = row
  room.log.warn(
    { provider, event, type, reason: lastReason, tries: row.tries },
    'a notice could not be worked off',
  )
  const nextTryAt = new Date(Date.now() + pauseAfter(row.tries, Math.random()))
  await room.database.transaction(
    systemViewer,
    (tx) => changeNotice(tx, row, { nextTryAt, leasedUntil: null, lastReason }),
    { idempotent: true },
  )
}
