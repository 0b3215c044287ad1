import { createECDH, randomBytes, randomUUID } from 'node:crypto'
import { type FastifyInstance, type FastifyReply, type FastifyRequest, fastify } from 'fastify'
import * as v from 'valibot'
import { type BrowserKeys, decryptMessage, UnreadableMessage } from './decrypt-message.ts'
import { vapidFault } from './vapid.ts'

/** A message as the browser would get it. */
export interface ReceivedMessage {
  readonly id: string
  readonly text: string
  readonly topic: string | null
  readonly urgency: string | null
  readonly ttl: number
  /** UTC, ISO 8601. */
  readonly at: string
}

/** An answer that the push service gives instead of taking a message. */
const answerSchema = v.object({
  status: v.pipe(v.number(), v.integer(), v.minValue(300), v.maxValue(599)),
  retryAfter: v.optional(v.string()),
  /** How many messages are answered so. */
  times: v.optional(v.pipe(v.number(), v.integer(), v.minValue(1)), 1),
})

type ScriptedAnswer = v.InferOutput<typeof answerSchema>

interface Subscription {
  readonly applicationKey: string
  readonly browser: BrowserKeys
  readonly messages: ReceivedMessage[]
  /** Answered before anything is taken. */
  readonly script: ScriptedAnswer[]
  gone: boolean
}

/** What larger bodies are refused with at every push service (RFC 8030 §7.2). */
const longestBody = 4_096
const subscribeSchema = v.object({ applicationServerKey: v.pipe(v.string(), v.regex(/^B[\w-]{86}$/)) })

/**
 * A push service and the browsers behind it, in one: `POST /subscriptions` is `PushManager.subscribe`, `POST /push/:id`
 * takes messages as RFC 8030 says, `GET /subscriptions/:id/messages` is what the browser decrypted. `DELETE
 * /subscriptions/:id` unsubscribes; `POST /subscriptions/:id/answers` makes it answer otherwise for a while.
 */
export function createPushService(): FastifyInstance {
  const subscriptions = new Map<string, Subscription>()
  const server = fastify({ bodyLimit: 1 << 16, forceCloseConnections: true })
  server.addContentTypeParser('application/octet-stream', { parseAs: 'buffer' }, (_request, body, done) =>
    done(null, body),
  )

  server.post('/subscriptions', (request, reply) => {
    const asked = v.safeParse(subscribeSchema, request.body)
    if (!asked.success)
      return reply.code(400).send({ error: 'applicationServerKey must be a P-256 point in base64url' })
    const id = randomUUID()
    const browser = newBrowser()
    const applicationKey = asked.output.applicationServerKey
    subscriptions.set(id, { applicationKey, browser, messages: [], script: [], gone: false })
    return reply.code(201).send({
      id,
      endpoint: `${originOf(request)}/push/${id}`,
      keys: { p256dh: browser.publicKey.toString('base64url'), auth: browser.auth.toString('base64url') },
    })
  })

  server.get<{ Params: { id: string } }>('/subscriptions/:id/messages', (request, reply) => {
    const found = subscriptions.get(request.params.id)
    return found === undefined ? reply.code(404).send() : reply.send(found.messages)
  })

  server.post<{ Params: { id: string } }>('/subscriptions/:id/answers', (request, reply) => {
    const found = subscriptions.get(request.params.id)
    const answer = v.safeParse(answerSchema, request.body)
    if (found === undefined || !answer.success) return reply.code(400).send()
    found.script.push(answer.output)
    return reply.code(204).send()
  })

  server.delete<{ Params: { id: string } }>('/subscriptions/:id', (request, reply) => {
    const found = subscriptions.get(request.params.id)
    if (found !== undefined) found.gone = true
    return reply.code(204).send()
  })

  server.post<{ Params: { id: string } }>('/push/:id', (request, reply) =>
    take(request, reply, subscriptions.get(request.params.id)),
  )
  return server
}

function take(
  request: FastifyRequest,
  reply: FastifyReply,
  subscription: Subscription | undefined,
): FastifyReply {
  const refuse = (status: number, reason: string) => reply.code(status).send({ error: reason })
  if (subscription === undefined) return refuse(404, 'no such subscription')
  if (subscription.gone) return refuse(410, 'the browser has unsubscribed')
  const scripted = scriptedAnswer(subscription)
  if (scripted !== undefined) {
    if (scripted.retryAfter !== undefined) reply.header('retry-after', scripted.retryAfter)
    return refuse(scripted.status, 'as the script says')
  }
  const { ttl, urgency, topic, authorization } = request.headers
  if (typeof ttl !== 'string' || !/^\d+$/.test(ttl)) return refuse(400, 'TTL is missing (RFC 8030 §5.2)')
  const topicText = typeof topic === 'string' ? topic : null
  if (topicText !== null && !/^[\w-]{1,32}$/.test(topicText))
    return refuse(400, 'Topic is malformed (RFC 8030 §5.4)')
  const { applicationKey } = subscription
  const fault = vapidFault(authorization, { origin: originOf(request), applicationKey, now: new Date() })
  if (fault !== null) return refuse(403, fault)
  if (request.headers['content-encoding'] !== 'aes128gcm')
    return refuse(415, 'Content-Encoding is not aes128gcm')
  const body = Buffer.isBuffer(request.body) ? request.body : Buffer.alloc(0)
  if (body.length > longestBody) return refuse(413, `more than ${longestBody} bytes`)
  let text: string
  try {
    text = decryptMessage(body, subscription.browser).toString('utf8')
  } catch (error) {
    // A real push service cannot see that; a test wants to know at once.
    if (error instanceof UnreadableMessage) return refuse(400, error.message)
    throw error
  }
  const id = randomUUID()
  const known = typeof urgency === 'string' ? urgency : null
  subscription.messages.push({
    ...{ id, text, topic: topicText, urgency: known, ttl: Number(ttl) },
    at: new Date().toISOString(),
  })
  return reply
    .code(201)
    .header('location', `${originOf(request)}/messages/${id}`)
    .header('ttl', ttl)
    .send()
}

function scriptedAnswer({ script }: Subscription): ScriptedAnswer | undefined {
  const [next] = script
  if (next === undefined) return undefined
  next.times -= 1
  if (next.times === 0) script.shift()
  return next
}

function originOf(request: FastifyRequest): string {
  return `http://${request.headers.host ?? ''}`
}

function newBrowser(): BrowserKeys {
  const pair = createECDH('prime256v1')
  const publicKey = pair.generateKeys()
  return { publicKey, privateKey: pair.getPrivateKey(), auth: randomBytes(16) }
}
