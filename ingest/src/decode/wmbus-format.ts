import * as v from 'valibot'
import type { LayoutMemory } from '../codecs/codec.ts'
import { decodeWmbus } from '../codecs/wmbus/decode-wmbus.ts'
import { answered, badInput, type DecodeAnswer } from './answer.ts'

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

/** What a request of this format looks like. */
export const wmbusShape = '{"format":"wmbus","telegram":"<hex>","key":"<32 hex digits>"|null}'

/** One Wireless M-Bus telegram. */
export function decodeWmbusRequest(request: unknown, layouts: LayoutMemory): DecodeAnswer {
  const parsed = v.safeParse(wmbusRequest, request)
  if (!parsed.success) return badInput(parsed.issues, wmbusShape)
  const { telegram: frame, key, clockOffsetMinutes } = parsed.output
  return answered(decodeWmbus({ frame, key, layouts, clockOffsetMinutes }))
}
