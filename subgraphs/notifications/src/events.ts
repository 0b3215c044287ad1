import { defineEvent } from '@aquacis/kit/values/event.ts'
import * as v from 'valibot'

const id = v.pipe(v.string(), v.uuid())

const kind = v.picklist([
  'LEAK',
  'HIGH_FLOW',
  'DAY_LIMIT',
  'MONTH_LIMIT',
  'AWAY_USE',
  'TOO_LITTLE_USE',
  'BILL_READY',
  'DISCOUNT_ENDS',
  'PAYMENT_RECEIVED',
  'PAYMENT_TAKEN_BACK',
  'COLLECTION_NOTICE',
  'RESTRICTION',
  'PLAN',
  'PAYMENT_CLAIM',
  'DISPUTE',
  'AUTOPAY',
])

/**
 * Somebody was told something, or told again: that it stands, that it got worse, that it ended. Key: the person. `invoiceId` is
 * the bill that a notice is of; facts told before it was added lack it.
 */
export const NoticeTold = defineEvent(
  'notifications.NoticeTold',
  v.object({
    noticeId: id,
    partyId: id,
    kind,
    telling: v.picklist(['STANDS', 'WORSE', 'ENDED']),
    invoiceId: v.exactOptional(v.nullable(id)),
  }),
)

/** Somebody has read notices that they had not read before. Key: the person. */
export const NoticesRead = defineEvent(
  'notifications.NoticesRead',
  v.object({ partyId: id, noticeIds: v.array(id) }),
)

/**
 * Evidence of a notice about money: that it lies in an inbox (INBOX DELIVERED) or was read there (INBOX READ), that the
 * push service or the mail server took it (DELIVERED), or that it never will (FAILED, with why in `detail`). One for each
 * channel and address, so that somebody with two telephones is two facts. Key: the contract.
 */
export const NoticeDelivered = defineEvent(
  'notifications.NoticeDelivered',
  v.object({
    noticeId: id,
    partyId: id,
    kind,
    channel: v.picklist(['INBOX', 'PUSH', 'MAIL']),
    outcome: v.picklist(['DELIVERED', 'READ', 'FAILED']),
    at: v.pipe(v.string(), v.isoTimestamp()),
    contractId: id,
    /** What it is about: the debt case, the restriction, the plan, the claim, the dispute, the payment. */
    subjectId: id,
    /** Which of a subject's notices: the stage of a debt case, the change of a plan, a claim or a dispute. */
    aspect: v.string(),
    detail: v.nullable(v.string()),
  }),
)
