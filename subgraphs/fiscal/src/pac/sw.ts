import * as v from 'valibot'
import type { CancelOutcome } from '../domain/stamping/cancel-step.ts'
import { faultOf, type StampOutcome } from '../domain/stamping/outcome.ts'
import type { PacAccount } from '../settings.ts'
import type { CancelRequest, Pac, SealedDocument, StampedDocument } from './pac-port.ts'
import type { Answer } from './post.ts'
import { readStamp } from './read-stamp.ts'
import { satState } from './sat-state.ts'
import { below, callSoap, escapeXml, textOf } from './soap.ts'
import { createSwSession, jsonOf } from './sw-session.ts'

const stampSchema = v.object({
  status: v.string(),
  message: v.optional(v.nullable(v.string()), ''),
  messageDetail: v.optional(v.nullable(v.string()), ''),
  data: v.optional(v.nullable(v.looseObject({ cfdi: v.optional(v.nullable(v.string())) }))),
})
const cancelSchema = v.object({
  status: v.string(),
  message: v.optional(v.nullable(v.string()), ''),
  data: v.optional(
    v.nullable(
      v.looseObject({
        acuse: v.optional(v.nullable(v.string())),
        uuid: v.optional(v.record(v.string(), v.string())),
      }),
    ),
  ),
})

/**
 * SW sapien over REST. The header `customid` bears our id: what is handed in under it a second time gets the stamp of the
 * first (307), so that handing in again is how a lost answer is asked for. A cancellation that was taken is
 * asked for again for its acuse: 202 bears it and asks SAT for nothing.
 */
export function createSw(account: PacAccount, satUrl: string): Pac {
  const session = createSwSession(account)
  const stamp = async ({ id, xml }: SealedDocument, signal: AbortSignal) => {
    const posting = () => ({ headers: { customid: id }, body: xmlForm(xml, 'cfdi.xml') })
    return stampOutcome(await session.post('/v4/cfdi33/stamp/v4', posting, signal))
  }
  const cancel = async ({ signed }: CancelRequest, signal: AbortSignal) => {
    const posting = () => ({ headers: {}, body: xmlForm(signed, 'cancelacion.xml') })
    return cancelOutcome(await session.post('/cfdi33/cancel/xml', posting, signal))
  }
  return {
    name: 'sw',
    stamp,
    recover: stamp,
    cancel,
    async receipt(request, signal) {
      const outcome = await cancel(request, signal)
      if (outcome.kind === 'asked' && outcome.receipt !== null)
        return { kind: 'receipt', xml: outcome.receipt }
      return { kind: 'later', reason: outcome.kind === 'asked' ? 'SW no dio el acuse' : outcome.reason }
    },
    stateOf: (document, signal) => askSat(satUrl, document, signal),
  }
}

function xmlForm(xml: string, name: string): FormData {
  const form = new FormData()
  form.append('xml', new Blob([xml], { type: 'text/xml' }), name)
  return form
}

function cancelOutcome(answer: Answer): CancelOutcome {
  if (answer.kind === 'none') return { kind: 'later', reason: `SW ${answer.reason}` }
  const read = v.safeParse(cancelSchema, jsonOf(answer.text))
  if (!read.success) return { kind: 'later', reason: `SW contestó ${answer.status}` }
  const { status, message, data } = read.output
  const [code] = Object.values(data?.uuid ?? {})
  if (status === 'success' && (code === '201' || code === '202'))
    return { kind: 'asked', code, receipt: data?.acuse ?? null }
  const refused = code ?? codeOf(message ?? '')
  if (refused === null || answer.status >= 500) return { kind: 'later', reason: `SW: ${message}` }
  return { kind: refused === '205' ? 'unknown' : 'refused', code: refused, reason: message ?? '' }
}

function stampOutcome(answer: Answer): StampOutcome {
  if (answer.kind === 'none')
    return { kind: 'later', code: null, reason: `SW ${answer.reason}`, unsure: answer.sent }
  const read = v.safeParse(stampSchema, jsonOf(answer.text))
  if (!read.success)
    return { kind: 'later', code: null, reason: `SW contestó ${answer.status}`, unsure: true }
  const { data, message } = read.output
  const code = codeOf(message ?? '')
  if (data?.cfdi) return readStamp(data.cfdi, code === '307' || code === 'CFDI3307')
  const reason = message || `contestó ${answer.status} sin motivo`
  // Without a code of SAT's matrix the fault is on their side, or the account's.
  if (code === null || answer.status === 401 || answer.status >= 500)
    return { kind: 'later', code, reason: `SW: ${reason}`, unsure: answer.status >= 500 }
  if (code === '307' || code === 'CFDI3307') return { kind: 'later', code, reason, unsure: true }
  return { kind: 'refused', code, reason, fault: faultOf(code) }
}

/** "307. El comprobante…", "CFDI40147 - El campo…": the code with which a message begins. */
function codeOf(message: string): string | null {
  return /^((?:CFDI|CRP)?\d{3,5}|no_cancelable)\b/.exec(message)?.[1] ?? null
}

/** SAT's public service knows a document by the address that is printed on it. */
async function askSat(url: string, document: StampedDocument, signal: AbortSignal) {
  const { uuid, issuerRfc, receiverRfc, total, sealEnd } = document
  const printed = `?re=${issuerRfc}&rr=${receiverRfc}&tt=${total}&id=${uuid.toUpperCase()}&fe=${sealEnd}`
  const body = `<Consulta xmlns="http://tempuri.org/"><expresionImpresa>${escapeXml(printed)}</expresionImpresa></Consulta>`
  const action = 'http://tempuri.org/IConsultaCFDIService/Consulta'
  const answer = await callSoap({ url, action, body }, signal)
  if (answer.kind !== 'body') return { kind: 'later' as const, reason: `el SAT: ${answer.reason}` }
  const result = below(answer.body, 'ConsultaResult') ?? answer.body
  return satState({
    state: textOf(result, 'Estado') ?? '',
    cancellation: textOf(result, 'EstatusCancelacion') ?? '',
    cancellable: textOf(result, 'EsCancelable') ?? '',
  })
}
