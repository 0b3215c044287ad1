import type { Transaction } from '@aquacis/kit/runtime/database.ts'
import type { Sealer } from '@aquacis/kit/runtime/sealed-column.ts'
import { and, count, inArray, isNull } from 'drizzle-orm'
import type { Notice } from '../domain/notice.ts'
import type { Preferences } from '../domain/preferences.ts'
import type { PushAddress } from '../domain/push-address.ts'
import { placesOf } from './contract-party.ts'
import type { Delivery } from './delivery.ts'
import { confirmedMail } from './mail-address.ts'
import { notice, noticesByIds } from './notice.ts'
import { preferences, preferencesOf } from './preferences.ts'
import { openAddress, pushSubscription } from './push-subscription.ts'

/** Where a delivery goes, opened. */
export type OutgoingAddress =
  | { readonly channel: 'PUSH'; readonly address: PushAddress }
  | { readonly channel: 'MAIL'; readonly address: string }

/** A delivery in hand with all that is needed to send it; what is gone by now is null. */
export interface Outgoing {
  readonly delivery: Delivery
  readonly notice: Notice | null
  readonly preferences: Preferences
  readonly unread: number
  /** Names the home where its reader is told of several; null where there is one, or no number is known. */
  readonly contractNumber: string | null
  readonly address: OutgoingAddress | null
}

/** What deliveries in hand have to tell, to whom and where. */
export async function outgoingOf(
  tx: Transaction,
  sealer: Sealer,
  deliveries: readonly Delivery[],
): Promise<Outgoing[]> {
  const noticeIds = [...new Set(deliveries.map(({ noticeId }) => noticeId))]
  const notices = new Map((await noticesByIds(tx, noticeIds)).map((one) => [one.id, one]))
  const parties = [...new Set([...notices.values()].map(({ partyId }) => partyId))]
  const wishes = await tx.select().from(preferences).where(inArray(preferences.partyId, parties))
  const wishOf = new Map(wishes.map((row) => [row.partyId, row]))
  const unreads = await tx
    .select({ partyId: notice.partyId, unread: count() })
    .from(notice)
    .where(and(inArray(notice.partyId, parties), isNull(notice.readAt)))
    .groupBy(notice.partyId)
  const unreadOf = new Map(unreads.map(({ partyId, unread }) => [partyId, unread]))
  const places = await placesOf(tx, parties)
  const addressIds = deliveries.map(({ addressId }) => addressId)
  const devices = await tx.select().from(pushSubscription).where(inArray(pushSubscription.id, addressIds))
  const deviceOf = new Map(devices.map((row) => [row.id, row]))
  const mailOf = await confirmedMail(tx, sealer, addressIds)
  return deliveries.map((delivery) => {
    const told = notices.get(delivery.noticeId) ?? null
    const { addressId } = delivery
    const device = deviceOf.get(addressId)
    const mail = mailOf.get(addressId)
    // A browser that somebody else subscribes on gets a new row; were it not so, this would tell them.
    const isTheirs = (device ?? mail)?.partyId === told?.partyId
    const opened: OutgoingAddress | null =
      device !== undefined
        ? { channel: 'PUSH', address: openAddress(sealer, device.id, device.address) }
        : mail !== undefined
          ? { channel: 'MAIL', address: mail.address }
          : null
    return {
      delivery,
      notice: told,
      preferences: preferencesOf(told && wishOf.get(told.partyId)),
      contractNumber: told === null ? null : nameOf(told, places),
      unread: told === null ? 0 : (unreadOf.get(told.partyId) ?? 0),
      address: isTheirs ? opened : null,
    }
  })
}

/** The number of the contract of a notice's home, where its reader has another home to take it for. */
function nameOf(
  { partyId, servicePointId }: Notice,
  places: Awaited<ReturnType<typeof placesOf>>,
): string | null {
  const theirs = places.filter((place) => place.partyId === partyId)
  if (new Set(theirs.map((place) => place.servicePointId)).size < 2) return null
  return theirs.find((place) => place.servicePointId === servicePointId)?.contractNumber ?? null
}
