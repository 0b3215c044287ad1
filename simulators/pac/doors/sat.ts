import type { FastifyInstance } from 'fastify'
import { escapeXml, findElement, readXml } from '../sat/read-xml.ts'
import type { DoorParts } from './door.ts'

/** SAT's public service ConsultaCFDIService: the state of a document, by the address printed on it. */
export function satDoor(server: FastifyInstance, { office }: DoorParts): void {
  server.post('/sat/ConsultaCFDIService.svc', (request, reply) => {
    const envelope = readXml(String(request.body))
    const printed = (envelope && findElement(envelope, 'expresionImpresa')?.text) ?? ''
    const uuid = new URLSearchParams(printed.replace(/^\?/, '')).get('id') ?? ''
    const { query, state, cancellable, cancellation } = office.desk.statusOf(uuid, new Date())
    const field = (name: string, text: string) => `<a:${name}>${escapeXml(text)}</a:${name}>`
    return reply
      .type('text/xml; charset=utf-8')
      .send(
        '<s:Envelope xmlns:s="http://schemas.xmlsoap.org/soap/envelope/"><s:Body>' +
          '<ConsultaResponse xmlns="http://tempuri.org/"><ConsultaResult' +
          ' xmlns:a="http://schemas.datacontract.org/2004/07/Sat.Cfdi.Negocio.ConsultaCfdi.Servicio">' +
          field('CodigoEstatus', query) +
          field('EsCancelable', cancellable) +
          field('Estado', state) +
          field('EstatusCancelacion', cancellation) +
          '</ConsultaResult></ConsultaResponse></s:Body></s:Envelope>',
      )
  })
}
