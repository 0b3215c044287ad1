import { defineEvent } from '@aquacis/kit/values/event.ts'
import * as v from 'valibot'

const id = v.pipe(v.string(), v.uuid())

/**
 * Somebody was told something, or told again: that it stands, that it got worse, that it ended. Key: the person. `invoiceId` is
 * the bill that a notice is of; facts told before it was added lack it.
 */
export const NoticeTold = defineEvent(
  'notifications.NoticeTold',
  v.object({
    noticeId: id,
    partyId: id,
    kind: v.picklist([
      'LEAK',
      'HIGH_FLOW',
      'DAY_LIMIT',
      'MONTH_LIMIT',
      'AWAY_USE',
      'TOO_LITTLE_USE',
      'BILL_READY',
      'DISCOUNT_ENDS',
    ]),
    telling: v.picklist(['STANDS', 'WORSE', 'ENDED']),
    invoiceId: v.exactOptional(v.nullable(id)),
  }),
)

/** Somebody has read notices that they had not read before. Key: the person. */
export const NoticesRead = defineEvent(
  'notifications.NoticesRead',
  v.object({ partyId: id, noticeIds: v.array(id) }),
)
