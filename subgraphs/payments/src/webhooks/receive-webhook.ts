import { createHash } from 'node:crypto'
import { afterCommit } from '@aquacis/kit/runtime/database/after-commit.ts'
import type { SubgraphRoom, Webhook } from '@aquacis/kit/runtime/subgraph-definition.ts'
import { systemViewer } from '@aquacis/kit/values/viewer.ts'
import { noticeLoops } from '../commands/reference/reference-loops.ts'
import type { Notice, ProviderName } from '../psp/psp-port.ts'
import { pspsOf } from '../psp/psps-of.ts'
import { addNotices } from '../store/reference/provider-notice.ts'
import { countRefused } from '../store/reference/refused-webhook.ts'

/** A provider waits for its answer: its keys are asked for within that. */
const verifyMs = 5_000

/**
 * The door of a provider's messages: what is not signed by it is answered 401 and counted; what is, is stored before the answer,
 * once however often it comes, and worked off afterwards. Where its keys cannot be had, 503: it calls again.
 */
export function webhookOf(provider: ProviderName): Webhook {
  return async (room, message) => {
    const psp = pspsOf(room).named(provider)
    if (psp === null) return { status: 404 }
    const now = new Date()
    const verdict = await psp.verify(message, AbortSignal.timeout(verifyMs))
    if (verdict === 'forged') {
      await refuse(room, provider, now)
      return { status: 401 }
    }
    if (verdict !== 'genuine') {
      room.log.warn({ provider, reason: verdict.reason }, 'a webhook could not be verified')
      return { status: 503 }
    }
    const notice = psp.noticeOf(message.rawBody) ?? unreadable(message.rawBody, now)
    if (notice.type === unreadableType) room.log.error({ provider }, 'a signed webhook cannot be read')
    await keep(room, provider, { notice, raw: message.rawBody, now })
    return { status: 200 }
  }
}

async function refuse(room: SubgraphRoom, provider: ProviderName, now: Date): Promise<void> {
  const times = await room.database.transaction(systemViewer, (tx) => countRefused(tx, provider, now))
  room.log.warn({ provider, times }, 'a webhook was refused: it is not signed by its provider')
}

interface Incoming {
  readonly notice: Notice
  readonly raw: Buffer
  readonly now: Date
}

async function keep(
  { database }: SubgraphRoom,
  provider: ProviderName,
  { notice, raw, now }: Incoming,
): Promise<void> {
  await database.transaction(
    systemViewer,
    async (tx) => {
      const added = await addNotices(tx, provider, [{ ...notice, toldBy: 'WEBHOOK', raw }], now)
      if (added > 0) afterCommit(tx, noticeLoops.wake)
    },
    { idempotent: true },
  )
}

const unreadableType = 'unreadable'

/** What is signed and cannot be read is kept for people. */
function unreadable(rawBody: Buffer, now: Date): Notice {
  const eventId = createHash('sha256').update(rawBody).digest('hex')
  return { eventId, type: unreadableType, orderId: null, at: now }
}
