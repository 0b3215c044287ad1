import type { Decoded, DecodedTelegram, LorawanRequest, Unreadable } from '../codec.ts'
import { lorawanCodecs } from '../registry.ts'
import type { LorawanCodec, UplinkContent } from './device.ts'
import { emptyTelegram } from './empty-telegram.ts'
import { codecsFor, codecsOfVendor } from './find-codec.ts'

/** One LoRaWAN uplink, already deciphered by its network server, to what the device says. Pure; never throws. */
export function decodeLorawan(request: LorawanRequest): Decoded {
  const candidates = codecsFor(lorawanCodecs, request.vendor, request.model)
  let refusal: Unreadable | undefined
  for (const codec of candidates) {
    const content = readSafely(codec, request)
    if (!('code' in content)) return { ok: true, telegram: complete(content, codec) }
    refusal ??= content
  }
  return { ok: false, unreadable: refusal ?? unknownDevice(request) }
}

/** Buffers throw when they are read beyond their end: that, and only that, is a payload cut short. */
function readSafely(codec: LorawanCodec, request: LorawanRequest): UplinkContent | Unreadable {
  try {
    return codec.read(request)
  } catch (failure) {
    if (failure instanceof RangeError) return cutShort(codec, request)
    throw failure
  }
}

function cutShort({ device }: LorawanCodec, { bytes, fPort }: LorawanRequest): Unreadable {
  return {
    code: 'FRAME_TOO_SHORT',
    message: `The payload of ${device.name} on port ${fPort} ends after ${bytes.length} bytes, inside a field: it was cut on its way, or another model sent it.`,
  }
}

function unknownDevice({ vendor, model }: LorawanRequest): Unreadable {
  const ofVendor = codecsOfVendor(lorawanCodecs, vendor)
  const known =
    ofVendor.length > 0
      ? `Known models of this vendor: ${ofVendor.flatMap(({ device }) => device.models).join(', ')}`
      : `Known vendors: ${[...new Set(lorawanCodecs.map(({ device }) => device.vendors[0]))].join(', ')}`
  return {
    code: 'UNSUPPORTED',
    message: `No codec for vendor "${vendor.slice(0, 40)}", model "${model.slice(0, 40)}". ${known}.`,
  }
}

function complete(content: UplinkContent, { device }: LorawanCodec): DecodedTelegram {
  const endedAlarms = content.alarms === undefined ? [] : 'ALL_OTHERS'
  return { ...emptyTelegram, manufacturer: device.vendors[0] ?? null, endedAlarms, ...content }
}
