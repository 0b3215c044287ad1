import type { XmlElement } from '../domain/cfdi/xml-element.ts'
import type { CancelOutcome, ReceiptOutcome } from '../domain/stamping/cancel-step.ts'
import { faultOf, type RecoverOutcome, type StampOutcome } from '../domain/stamping/outcome.ts'
import type { PacAccount } from '../settings.ts'
import type { Pac } from './pac-port.ts'
import { readStamp } from './read-stamp.ts'
import { satState } from './sat-state.ts'
import { below, callSoap, escapeXml, type SoapAnswer, textOf } from './soap.ts'

type Service = 'stamp' | 'cancel'
type Fields = Readonly<Record<string, string>>

/** Codes with which Finkok says that the account is wrong, not the document. */
const accountCodes = new Set(['300', '702', '703'])
/** “No stamp before”: true only once its own books are closed, some seconds after a stamp was set. */
const noEarlierStamp = '603'

/**
 * Finkok over SOAP 1.1. `stamp` gives the earlier stamp to whoever hands in the same document again (307); `stamped` gives
 * it without setting one. Cancellations are signed here (`cancel_signature`): Finkok needs no key of the issuer's; `get_receipt` gives
 * SAT's acuse once more.
 */
export function createFinkok({ url, user, password }: PacAccount): Pac {
  const call = (service: Service, method: string, fields: Fields, signal: AbortSignal, extra = '') => {
    const own = { ...fields, username: user, password }
    const parts = Object.entries(own).map(([name, value]) => `<f:${name}>${escapeXml(value)}</f:${name}>`)
    const body = `<f:${method} xmlns:f="http://facturacion.finkok.com/${service}">${extra}${parts.join('')}</f:${method}>`
    return callSoap({ url: `${url}/servicios/soap/${service}`, action: method, body }, signal)
  }
  return {
    name: 'finkok',
    async stamp({ xml }, signal) {
      return stampOutcome(await call('stamp', 'stamp', { xml: base64(xml) }, signal))
    },
    async recover({ xml }, signal): Promise<RecoverOutcome> {
      const answer = await call('stamp', 'stamped', { xml: base64(xml) }, signal)
      const outcome = stampOutcome(answer)
      return outcome.kind === 'refused' && outcome.code === noEarlierStamp ? { kind: 'absent' } : outcome
    },
    async cancel({ signed }, signal) {
      const fields = { xml: base64(signed), store_pending: 'true' }
      return cancelOutcome(await call('cancel', 'cancel_signature', fields, signal))
    },
    async receipt({ uuid, issuerRfc }, signal): Promise<ReceiptOutcome> {
      const fields = { taxpayer_id: issuerRfc, uuid: uuid.toUpperCase(), type: 'C' }
      const answer = await call('cancel', 'get_receipt', fields, signal)
      if (answer.kind !== 'body') return { kind: 'later', reason: answer.reason }
      const xml = textOf(answer.body, 'receipt')
      if (xml !== undefined) return { kind: 'receipt', xml }
      return { kind: 'later', reason: textOf(answer.body, 'error') ?? 'no dio el acuse' }
    },
    async stateOf({ uuid, issuerRfc, receiverRfc, total }, signal) {
      const fields = { taxpayer_id: issuerRfc, rtaxpayer_id: receiverRfc, uuid: uuid.toUpperCase(), total }
      const answer = await call('cancel', 'get_sat_status', fields, signal)
      if (answer.kind !== 'body') return { kind: 'later', reason: answer.reason }
      const sat = below(answer.body, 'sat') ?? answer.body
      return satState({
        state: textOf(sat, 'Estado') ?? '',
        cancellation: textOf(sat, 'EstatusCancelacion') ?? '',
        cancellable: textOf(sat, 'EsCancelable') ?? '',
      })
    },
  }
}

function stampOutcome(answer: SoapAnswer): StampOutcome {
  switch (answer.kind) {
    case 'none':
      return { kind: 'later', code: null, reason: `Finkok ${answer.reason}`, unsure: answer.sent }
    case 'fault':
      // What failed inside may have failed after the stamp was set.
      return { kind: 'later', code: null, reason: `Finkok: ${answer.reason}`, unsure: true }
    case 'body':
      return bodyOutcome(answer.body)
    default:
      return answer satisfies never
  }
}

function cancelOutcome(answer: SoapAnswer): CancelOutcome {
  if (answer.kind !== 'body') return { kind: 'later', reason: answer.reason }
  const folio = below(answer.body, 'Folio')
  const code = (folio && textOf(folio, 'EstatusUUID')) ?? ''
  if (code === '201' || code === '202')
    return { kind: 'asked', code, receipt: textOf(answer.body, 'Acuse') ?? null }
  const reason = textOf(answer.body, 'CodEstatus') ?? 'el SAT no aceptó la cancelación'
  // Without a state of the document the account is wrong, or Finkok did not reach SAT (708).
  if (code === '' || code === '708') return { kind: 'later', reason: `Finkok: ${reason}` }
  return { kind: code === '205' ? 'unknown' : 'refused', code, reason }
}

function bodyOutcome(body: XmlElement): StampOutcome {
  const incidence = below(body, 'Incidencia')
  const code = (incidence && textOf(incidence, 'CodigoError')) ?? null
  const xml = textOf(body, 'xml')
  if (xml !== undefined) return readStamp(xml, code === '307')
  const reason = (incidence && textOf(incidence, 'MensajeIncidencia')) ?? 'no dio timbre ni motivo'
  if (code === null) return { kind: 'later', code, reason: `Finkok ${reason}`, unsure: true }
  if (code === '307') return { kind: 'later', code, reason, unsure: true }
  if (accountCodes.has(code)) return { kind: 'later', code, reason: `Finkok: ${reason}`, unsure: false }
  return { kind: 'refused', code, reason, fault: faultOf(code) }
}

function base64(text: string): string {
  return Buffer.from(text, 'utf8').toString('base64')
}
