import type { Litres } from '@aquacis/kit/values/volume.ts'
import type { Decoded } from '../codecs/codec.ts'
import { decodeLorawan } from '../codecs/lorawan/decode-lorawan.ts'
import { createLayoutMemory } from '../codecs/wmbus/compact.ts'
import { firstDifference } from '../codecs/wmbus/security/clear-frame.ts'
import type { Arrival, FrameArrival } from '../stages/arrival.ts'
import { readFrame } from '../stages/families/wmbus.ts'
import { identify } from '../stages/identify.ts'

/** A telegram as it was heard, with all that reading it takes but keys. */
export interface HeardTelegram {
  readonly topic: string
  /** The message of the broker, byte by byte, in base64. */
  readonly payload: string
  /** When ingest heard it: UTC, ISO 8601. */
  readonly heardAt: string
  /** Of an enciphered frame, the same frame in clear, in hexadecimal; null where it needs none, or has none. */
  readonly clear: string | null
  /** Of LoRaWAN: which codec reads it, as the registry has it. */
  readonly profile: {
    readonly vendor: string
    readonly model: string
    readonly litresPerPulse: number | null
  } | null
}

/** What a telegram says, read again from its bytes. */
export type ReadTelegram =
  | {
      readonly ok: true
      readonly network: string
      /** By what its radio is known on that network. */
      readonly address: string
      readonly readings: readonly { readonly at: string; readonly litres: Litres }[]
      /** Whether the bytes themselves say so; else they are enciphered, and `clear` said it. */
      readonly inClear: boolean
    }
  | { readonly ok: false; readonly what: string }

/** C, M, A and CI: what every radio frame has in clear. */
const leastInCommon = 10

/**
 * Reads a telegram again by the codecs that read it when it came, without any key. Where the frame is enciphered its clear form
 * is read, which must be of the same meter and length and have its headers: that it is the same inside, only a key can show.
 */
export function readTelegram({ topic, payload, heardAt, clear, profile }: HeardTelegram): ReadTelegram {
  const message = {
    topic,
    payload: Buffer.from(payload, 'base64'),
    arrivedAt: new Date(heardAt),
    traceId: '',
  }
  const opened = identify(message)
  if (!opened.ok) return { ok: false, what: opened.rejection.detail }
  const arrival = opened.value
  if (clear !== null && (arrival.kind !== 'FRAME' || !isOfOneFrame(arrival, clear))) {
    return { ok: false, what: 'the clear form is not of this telegram: its headers or its length are others' }
  }
  const decoded = decode(arrival, clear, profile)
  if (!decoded.ok) return { ok: false, what: decoded.unreadable.message }
  return {
    ok: true,
    ...arrival.radioAddress,
    readings: decoded.telegram.readings.map(({ at, litres }) => ({
      at: (at ?? arrival.heardAt).toISOString(),
      litres,
    })),
    inClear: clear === null,
  }
}

function isOfOneFrame({ frame }: FrameArrival, clear: string): boolean {
  return firstDifference(frame, Buffer.from(clear, 'hex')) >= leastInCommon
}

function decode(arrival: Arrival, clear: string | null, profile: HeardTelegram['profile']): Decoded {
  switch (arrival.kind) {
    case 'FRAME': {
      const frame = clear === null ? arrival.frame : Buffer.from(clear, 'hex')
      return readFrame({ ...arrival, frame }, null, createLayoutMemory())
    }
    case 'UPLINK': {
      const known = profile ?? arrival.hint
      if (known === null) return unreadable('it does not say which device sent it')
      const { fPort, bytes, heardAt } = arrival
      return decodeLorawan({ ...known, fPort, bytes, receivedAt: heardAt })
    }
    case 'REPORT':
      return { ok: true, telegram: arrival.telegram }
    case 'NOTE':
      return unreadable('it carries no register')
  }
}

function unreadable(message: string): Decoded {
  return { ok: false, unreadable: { code: 'NO_REGISTER', message } }
}
