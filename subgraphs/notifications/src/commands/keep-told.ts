import { randomUUID } from 'node:crypto'
import { afterCommit } from '@aquacis/kit/runtime/database/after-commit.ts'
import type { Transaction } from '@aquacis/kit/runtime/database.ts'
import { newEvent, publish } from '@aquacis/kit/runtime/outbox.ts'
import { dispatcherLoops } from '../delivery/waking.ts'
import { newsUntil, tellsEnd } from '../domain/delivery.ts'
import type { ToldNotice } from '../domain/notice.ts'
import { mayBeToldAt, wantsToHear } from '../domain/preferences.ts'
import { NoticeTold } from '../events.ts'
import { addressesTold, expireQueued, queueDeliveries, type ToldAt } from '../store/delivery.ts'
import { mailAddressesOf } from '../store/mail-address.ts'
import { saveNotice } from '../store/notice.ts'
import { loadPreferences } from '../store/preferences.ts'
import { devicesOf } from '../store/push-subscription.ts'
import { publishEvidence } from './matters/publish-evidence.ts'

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
  const delivery = { noticeId, revision, telling, nextAttemptAt }
  const expiresAt = newsUntil(kind, nextAttemptAt)
  await queueDeliveries(
    tx,
    addresses.map((address) => ({ ...delivery, ...address, expiresAt, id: randomUUID() })),
  )
  await publish(tx, [
    newEvent(NoticeTold, {
      key: partyId,
      data: { noticeId, partyId, kind, telling, invoiceId },
      occurredAt: now,
    }),
  ])
  // Whoever has an inbox has it there from now on; an end is no news of the matter.
  if (telling !== 'ENDED') await publishEvidence(tx, [notice], { ...layInInbox, at: now })
  afterCommit(tx, dispatcherLoops.wake)
}

const layInInbox = { channel: 'INBOX', outcome: 'DELIVERED', detail: null } as const

/**
 * When and where it is told beyond the inbox. The end of something is told where it was told that it stood and nowhere
 * else; it makes no sound, so it need not wait for the morning.
 */
async function deliveryOf(
  tx: Transaction,
  { notice: { id, partyId, kind, severity, endedReason }, telling }: ToldNotice,
  now: Date,
): Promise<{ readonly nextAttemptAt: Date; readonly addresses: readonly ToldAt[] }> {
  if (telling === 'ENDED') {
    const told = await addressesTold(tx, id)
    return { nextAttemptAt: now, addresses: told.filter(({ channel }) => tellsEnd(channel, endedReason)) }
  }
  const preferences = await loadPreferences(tx, partyId)
  const devices = wantsToHear(preferences, 'PUSH', kind) ? await devicesOf(tx, partyId) : []
  const mails = wantsToHear(preferences, 'MAIL', kind) ? await mailAddressesOf(tx, partyId) : []
  const addresses = [
    ...devices.map((addressId) => ({ channel: 'PUSH' as const, addressId })),
    ...mails.map((addressId) => ({ channel: 'MAIL' as const, addressId })),
  ]
  return { nextAttemptAt: mayBeToldAt(preferences, severity, now), addresses }
}
