import * as v from 'valibot'
import type { Decoded, LayoutMemory } from '../../codecs/codec.ts'
import { decodeWmbus } from '../../codecs/wmbus/decode-wmbus.ts'
import { addressOf } from '../../codecs/wmbus/link.ts'
import type { FrameArrival, TelegramMessage } from '../arrival.ts'
import { instant, parsedPayload } from '../payload.ts'
import { passed, rejected, type Staged } from '../rejection.ts'

const payloadSchema = v.object({
  telegram: v.pipe(v.string(), v.regex(/^(?:[0-9a-f]{2})+$/i, 'is not hexadecimal'), v.maxLength(1024)),
  rssiDbm: v.nullish(v.number()),
  receivedAt: instant,
})
const expected = '{"telegram":"<hex>","rssiDbm":-71,"receivedAt":"<ISO UTC>"}'

/** Meters here keep standard time of central Mexico, UTC-6, all year. */
export const meterClockOffsetMinutes = -360

/** Opens the concentrator's JSON and reads the radio's address, which stands in clear before what is encrypted. */
export function frameFrom(message: TelegramMessage, concentratorId: string): Staged<FrameArrival> {
  const payload = parsedPayload(message, payloadSchema, expected)
  if (!payload.ok) return payload
  const { telegram, rssiDbm, receivedAt } = payload.value
  const frame = Buffer.from(telegram, 'hex')
  const sender = addressOf(frame)
  if ('code' in sender) return rejected(sender.code, sender.message)
  return passed({
    kind: 'FRAME',
    message,
    frame,
    heardAt: new Date(receivedAt),
    radioAddress: { network: 'WMBUS', address: `${sender.manufacturer}:${sender.identNumber}` },
    signal: { rssiDbm: rssiDbm ?? null, snrDb: null, gateway: concentratorId, application: null },
  })
}

/** Decrypts and decodes with the key of the radio. */
export function readFrame({ frame }: FrameArrival, key: Buffer | null, layouts: LayoutMemory): Decoded {
  return decodeWmbus({ frame, key, layouts, clockOffsetMinutes: meterClockOffsetMinutes })
}
