import * as v from 'valibot'
import type { JsonAnswer } from '../ask-json.ts'
import type {
  CancelOutcome,
  ChargeOutcome,
  ChargeRequest,
  FindOutcome,
  NoticesOutcome,
  RefundOutcome,
  RefundRequest,
  Silence,
} from '../psp-port.ts'
import { isRefusal, unusable } from '../unanswered.ts'
import { chooseOrder } from './choose-order.ts'
import { type OrderBody, orderBody } from './order-body.ts'
import {
  errorShape,
  noticesShape,
  orderShape,
  ordersShape,
  webhookKeysShape,
  webhooksShape,
} from './order-shape.ts'
import { readNotice } from './read-notice.ts'
import { readOrder } from './read-order.ts'
import { refundDone, shownRefund } from './refund-step.ts'

type Reply = Promise<JsonAnswer | Silence>

/** What is asked of an API of orders: each adapter knows how. */
export interface OrderCalls {
  create(body: OrderBody, signal: AbortSignal): Reply
  read(orderId: string, signal: AbortSignal): Reply
  search(text: string, signal: AbortSignal): Reply
  cancel(orderId: string, signal: AbortSignal): Reply
  /** Takes the provider's own page of an order back; left out where it has none. */
  closePage?(pageId: string, signal: AbortSignal): Reply
  refund(orderId: string, body: { amount: number; reason: string }, signal: AbortSignal): Reply
  events(next: string | null, signal: AbortSignal): Reply
  webhookKeys(signal: AbortSignal): Reply
  makeWebhookKey(signal: AbortSignal): Reply
  webhooks(signal: AbortSignal): Reply
  makeWebhook(url: string, signal: AbortSignal): Reply
}

