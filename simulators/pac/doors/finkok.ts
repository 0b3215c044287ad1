import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { type Element, escapeXml, findElement, localNameOf, readXml } from '../sat/read-xml.ts'
import type { StampedCfdi } from '../sat/stamped-cfdi.ts'
import type { StampAnswer } from '../sat/tax-office.ts'
import { wallClock } from '../sat/wall-clock.ts'
import { behaving, cancelOrRefuse, cut, type DoorParts, type PacIdentity, stampOrRefuse } from './door.ts'

const pac: PacIdentity = { name: 'finkok', rfc: 'SPR190613I52' }
const views = 'apps.services.soap.core.views'

type Fields = Readonly<Record<string, string>>

/**
 * Finkok's SOAP 1.1 services `stamp` and `cancel`: stamp, quick_stamp, stamped, query_pending,
 * cancel_signature, get_sat_status, get_receipt.
 */
export function finkokDoor(server: FastifyInstance, parts: DoorParts): void {
  server.post('/finkok/servicios/soap/stamp', (request, reply) => serve(request, reply, parts, stamping))
  server.post('/finkok/servicios/soap/cancel', (request, reply) => serve(request, reply, parts, cancelling))
}

interface Call {
  readonly parts: DoorParts
  readonly fields: Fields
  readonly element: Element
  readonly refuseWith: string | null
}

type Method = (call: Call) => string

async function serve(
  request: FastifyRequest,
  reply: FastifyReply,
  parts: DoorParts,
  methods: Readonly<Record<string, Method>>,
): Promise<FastifyReply> {
  const envelope = readXml(String(request.body))
  const element = envelope && findElement(envelope, 'Body')?.children[0]
  const name = element ? localNameOf(element) : ''
  const method = methods[name]
  if (!element || method === undefined) return fault(reply, 'Client.Unknown', `no hay método ${name}`)
  const fields = Object.fromEntries(element.children.map((one) => [localNameOf(one), one.text]))
  const { answer, otherwise } = await behaving(parts, pac, (refuseWith) =>
    method({ parts, fields, element, refuseWith }),
  )
  if (otherwise === 'cut') return cut(reply)
  if (answer === null) return fault(reply, 'Server', 'Internal Server Error')
  const isStamp = methods === stamping
  const body =
    `<tns:${name}Response xmlns:tns="http://facturacion.finkok.com/${isStamp ? 'stamp' : 'cancel'}"` +
    ` xmlns:s0="${views}"><tns:${name}Result>${answer}</tns:${name}Result></tns:${name}Response>`
  return reply.type('text/xml; charset=utf-8').send(envelopeOf(body))
}

const stamping: Readonly<Record<string, Method>> = {
  stamp: (call) => stampResult(call, true),
  quick_stamp: (call) => stampResult(call, false),
  stamped({ parts, fields }) {
    if (!signsIn(parts, fields)) return incidence('300', 'Usuario o contraseña inválidos')
    const found = parts.office.recover(pac.name, decoded(fields['xml']), new Date())
    return found === undefined
      ? incidence('603', 'El CFDI no contiene un timbre previo')
      : stampedFields(found, 'Comprobante timbrado previamente')
  },
  query_pending({ parts, fields }) {
    const found = parts.office.byUuid(fields['uuid'] ?? '')
    return found === undefined
      ? tag('error', 'UUID no encontrado')
      : tag('status', 'S') + tag('uuid', found.stamp.uuid) + tag('uuid_status', 'S') + tag('xml', found.xml)
  },
}

function stampResult({ parts, fields, refuseWith }: Call, givesEarlier: boolean): string {
  if (!signsIn(parts, fields)) return incidence('300', 'Usuario o contraseña inválidos')
  const answer: StampAnswer = stampOrRefuse(parts, pac, decoded(fields['xml']), refuseWith)
  switch (answer.kind) {
    case 'refused':
      return incidence(answer.code, answer.message)
    case 'stamped':
      return stampedFields(answer.cfdi, 'Comprobante timbrado satisfactoriamente')
    case 'duplicate':
      return (
        (givesEarlier ? stampedFields(answer.cfdi, 'Comprobante timbrado previamente') : '') +
        incidence('307', 'El CFDI contiene un timbre previo')
      )
  }
}

function stampedFields({ xml, stamp }: StampedCfdi, status: string): string {
  return [
    tag('xml', xml),
    tag('UUID', stamp.uuid),
    tag('Fecha', stamp.stampedAt),
    tag('CodEstatus', status),
    tag('SatSeal', stamp.satSeal),
    tag('NoCertificadoSAT', stamp.satCertificate),
  ].join('')
}

const cancelling: Readonly<Record<string, Method>> = {
  cancel_signature({ parts, fields, refuseWith }) {
    if (!signsIn(parts, fields)) return tag('CodEstatus', '300 - Usuario o contraseña inválidos')
    const asked = cancelOrRefuse(parts, decoded(fields['xml']), refuseWith)
    const folio = tag('UUID', asked.uuid) + tag('EstatusUUID', asked.code) + tag('EstatusCancelacion', '')
    return (
      `<s0:Folios><s0:Folio>${folio}</s0:Folio></s0:Folios>` +
      (asked.receipt === null ? '' : tag('Acuse', asked.receipt)) +
      tag('Fecha', wallClock(new Date()))
    )
  },
  get_sat_status({ parts, fields }) {
    const { query, state, cancellable, cancellation } = parts.office.desk.statusOf(
      fields['uuid'] ?? '',
      new Date(),
    )
    const inner =
      tag('CodigoEstatus', query) +
      tag('EsCancelable', cancellable) +
      tag('Estado', state) +
      tag('EstatusCancelacion', cancellation)
    return `<s0:sat>${inner}</s0:sat>`
  },
  get_receipt({ parts, fields }) {
    if (!signsIn(parts, fields)) return tag('success', 'false') + tag('error', 'Usuario inválido')
    const found = parts.office.byUuid(fields['uuid'] ?? '')
    const receipt = fields['type'] === 'C' ? found?.cancellation?.receipt : null
    return receipt == null
      ? tag('success', 'false') + tag('error', 'No hay acuse')
      : tag('success', 'true') + tag('receipt', receipt)
  },
}

function signsIn({ user, password }: DoorParts, fields: Fields): boolean {
  return fields['username'] === user && fields['password'] === password
}

function incidence(code: string, message: string): string {
  const inner = tag('CodigoError', code) + tag('MensajeIncidencia', message)
  return `<s0:Incidencias><s0:Incidencia>${inner}</s0:Incidencia></s0:Incidencias>`
}

function tag(name: string, text: string): string {
  return `<s0:${name}>${escapeXml(text)}</s0:${name}>`
}

function decoded(base64 = ''): string {
  return Buffer.from(base64, 'base64').toString('utf8')
}

function fault(reply: FastifyReply, code: string, reason: string): FastifyReply {
  const body = `<senv:Fault><faultcode>${code}</faultcode><faultstring>${escapeXml(reason)}</faultstring></senv:Fault>`
  return reply.code(500).type('text/xml; charset=utf-8').send(envelopeOf(body))
}

function envelopeOf(body: string): string {
  return (
    '<?xml version="1.0" encoding="UTF-8"?>' +
    '<senv:Envelope xmlns:senv="http://schemas.xmlsoap.org/soap/envelope/">' +
    `<senv:Body>${body}</senv:Body></senv:Envelope>`
  )
}
