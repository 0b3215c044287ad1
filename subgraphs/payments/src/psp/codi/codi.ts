import { createHmac, timingSafeEqual } from 'node:crypto'
import * as v from 'valibot'
import type { ProviderAccount } from '../../settings.ts'
import { askJson, type JsonAnswer } from '../ask-json.ts'
import { refundDone, shownRefund } from '../orders/refund-step.ts'
import type { FindOutcome, Notice, Psp, RawMessage, Silence } from '../psp-port.ts'
import { isRefusal, unusable } from '../unanswered.ts'
import { callbackShape, changeOf, chargeShape, chargesShape, readCharge } from './charge-shape.ts'

const refusal = v.looseObject({
  code: v.optional(v.string(), 'unknown'),
  message: v.optional(v.string(), ''),
})

/**
 * CoDi (Banxico): a request to pay is registered with the issuer, who gives what its square code holds; the payer's bank app
 * answers it. The issuer takes our key as the request's reference: asked twice, it is one request.
 */
export function createCodi({ url, key }: ProviderAccount): Psp {
  const headers = { authorization: `Bearer ${key}`, accept: 'application/json' }
  const get = (path: string, signal: AbortSignal) =>
    askJson({ method: 'GET', url: `${url}${path}`, headers }, signal)
  const post = (path: string, body: object, signal: AbortSignal) =>
    askJson({ method: 'POST', url: `${url}${path}`, headers, body }, signal)
  const path = (id: string) => `/charges/${encodeURIComponent(id)}`

  async function read(id: string, signal: AbortSignal): Promise<FindOutcome> {
    const answer = await get(path(id), signal)
    if (answer.kind === 'silent') return answer
    return answer.status === 404 ? { kind: 'absent' } : (chargeIn(answer) ?? unusable(answer.status))
  }

  const codi: Psp = {
    name: 'codi',
    methods: ['CODI'],
    read,
    async charge({ key: reference, amount, concept, expiresAt }, signal) {
      const expires_at = expiresAt === null ? null : Math.floor(expiresAt.getTime() / 1000)
      const answer = await post(
        '/charges',
        { reference, amount: Number(amount), concept, expires_at },
        signal,
      )
      if (answer.kind === 'silent') return answer
      return (answer.status < 300 ? chargeIn(answer) : null) ?? refusalIn(answer)
    },
    async find(reference, signal) {
      const answer = await get(`/charges?reference=${encodeURIComponent(reference)}`, signal)
      if (answer.kind === 'silent') return answer
      const found = v.safeParse(chargesShape, answer.body)
      if (answer.status !== 200 || !found.success) return unusable(answer.status)
      const [charge] = found.output.data.filter((one) => one.reference === reference)
      return charge === undefined ? { kind: 'absent' } : { kind: 'charge', charge: readCharge(charge) }
    },
    async cancel(id, signal) {
      const answer = await post(`${path(id)}/cancel`, {}, signal)
      if (answer.kind === 'silent') return answer
      const now = await read(id, signal)
      if (now.kind !== 'charge') return now
      if (now.charge.state === 'PAID') return { kind: 'paid' }
      return now.charge.state === 'PENDING' ? unusable(answer.status) : { kind: 'cancelled' }
    },
    async refund(request, signal) {
      const done = refundDone(await read(request.orderId, signal), request)
      if (done !== null) return done
      const body = { amount: Number(request.amount), reference: request.key }
      const answer = await post(`${path(request.orderId)}/refunds`, body, signal)
      if (answer.kind === 'silent') return answer
      return answer.status < 400
        ? shownRefund(await read(request.orderId, signal), request)
        : refusalIn(answer)
    },
    verify: async (message) => (isSealed(message, key) ? 'genuine' : 'forged'),
    noticeOf,
    async listenAt(to, signal) {
      const answer = await post('/callbacks', { url: to }, signal)
      if (answer.kind === 'silent') return answer
      return answer.status < 300 ? { kind: 'listening' } : unusable(answer.status)
    },
    async noticesSince(since, signal) {
      const answer = await get(`/charges?updated_since=${Math.floor(since.getTime() / 1000)}`, signal)
      if (answer.kind === 'silent') return answer
      const read = v.safeParse(chargesShape, answer.body)
      if (answer.status !== 200 || !read.success) return unusable(answer.status)
      return { kind: 'notices', notices: read.output.data.map(changeOf), next: null }
    },
  }
  return codi
}

function chargeIn({ body }: JsonAnswer): Extract<FindOutcome, { kind: 'charge' }> | null {
  const charge = v.safeParse(chargeShape, body)
  return charge.success ? { kind: 'charge', charge: readCharge(charge.output) } : null
}

function refusalIn({ status, body }: JsonAnswer) {
  const said = v.safeParse(refusal, body)
  if (!said.success || !isRefusal(status)) return unusable(status) satisfies Silence
  return { kind: 'refused' as const, code: said.output.code, reason: said.output.message }
}

/** The header `x-codi-signature`: HMAC-SHA256 over the body under our key, in hexadecimal digits. */
function isSealed({ rawBody, headers }: RawMessage, key: string): boolean {
  const told = Buffer.from(headers['x-codi-signature'] ?? '', 'hex')
  const seal = createHmac('sha256', key).update(rawBody).digest()
  return told.length === seal.length && timingSafeEqual(told, seal)
}

function noticeOf(rawBody: Buffer): Notice | null {
  let told: unknown
  try {
    told = JSON.parse(rawBody.toString('utf8'))
  } catch {
    return null
  }
  const read = v.safeParse(callbackShape, told)
  if (!read.success) return null
  const { event_id: eventId, type, charge_id: orderId, created_at } = read.output
  return { eventId, type, orderId, at: new Date(created_at * 1000) }
}