/** What both APIs of orders do alike, whoever carries the requests. */
export function orderApi(calls: OrderCalls) {
  async function read(orderId: string, signal: AbortSignal): Promise<FindOutcome> {
    const answer = await calls.read(orderId, signal)
    if (answer.kind === 'silent') return answer
    if (answer.status === 404) return { kind: 'absent' }
    return chargeIn(answer) ?? unusable(answer.status)
  }

  async function find(key: string, signal: AbortSignal): Promise<FindOutcome> {
    const answer = await calls.search(key, signal)
    if (answer.kind === 'silent') return answer
    const found = v.safeParse(ordersShape, answer.body)
    if (answer.status !== 200 || !found.success) return unusable(answer.status)
    const order = chooseOrder(found.output.data, key)
    return order === null ? { kind: 'absent' } : read(order.id, signal)
  }

  async function charge(request: ChargeRequest, signal: AbortSignal): Promise<ChargeOutcome> {
    const answer = await calls.create(orderBody(request), signal)
    if (answer.kind === 'silent') return answer
    const made = answer.status < 300 ? chargeIn(answer) : null
    if (made !== null) return made
    const no = refusalIn(answer)
    if (no.kind === 'silent' || request.method !== 'CARD') return no
    // A card that was declined leaves an order with the charge and the issuer's answer; a request that came twice, what the first did.
    const left = await find(request.key, signal)
    return left.kind === 'charge' ? left : no
  }

  async function cancel(orderId: string, signal: AbortSignal): Promise<CancelOutcome> {
    const answer = await calls.cancel(orderId, signal)
    if (answer.kind === 'silent') return answer
    const closed = await closePage(orderId, signal)
    if (closed !== null) return closed
    const now = await read(orderId, signal)
    if (now.kind !== 'charge') return now
    if (now.charge.arrivals.length > 0) return { kind: 'paid' }
    return now.charge.state === 'PENDING' ? unusable(answer.status) : { kind: 'cancelled' }
  }

  /** An order that is over may have left its page open; what keeps it open, null where it is shut. */
  async function closePage(orderId: string, signal: AbortSignal): Promise<Silence | null> {
    if (calls.closePage === undefined) return null
    const answer = await calls.read(orderId, signal)
    if (answer.kind === 'silent') return answer
    const order = v.safeParse(orderShape, answer.body)
    const page = order.success ? order.output.checkout : null
    if (page?.id == null || page.status !== 'Issued') return null
    const closed = await calls.closePage(page.id, signal)
    return closed.kind === 'answer' && closed.status < 300 ? null : silenceOf(closed)
  }

  async function refund(request: RefundRequest, signal: AbortSignal): Promise<RefundOutcome> {
    const done = refundDone(await read(request.orderId, signal), request)
    if (done !== null) return done
    const body = { amount: Number(request.amount), reason: 'requested_by_client' }
    const answer = await calls.refund(request.orderId, body, signal)
    if (answer.kind === 'silent') return answer
    return answer.status < 400 ? shownRefund(await read(request.orderId, signal), request) : refusalIn(answer)
  }

  async function noticesSince(
    since: Date,
    signal: AbortSignal,
    from: string | null = null,
  ): Promise<NoticesOutcome> {
    const answer = await calls.events(from, signal)
    if (answer.kind === 'silent') return answer
    const read = v.safeParse(noticesShape, answer.body)
    if (answer.status !== 200 || !read.success) return unusable(answer.status)
    const told = read.output.data.map(readNotice)
    const notices = told.filter(({ at }) => at >= since)
    const isLast = told.length === 0 || !read.output.has_more || notices.length < told.length
    return { kind: 'notices', notices, next: isLast ? null : nextOf(read.output.next_page_url) }
  }

  async function webhookKeys(signal: AbortSignal): Promise<readonly string[] | Silence> {
    const answer = await calls.webhookKeys(signal)
    if (answer.kind === 'silent') return answer
    const read = v.safeParse(webhookKeysShape, answer.body)
    if (answer.status !== 200 || !read.success) return unusable(answer.status)
    return read.output.data.filter(({ active }) => active).map(({ public_key }) => public_key)
  }

  async function listenAt(url: string, signal: AbortSignal): Promise<{ kind: 'listening' } | Silence> {
    const keys = await webhookKeys(signal)
    if ('kind' in keys) return keys
    const key = keys.length === 0 ? await calls.makeWebhookKey(signal) : null
    if (key !== null && (key.kind === 'silent' || key.status >= 300)) return silenceOf(key)
    const answer = await calls.webhooks(signal)
    if (answer.kind === 'silent') return answer
    const known = v.safeParse(webhooksShape, answer.body)
    if (!known.success) return unusable(answer.status)
    if (known.output.data.some((one) => one.url === url)) return { kind: 'listening' }
    const made = await calls.makeWebhook(url, signal)
    return made.kind === 'answer' && made.status < 300 ? { kind: 'listening' } : silenceOf(made)
  }

  return { charge, find, read, cancel, refund, noticesSince, webhookKeys, listenAt }
}

function silenceOf(answer: JsonAnswer | Silence): Silence {
  return answer.kind === 'silent' ? answer : unusable(answer.status)
}

function chargeIn({ body }: JsonAnswer): Extract<FindOutcome, { kind: 'charge' }> | null {
  const order = v.safeParse(orderShape, body)
  return order.success ? { kind: 'charge', charge: readOrder(order.output) } : null
}

/** A refusal is theirs to give with a reason; what has none, or is about our key or their load, is no answer. */
function refusalIn({ status, body }: JsonAnswer) {
  const said = v.safeParse(errorShape, body)
  const [detail] = said.success ? said.output.details : []
  if (detail === undefined || !isRefusal(status)) return unusable(status)
  const { code, message, debug_message } = detail
  return { kind: 'refused' as const, code: code ?? 'unknown', reason: message ?? debug_message ?? '' }
}

/** The mark of the next page in its address. */
function nextOf(url: string | null): string | null {
  return url === null ? null : new URL(url, 'https://page.invalid').searchParams.get('next')
}
