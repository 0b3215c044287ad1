import * as v from 'valibot'
import type { Decoded, DecodedTelegram, LayoutMemory } from './codecs/codec.ts'
import { createLayoutMemory } from './codecs/wmbus/compact.ts'
import { decodeWmbus } from './codecs/wmbus/decode-wmbus.ts'

/** What one request is answered with; the shape is the same for every family of meters. */
export type DecodeAnswer = DecodedAnswer | RefusedAnswer

/** A telegram in words: litres as integers, instants in UTC, the meter's own dates as it wrote them. */
export interface DecodedAnswer
  extends Pick<
    DecodedTelegram,
    | 'meterId'
    | 'manufacturer'
    | 'targets'
    | 'flowLitresPerHour'
    | 'waterTemperatureC'
    | 'ambientTemperatureC'
    | 'batteryPercent'
    | 'batteryMillivolts'
    | 'firmware'
    | 'alarms'
    | 'records'
  > {
  readonly ok: true
  readonly readings: readonly { readonly at: string | null; readonly litres: number }[]
}

/** Why there is no telegram in words, and how to mend it. */
export interface RefusedAnswer {
  readonly ok: false
  readonly error: { readonly code: string; readonly message: string }
}

/** Decodes requests one after the other; what full frames teach of compact ones stays between them. */
export interface Decoder {
  decode(request: unknown): DecodeAnswer
}

/** More hexadecimal digits than any frame has (EN 13757-4: 255 bytes, CRCs, and what a receiver appends). */
const mostDigits = 2048

const telegram = v.pipe(
  v.string('must be a text of hexadecimal digits'),
  // People paste telegrams with the marks that receivers print between the layers.
  v.transform((text) => text.replaceAll(/[\s_|:-]/g, '')),
  v.maxLength(mostDigits, `has more than ${mostDigits} digits, which no frame has`),
  v.regex(/^(?:[0-9a-f]{2})+$/i, 'must be an even number of hexadecimal digits, at least two'),
  v.transform((text) => Buffer.from(text, 'hex')),
)

const key = v.pipe(
  v.string('must be 32 hexadecimal digits or null'),
  v.regex(/^[0-9a-f]{32}$/i, 'must be 32 hexadecimal digits (16 bytes) or null'),
  v.transform((text) => Buffer.from(text, 'hex')),
)

const wmbusRequest = v.object(
  {
    format: v.literal('wmbus'),
    telegram,
    key: v.nullish(key, null),
    /** Minutes that the meter's wall clock is ahead of UTC; central Mexico has -360. */
    clockOffsetMinutes: v.optional(v.pipe(v.number(), v.integer(), v.minValue(-1440), v.maxValue(1440)), 0),
  },
  'must be given',
)

const envelope = v.object({ format: v.string() })

/** The families of meters, by the name that a request gives. */
const formats: Readonly<Record<string, (request: unknown, layouts: LayoutMemory) => DecodeAnswer>> = {
  wmbus(request, layouts) {
    const parsed = v.safeParse(wmbusRequest, request)
    if (!parsed.success) return refused('BAD_INPUT', `${sentence(parsed.issues)}. Expected ${wmbusShape}.`)
    const { telegram: frame, key, clockOffsetMinutes } = parsed.output
    return answer(decodeWmbus({ frame, key, layouts, clockOffsetMinutes }))
  },
}

const wmbusShape = '{"format":"wmbus","telegram":"<hex>","key":"<32 hex digits>"|null}'

/** A decoder with an empty memory but for the layouts that are known from the start. */
export function createDecoder(): Decoder {
  const layouts = createLayoutMemory()
  return {
    decode(request) {
      const parsed = v.safeParse(envelope, request)
      if (!parsed.success) {
        return refused('BAD_INPUT', `The request is not an object with a "format". Expected ${wmbusShape}.`)
      }
      const { format } = parsed.output
      const decode = Object.hasOwn(formats, format) ? formats[format] : undefined
      if (decode !== undefined) return decode(request, layouts)
      const known = Object.keys(formats).join(', ')
      return refused(
        'UNSUPPORTED_FORMAT',
        `Format "${format.slice(0, 40)}" is not known; known are: ${known}.`,
      )
    },
  }
}

function answer(decoded: Decoded): DecodeAnswer {
  if (!decoded.ok) return refused(decoded.unreadable.code, decoded.unreadable.message)
  const { telegram } = decoded
  return {
    ok: true,
    meterId: telegram.meterId,
    manufacturer: telegram.manufacturer,
    readings: telegram.readings.map(({ at, litres }) => ({ at: at?.toISOString() ?? null, litres })),
    targets: telegram.targets,
    flowLitresPerHour: telegram.flowLitresPerHour,
    waterTemperatureC: telegram.waterTemperatureC,
    ambientTemperatureC: telegram.ambientTemperatureC,
    batteryPercent: telegram.batteryPercent,
    batteryMillivolts: telegram.batteryMillivolts,
    firmware: telegram.firmware,
    alarms: telegram.alarms,
    records: telegram.records,
  }
}

function refused(code: string, message: string): RefusedAnswer {
  return { ok: false, error: { code, message } }
}

function sentence(issues: readonly v.BaseIssue<unknown>[]): string {
  return issues.map((issue) => `"${v.getDotPath(issue) ?? 'request'}" ${issue.message}`).join('; ')
}
