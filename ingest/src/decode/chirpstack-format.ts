import * as v from 'valibot'
import type { Decoded, DecodedTelegram } from '../codecs/codec.ts'
import type { ChirpstackEvent, ChirpstackUplink } from '../codecs/lorawan/chirpstack/event.ts'
import { litresPerPulseOf, profileOf } from '../codecs/lorawan/chirpstack/profile-of.ts'
import { readChirpstack } from '../codecs/lorawan/chirpstack/read-chirpstack.ts'
import { decodeLorawan } from '../codecs/lorawan/decode-lorawan.ts'
import type { UplinkContent } from '../codecs/lorawan/device.ts'
import { emptyTelegram } from '../codecs/lorawan/empty-telegram.ts'
import { measured } from '../codecs/lorawan/record.ts'
import { answered, badInput, type DecodeAnswer, refused } from './answer.ts'

const profileText = v.nullish(v.string('must be a text'), null)

const chirpstackRequest = v.object(
  {
    format: v.literal('chirpstack'),
    event: v.string('must be the last part of the topic, such as "up"'),
    body: v.record(v.string(), v.unknown(), 'must be the JSON body of the event'),
    /** Stronger than what the body says of its device. */
    vendor: profileText,
    model: profileText,
  },
  'must be given',
)

const shape = '{"format":"chirpstack","event":"up","body":{…},"vendor":"kamstrup"|null,"model":"…"|null}'

/** One event as a ChirpStack v4 server publishes it; an uplink is decoded, any other is told in records. */
export function decodeChirpstackRequest(request: unknown): DecodeAnswer {
  const parsed = v.safeParse(chirpstackRequest, request)
  if (!parsed.success) return badInput(parsed.issues, shape)
  const { event: name, body, vendor, model } = parsed.output
  const event = readChirpstack(name, body)
  if (!('event' in event)) return refused(event.code, event.message)
  const answer = event.event === 'up' ? uplink(event, body, vendor, model) : answered(toldInRecords(event))
  if (!answer.ok) return answer
  const { device, at } = event
  return {
    ...answer,
    envelope: { event: event.event, devEui: device.devEui, deviceName: device.name, at: at.toISOString() },
  }
}

function uplink(
  event: ChirpstackUplink,
  body: Readonly<Record<string, unknown>>,
  vendor: string | null,
  model: string | null,
): DecodeAnswer {
  if (event.bytes.length === 0) return answered(told({ records: receptionOf(event) }))
  const stated = vendor ?? textOf(body['vendor'])
  const profile =
    stated === null
      ? profileOf(event.device)
      : { vendor: stated, model: model ?? textOf(body['model']) ?? '' }
  if (profile === null) return refused('UNSUPPORTED', unnamedDevice(event))
  const { fPort, bytes, at: receivedAt } = event
  const litresPerPulse = litresPerPulseOf(event.device)
  return answered(decodeLorawan({ ...profile, fPort, bytes, receivedAt, litresPerPulse }))
}

function textOf(value: unknown): string | null {
  return typeof value === 'string' ? value : null
}

function unnamedDevice({ device }: ChirpstackUplink): string {
  return `Device ${device.devEui} does not say which vendor made it: its profile is called "${device.profileName.slice(0, 60)}". Give it the tags "vendor" and "model", or name its profile "<vendor> <model>".`
}

function receptionOf({ reception, fPort, frameCounter }: ChirpstackUplink): DecodedTelegram['records'] {
  return [
    measured('port', '', fPort),
    measured('frame counter', '', frameCounter),
    measured('received signal strength', 'dBm', reception?.rssiDbm ?? null),
    measured('signal to noise ratio', 'dB', reception?.snrDb ?? null),
  ]
}

/** Events without a payload: the little that they say, in the form of a telegram. */
function toldInRecords(event: Exclude<ChirpstackEvent, ChirpstackUplink>): Decoded {
  switch (event.event) {
    case 'join':
      return told({ records: [measured('device address', '', event.devAddr)] })
    case 'status':
      return told({
        batteryPercent: event.batteryPercent,
        records: [
          measured('link margin', 'dB', event.marginDb),
          measured('external power', '', event.externalPower ? 1 : 0),
        ],
      })
    case 'ack':
      return told({
        records: [
          measured('queue item', '', event.queueItemId),
          measured('acknowledged', '', event.acknowledged ? 1 : 0),
          measured('downlink counter', '', event.downlinkCounter),
        ],
      })
    case 'txack':
      return told({
        records: [
          measured('queue item', '', event.queueItemId),
          measured('downlink counter', '', event.downlinkCounter),
          measured('gateway', '', event.gatewayId),
        ],
      })
    case 'log':
      return told({
        records: [
          measured('level', '', event.level),
          measured('code', '', event.code),
          measured('description', '', event.description),
        ],
      })
    case 'location':
      return told({
        records: [
          measured('latitude', '°', event.latitude),
          measured('longitude', '°', event.longitude),
          measured('altitude', 'm', event.altitudeMetres),
        ],
      })
    case 'integration':
      return told({
        records: [
          measured('integration', '', event.integrationName),
          measured('event type', '', event.eventType),
        ],
      })
  }
}

function told(content: UplinkContent): Decoded {
  return { ok: true, telegram: { ...emptyTelegram, ...content } }
}
