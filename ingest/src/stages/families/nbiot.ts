import type { Radio } from '@aquacis/metering/telemetry'
import * as v from 'valibot'
import { decodeNbiot } from '../../codecs/nbiot/decode-nbiot.ts'
import type { NoteArrival, ReportArrival, TelegramMessage } from '../arrival.ts'
import { jsonOf, parsedPayload } from '../payload.ts'
import { passed, rejected, type Staged } from '../rejection.ts'

const expectedBody = 'the JSON of a device: {"meterId","serialNumber","timestamp","readings",…}'
const answerSchema = v.object({
  commandId: v.pipe(v.string(), v.minLength(1), v.maxLength(64)),
  accepted: v.boolean(),
  detail: v.nullish(v.pipe(v.string(), v.maxLength(300))),
})
const expectedAnswer = '{"commandId":"<id>","accepted":true,"detail":null}'

/** Opens what a device of the mobile network wrote: everything is said in clear, its own number included. */
export function reportFrom(
  message: TelegramMessage,
  sender: string,
  what: 'TELEMETRY' | 'ALERT',
): Staged<ReportArrival> {
  const json = jsonOf(message, expectedBody)
  if (!json.ok) return json
  const decoded = decodeNbiot(json.value)
  if (!decoded.ok) return rejected(decoded.unreadable.code, decoded.unreadable.message)
  const { telegram } = decoded
  return passed({
    kind: 'REPORT',
    message,
    sender,
    owesReading: what === 'TELEMETRY',
    telegram,
    // Its own clock says when it measured, ours when it was heard: it may have kept the message for days.
    heardAt: message.arrivedAt,
    radioAddress: { network: 'NBIOT', address: telegram.serialNumber },
    signal: {
      rssiDbm: telegram.signalStrengthDbm,
      snrDb: null,
      gateway: telegram.gatewayId,
      application: null,
    },
  })
}

/** A device's answer to a command; by the name under which it publishes. */
export function answerFrom(message: TelegramMessage, sender: string): Staged<NoteArrival> {
  const payload = parsedPayload(message, answerSchema, expectedAnswer)
  if (!payload.ok) return payload
  const { commandId, accepted, detail } = payload.value
  return passed({
    kind: 'NOTE',
    message,
    heardAt: message.arrivedAt,
    radioAddress: { network: 'NBIOT', address: sender },
    signal: { rssiDbm: null, snrDb: null, gateway: null, application: null },
    seen: true,
    batteryPercent: null,
    answer: { commandId, outcome: accepted ? 'ACCEPTED' : 'REFUSED', detail: detail ?? null },
  })
}

/**
 * Whether a device speaks of itself alone. It publishes under its serial number or its meter's id, by which brokers
 * let it in; what the body calls the meter is its own word and proves nothing.
 */
export function speaksForItself(sender: string, radio: Radio): boolean {
  return sender === radio.address || sender === radio.meterId
}
