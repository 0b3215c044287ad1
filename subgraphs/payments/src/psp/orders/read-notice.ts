import * as v from 'valibot'
import type { Notice } from '../psp-port.ts'
import { type NoticeShape, noticeShape } from './order-shape.ts'

/** What an event of Conekta or Digital FEMSA tells. */
export function readNotice({ id, type, created_at, data: { object } }: NoticeShape): Notice {
  const orderId = object?.object === 'order' ? object.id : (object?.order_id ?? null)
  return { eventId: id, type, orderId, at: new Date(created_at * 1000) }
}

/** What a webhook's body tells; null where it cannot be read. */
export function readNoticeBody(rawBody: Buffer): Notice | null {
  let told: unknown
  try {
    told = JSON.parse(rawBody.toString('utf8'))
  } catch {
    return null
  }
  const read = v.safeParse(noticeShape, told)
  return read.success ? readNotice(read.output) : null
}
