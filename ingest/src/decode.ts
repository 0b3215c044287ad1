import * as v from 'valibot'
import type { LayoutMemory } from './codecs/codec.ts'
import { createLayoutMemory } from './codecs/wmbus/compact.ts'
import { type DecodeAnswer, refused } from './decode/answer.ts'
import { decodeChirpstackRequest } from './decode/chirpstack-format.ts'
import { decodeLorawanRequest } from './decode/lorawan-format.ts'
import { decodeNbiotRequest } from './decode/nbiot-format.ts'
import { decodeWmbusRequest, wmbusShape } from './decode/wmbus-format.ts'

/** Decodes requests one after the other; what full frames teach of compact ones stays between them. */
export interface Decoder {
  decode(request: unknown): DecodeAnswer
}

const envelope = v.object({ format: v.string() })

/** The families of meters and their envelopes, by the name that a request gives. */
const formats: Readonly<Record<string, (request: unknown, layouts: LayoutMemory) => DecodeAnswer>> = {
  wmbus: decodeWmbusRequest,
  lorawan: decodeLorawanRequest,
  chirpstack: decodeChirpstackRequest,
  nbiot: decodeNbiotRequest,
}

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
