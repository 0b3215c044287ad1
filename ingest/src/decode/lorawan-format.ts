import * as v from 'valibot'
import { decodeLorawan } from '../codecs/lorawan/decode-lorawan.ts'
import { answered, badInput, type DecodeAnswer } from './answer.ts'

/** LoRaWAN carries at most 242 bytes; this is more than any text of them. */
const mostCharacters = 1024
const hexadecimal = /^(?:[0-9a-f]{2})*$/i
const base64 = /^[0-9a-z+/_-]*={0,2}$/i

const bytes = v.pipe(
  v.string('must be the payload as hexadecimal digits or base64'),
  v.transform((text) => text.replaceAll(/\s/g, '').replace(/^0x/i, '')),
  v.maxLength(mostCharacters, `has more than ${mostCharacters} characters, which no payload has`),
  v.check(
    (text) => hexadecimal.test(text) || base64.test(text),
    'must be the payload as hexadecimal digits or base64',
  ),
  v.transform((text) => Buffer.from(text, hexadecimal.test(text) ? 'hex' : 'base64')),
)

const instant = v.pipe(
  v.string('must be an ISO instant'),
  v.transform((text) => new Date(text)),
  v.date('must be an ISO instant such as "2026-09-19T08:12:14Z"'),
)

const lorawanRequest = v.object(
  {
    format: v.literal('lorawan'),
    vendor: v.string('must be a text'),
    model: v.nullish(v.string('must be a text'), ''),
    fPort: v.pipe(v.number('must be a number from 0 to 255'), v.integer(), v.minValue(0), v.maxValue(255)),
    bytes,
    receivedAt: v.nullish(instant, null),
    litresPerPulse: v.nullish(v.pipe(v.number(), v.gtValue(0, 'must be more than 0')), null),
  },
  'must be given',
)

const shape =
  '{"format":"lorawan","vendor":"kamstrup","model":"flowIQ 2200","fPort":1,"bytes":"<hex or base64>","receivedAt":"<ISO instant>"}'

/** One LoRaWAN payload whose device is known. Without `receivedAt` the present stands in. */
export function decodeLorawanRequest(request: unknown): DecodeAnswer {
  const parsed = v.safeParse(lorawanRequest, request)
  if (!parsed.success) return badInput(parsed.issues, shape)
  const { receivedAt, ...uplink } = parsed.output
  return answered(decodeLorawan({ ...uplink, receivedAt: receivedAt ?? new Date() }))
}
