import { randomBytes } from 'node:crypto'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { stampElement } from '../sat/set-stamp.ts'
import type { StampedCfdi } from '../sat/stamped-cfdi.ts'
import type { StampAnswer } from '../sat/tax-office.ts'
import { behaving, cancelOrRefuse, cut, type DoorParts, type PacIdentity, stampOrRefuse } from './door.ts'

const pac: PacIdentity = { name: 'sw', rfc: 'SPR190613I53' }
const tokenLifeMs = 2 * 3_600_000

interface Session extends DoorParts {
  /** Token → until when it holds. */
  readonly tokens: Map<string, number>
  /** The caller's own id of a document → what was stamped under it: a second one is not. */
  readonly byCustomId: Map<string, StampedCfdi>
}

/** SW sapien's REST services: authenticate, stamp v4 with `customid`, cancel by a signed request, the data warehouse. */
export function swDoor(server: FastifyInstance, parts: DoorParts): void {
  const session: Session = { ...parts, tokens: new Map(), byCustomId: new Map() }
  server.addContentTypeParser('multipart/form-data', { parseAs: 'buffer' }, (_request, body, done) =>
    done(null, body),
  )
  server.post('/sw/v2/security/authenticate', (request, reply) => authenticate(request, reply, session))
  server.post('/sw/v4/cfdi33/stamp/v4', (request, reply) => stamp(request, reply, session))
  server.post('/sw/cfdi33/cancel/xml', (request, reply) => cancel(request, reply, session))
  server.get<{ Params: { uuid: string } }>('/sw/datawarehouse/v1/live/:uuid', (request, reply) => {
    const found = parts.office.byUuid(request.params.uuid)
    return found === undefined
      ? reply.code(404).send(failure('No se encontró el comprobante'))
      : reply.send(success({ records: [{ uuid: found.stamp.uuid, xml: found.xml }] }))
  })
}

async function authenticate(
  request: FastifyRequest,
  reply: FastifyReply,
  session: Session,
): Promise<FastifyReply> {
  const { user, password } = (request.body ?? {}) as { user?: string; password?: string }
  if (user !== session.user || password !== session.password)
    return reply.code(401).send(failure('AU2000 - El usuario y/o contraseña son inválidos.'))
  const token = randomBytes(24).toString('base64url')
  session.tokens.set(token, Date.now() + tokenLifeMs)
  return reply.send(success({ token, expires_in: tokenLifeMs / 1_000, tokeny_type: 'bearer' }))
}

async function stamp(request: FastifyRequest, reply: FastifyReply, session: Session): Promise<FastifyReply> {
  if (!isSignedIn(request, session)) return reply.code(401).send(failure('AU4001 - Token inválido.'))
  const xml = await fileOf(request)
  const customId = String(request.headers['customid'] ?? '')
  const { answer, otherwise } = await behaving(session, pac, (refuseWith) =>
    stampUnder(session, customId, xml, refuseWith),
  )
  if (otherwise === 'cut') return cut(reply)
  if (answer === null) return reply.code(500).send(failure('Error interno del servicio'))
  switch (answer.kind) {
    case 'refused':
      return reply.code(400).send(failure(`${answer.code} - ${answer.message}`))
    case 'stamped':
      return reply.send(success(stampedData(answer.cfdi)))
    case 'duplicate':
      return reply.code(400).send({
        ...failure('307. El comprobante contiene un timbre previo.'),
        data: stampedData(answer.cfdi),
      })
  }
}

function stampUnder(session: Session, id: string, xml: string, refuseWith: string | null): StampAnswer {
  const earlier = session.byCustomId.get(id)
  if (id !== '' && earlier !== undefined) return { kind: 'duplicate', cfdi: earlier }
  const answer = stampOrRefuse(session, pac, xml, refuseWith)
  if (id !== '' && answer.kind === 'stamped') session.byCustomId.set(id, answer.cfdi)
  return answer
}

async function cancel(request: FastifyRequest, reply: FastifyReply, session: Session): Promise<FastifyReply> {
  if (!isSignedIn(request, session)) return reply.code(401).send(failure('AU4001 - Token inválido.'))
  const xml = await fileOf(request)
  const { answer, otherwise } = await behaving(session, pac, (refuseWith) =>
    cancelOrRefuse(session, xml, refuseWith),
  )
  if (otherwise === 'cut') return cut(reply)
  if (answer === null) return reply.code(500).send(failure('Error interno del servicio'))
  const { code, uuid, receipt } = answer
  if (receipt === null) return reply.code(400).send(failure(`${code} - El comprobante no se puede cancelar.`))
  return reply.send(success({ acuse: receipt, uuid: { [uuid]: code } }))
}

function stampedData({ xml, stamp: content }: StampedCfdi): object {
  return {
    cfdi: xml,
    tfd: stampElement(content),
    uuid: content.uuid,
    fechaTimbrado: content.stampedAt,
    noCertificadoSAT: content.satCertificate,
    selloCFDI: content.issuerSeal,
    selloSAT: content.satSeal,
  }
}

function isSignedIn({ headers }: FastifyRequest, { tokens }: Session): boolean {
  const token = /^bearer (.+)$/i.exec(headers.authorization ?? '')?.[1] ?? ''
  return (tokens.get(token) ?? 0) > Date.now()
}

async function fileOf({ body, headers }: FastifyRequest): Promise<string> {
  const type = headers['content-type'] ?? ''
  const form = await new Response(new Uint8Array(body as Buffer), {
    headers: { 'content-type': type },
  }).formData()
  const part = form.get('xml')
  if (part === null) return ''
  return typeof part === 'string' ? part : part.text()
}

function success(data: object): object {
  return { data, status: 'success' }
}

function failure(message: string): object {
  return { message, messageDetail: '', data: null, status: 'error' }
}
