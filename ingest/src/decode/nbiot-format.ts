import * as v from 'valibot'
import { decodeNbiot } from '../codecs/nbiot/decode-nbiot.ts'
import { answered, badInput, type DecodeAnswer } from './answer.ts'

const nbiotRequest = v.object(
  {
    format: v.literal('nbiot'),
    body: v.record(v.string(), v.unknown(), 'must be the JSON body of the telemetry or alert'),
  },
  'must be given',
)

const shape =
  '{"format":"nbiot","body":{"meterId":"…","serialNumber":"…","timestamp":"<ISO instant>","readings":{"totalizer":12.345,"unit":"m3"}}}'

/** One message of an NB-IoT device: a telemetry, or an alert where the body carries its code. */
export function decodeNbiotRequest(request: unknown): DecodeAnswer {
  const parsed = v.safeParse(nbiotRequest, request)
  if (!parsed.success) return badInput(parsed.issues, shape)
  return answered(decodeNbiot(parsed.output.body))
}
