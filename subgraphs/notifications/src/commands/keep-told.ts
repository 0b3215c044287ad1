import { randomUUID } from 'node:crypto'
import { afterCommit } from '@aquacis/kit/runtime/database/after-commit.ts'
import type { Transaction } from '@aquacis/kit/runtime/database.ts'
import { newEvent, publish } from '@aquacis/kit/runtime/outbox.ts'
import { dispatcherLoops } from '../delivery/waking.ts'
import { newsUntil } from '../domain/delivery.ts'
import type { ToldNotice } from '../domain/notice.ts'
import { mayBeToldAt, wantsToHear } from '../domain/preferences.ts'
import { NoticeTold } from '../events.ts'
import { addressesTold, expireQueued, queueDeliveries } from '../store/delivery.ts'
import { saveNotice } from '../store/notice.ts'
import { loadPreferences } from '../store/preferences.ts'
import { devicesOf } from '../store/push-subscription.ts'

/**
 * Keeps a notice as it is now, queues what is told of it beyond the inbox, and tells whoever watches the inbox; all with
 * the transaction. What is queued of it and was never tried is overtaken.
 */
export async function keepTold(tx: Transaction, told: ToldNotice | null, now: Date): Promise<void> {
  if (told === null) return
  const { notice, telling } = told
  const { id: noticeId, partyId, kind, revision, invoiceId } = notice
  await saveNotice(tx, notice)
  await expireQueued(tx, noticeId, now, 'overtaken by what became of it')
  const { nextAttemptAt, addresses } = await deliveryOf(tx, told, now)
  const delivery = { noticeId, revision, telling, channel: 'PUSH', nextAttemptAt } as const
  const expiresAt = newsUntil(kind, nextAttemptAt)
  await queueDeliveries(
    tx,
    addresses.map((addressId) => ({ ...delivery, addressId, expiresAt, id: randomUUID() })),
  )
  await publish(tx, [
    newEvent(NoticeTold, {
      key: partyId,
      data: { noticeId, partyId, kind, telling, invoiceId },
      occurredAt: now,
    }),
  ])
  afterCommit(tx, dispatcherLoops.wake)
}

/**
 * When and where it is told beyond the inbox. The end of something is told where it was told that it stood and nowhere
 * else; it makes no sound, so it need not wait for the morning.
 */
async function deliveryOf(
  tx: Transaction,
  { notice: { id, partyId, kind, severity }, telling }: ToldNotice,
  now: Date,
): Promise<{ readonly nextAttemptAt: Date; readonly addresses: readonly string[] }> {
  if (telling === 'ENDED') return { nextAttemptAt: now, addresses: await addressesTold(tx, id) }
  const preferences = await loadPreferences(tx, partyId)
  const addresses = wantsToHear(preferences, 'PUSH', kind) ? await devicesOf(tx, partyId) : []
  return { nextAttemptAt: mayBeToldAt(preferences, severity, now), addresses }
}
