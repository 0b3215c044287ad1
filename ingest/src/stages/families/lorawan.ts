import type { Radio } from '@aquacis/metering/telemetry'
import type { Decoded } from '../../codecs/codec.ts'
import type {
  ChirpstackDevice,
  ChirpstackEvent,
  ChirpstackUplink,
} from '../../codecs/lorawan/chirpstack/event.ts'
import { litresPerPulseOf, profileOf } from '../../codecs/lorawan/chirpstack/profile-of.ts'
import { readChirpstack } from '../../codecs/lorawan/chirpstack/read-chirpstack.ts'
import { decodeLorawan } from '../../codecs/lorawan/decode-lorawan.ts'
import type { CommandAnswer, NoteArrival, RadioSignal, TelegramMessage, UplinkArrival } from '../arrival.ts'
import { jsonOf } from '../payload.ts'
import { passed, rejected, type Staged } from '../rejection.ts'

const expected = 'the JSON of a ChirpStack v4 event'

/** Opens an event of the network server: an uplink, or what it has to say of a device beside uplinks. */
export function eventFrom(
  message: TelegramMessage,
  route: { readonly application: string; readonly devEui: string; readonly event: string },
): Staged<UplinkArrival | NoteArrival> {
  const json = jsonOf(message, expected)
  if (!json.ok) return json
  const event = readChirpstack(route.event, json.value)
  if (!('event' in event)) return rejected('PAYLOAD_MALFORMED', event.message)
  if (event.device.devEui !== route.devEui) {
    return rejected('SENDER_FOREIGN', 'the topic names another device than the event: one of both is wrong')
  }
  return passed(arrivalOf(message, event, route.application))
}

function arrivalOf(
  message: TelegramMessage,
  event: ChirpstackEvent,
  application: string,
): UplinkArrival | NoteArrival {
  const from = {
    message,
    heardAt: event.at,
    radioAddress: { network: 'LORAWAN', address: event.device.devEui },
    signal: { ...receptionOf(event), application },
  } as const
  // Frames on port 0 carry commands of the network alone (LoRaWAN 1.0.4 §4.3.2).
  if (event.event === 'up' && event.fPort > 0 && event.bytes.length > 0) {
    return { kind: 'UPLINK', ...from, fPort: event.fPort, bytes: event.bytes, hint: hintOf(event.device) }
  }
  return {
    kind: 'NOTE',
    ...from,
    seen: isSignOfLife(event),
    batteryPercent: event.event === 'status' ? event.batteryPercent : null,
    answer: answerOf(event),
  }
}

function receptionOf(event: ChirpstackEvent): Omit<RadioSignal, 'application'> {
  const { reception }: Partial<ChirpstackUplink> = event.event === 'up' ? event : {}
  return {
    rssiDbm: reception?.rssiDbm ?? null,
    snrDb: reception?.snrDb ?? null,
    gateway: reception?.gatewayId || null,
  }
}

function isSignOfLife(event: ChirpstackEvent): boolean {
  if (event.event === 'ack') return event.acknowledged
  return event.event === 'up' || event.event === 'join' || event.event === 'status'
}

function answerOf(event: ChirpstackEvent): CommandAnswer | null {
  switch (event.event) {
    case 'txack':
      return { commandId: event.queueItemId, outcome: 'SENT', detail: null }
    case 'ack':
      return event.acknowledged
        ? { commandId: event.queueItemId, outcome: 'ACCEPTED', detail: null }
        : {
            commandId: event.queueItemId,
            outcome: 'REFUSED',
            detail: 'the device did not acknowledge it in time',
          }
    case 'log':
      // Only what speaks of a queued downlink, and as an error, ends a command.
      return event.queueItemId === null || event.level !== 'ERROR'
        ? null
        : {
            commandId: event.queueItemId,
            outcome: 'REFUSED',
            detail: `${event.code}: ${event.description}`.slice(0, 300),
          }
    default:
      return null
  }
}

function hintOf(device: ChirpstackDevice): Radio['profile'] {
  const profile = profileOf(device)
  return profile && { ...profile, litresPerPulse: litresPerPulseOf(device) }
}

/** Decodes with the profile of the registry, else with what the network server calls the device. */
export function readUplink(
  { fPort, bytes, heardAt, hint }: UplinkArrival,
  { profile }: Radio,
): Staged<Decoded> {
  const known = profile ?? hint
  if (known === null) {
    return rejected(
      'PROFILE_MISSING',
      'neither the registry nor the network server says which device this is: give the radio a profile of vendor and model',
    )
  }
  return passed(decodeLorawan({ ...known, fPort, bytes, receivedAt: heardAt }))
}
