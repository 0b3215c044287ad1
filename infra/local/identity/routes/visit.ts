import { deviceWords } from '@aquacis/gateway/device-words'
import { networkOf } from '@aquacis/gateway/network'
import type { FastifyReply, FastifyRequest } from 'fastify'
import * as v from 'valibot'
import type { AuditedStep, Step } from '../audit/audit.ts'
import { securityHeaders } from '../pages/security-headers.ts'
import type { IdentityParts } from './parts.ts'

const deviceCookieName = 'aquacis-device'
/** As long as browsers keep a cookie (RFC 6265bis §5.5). */
const deviceSeconds = 400 * 24 * 60 * 60

/** From where a request comes. */
export interface Visit {
  readonly network: string
  /** In words. */
  readonly device: string
  readonly deviceCookie: string | undefined
}

export function visitOf({ ip, headers }: FastifyRequest): Visit {
  const cookie = new RegExp(`(?:^|; *)${deviceCookieName}=([\\w-]{22})(?:;|$)`).exec(
    headers.cookie ?? '',
  )?.[1]
  return { network: networkOf(ip), device: deviceWords(headers['user-agent']), deviceCookie: cookie }
}

/** The `set-cookie` header by which a browser is known again. */
export function deviceCookie({ issuer }: IdentityParts, value: string): string {
  const secure = issuer.protocol === 'https:' ? '; Secure' : ''
  return `${deviceCookieName}=${value}; Max-Age=${deviceSeconds}; Path=/; HttpOnly; SameSite=Lax${secure}`
}

export function note(
  { audit }: IdentityParts,
  { network, device }: Visit,
  what: Step,
  who: string,
  outcome: AuditedStep['outcome'] = 'done',
): Promise<void> {
  return audit.note({ what, outcome, who, network, device })
}

export function send(
  { publicOrigin }: IdentityParts,
  reply: FastifyReply,
  status: number,
  page: string,
): FastifyReply {
  return reply.code(status).headers(securityHeaders(publicOrigin)).type('text/html; charset=utf-8').send(page)
}

const text = (longest: number) => v.optional(v.pipe(v.string(), v.maxLength(longest)), '')
const formSchema = v.object({
  email: text(254),
  name: text(200),
  password: text(1024),
  code: text(40),
  way: text(20),
  step: text(8_192),
  proof: text(40),
  token: text(100),
  answer: text(16_384),
  key: text(100),
  id: text(2_048),
})

export type Form = v.InferOutput<typeof formSchema>

/** The fields of a form; all empty when it is none of ours. */
export function formOf({ body }: FastifyRequest): Form {
  const read = v.safeParse(formSchema, body ?? {})
  return read.success ? read.output : v.parse(formSchema, {})
}

/** A wait as people say it. */
export function waitWords(waitMs: number): string {
  if (waitMs <= 60_000) return 'un minuto'
  return `${Math.ceil(waitMs / 60_000)} minutos`
}
