import * as v from 'valibot'
import type { Unreadable } from '../../codec.ts'
import { type Body, bodies } from './body.ts'
import type { ChirpstackDevice, ChirpstackEvent, Reception } from './event.ts'

type EventName = keyof typeof bodies

/** An event of a ChirpStack v4 server: its name from the topic, its parsed JSON body. Never throws. */
export function readChirpstack(event: string, body: unknown): ChirpstackEvent | Unreadable {
  if (!isEventName(event)) return unknownEvent(event)
  const parsed = v.safeParse(bodies[event], body, { abortPipeEarly: true })
  if (!parsed.success) return malformed(event, parsed.issues)
  return readers[event](parsed.output as never)
}

const readers: { readonly [Name in EventName]: (body: Body<Name>) => ChirpstackEvent } = {
  up: (body) => ({
    event: 'up',
    ...happening(body),
    deduplicationId: body.deduplicationId,
    devAddr: body.devAddr,
    fPort: body.fPort,
    frameCounter: body.fCnt,
    confirmed: body.confirmed,
    dataRate: body.dr,
    bytes: body.data,
    reception: best(body.rxInfo),
  }),
  join: (body) => ({
    event: 'join',
    ...happening(body),
    deduplicationId: body.deduplicationId,
    devAddr: body.devAddr,
  }),
  status: (body) => ({
    event: 'status',
    ...happening(body),
    marginDb: body.margin,
    batteryPercent: body.batteryLevelUnavailable || body.externalPowerSource ? null : body.batteryLevel,
    externalPower: body.externalPowerSource,
  }),
  ack: (body) => ({
    event: 'ack',
    ...happening(body),
    queueItemId: body.queueItemId,
    acknowledged: body.acknowledged,
    downlinkCounter: body.fCntDown,
  }),
  txack: (body) => ({
    event: 'txack',
    ...happening(body),
    queueItemId: body.queueItemId,
    downlinkCounter: body.fCntDown,
    gatewayId: body.gatewayId,
  }),
  log: (body) => ({
    event: 'log',
    ...happening(body),
    level: body.level ?? 'INFO',
    code: body.code ?? 'UNKNOWN',
    description: body.description,
    queueItemId: body.context['queue_item_id'] ?? null,
  }),
  location: (body) => ({
    event: 'location',
    ...happening(body),
    latitude: body.location.latitude,
    longitude: body.location.longitude,
    altitudeMetres: body.location.altitude,
  }),
  integration: (body) => ({
    event: 'integration',
    ...happening(body),
    integrationName: body.integrationName,
    eventType: body.eventType,
  }),
}

function isEventName(event: string): event is EventName {
  return Object.hasOwn(bodies, event)
}

function happening({ deviceInfo, time }: Body<EventName>): { device: ChirpstackDevice; at: Date } {
  const { devEui, deviceName, deviceProfileName, tags } = deviceInfo
  return { device: { devEui, name: deviceName, profileName: deviceProfileName, tags: tags ?? {} }, at: time }
}

/** The reception that stood highest above the noise; the stronger one where two stood alike. */
function best(receptions: Body<'up'>['rxInfo']): Reception | null {
  const [first] = receptions.toSorted((left, right) => right.snr - left.snr || right.rssi - left.rssi)
  if (first === undefined) return null
  return { gatewayId: first.gatewayId, rssiDbm: first.rssi, snrDb: first.snr, gateways: receptions.length }
}

function unknownEvent(event: string): Unreadable {
  return {
    code: 'UNSUPPORTED',
    message: `ChirpStack event "${event.slice(0, 40)}" is not known; known are: ${Object.keys(bodies).join(', ')}.`,
  }
}

function malformed(event: EventName, issues: readonly v.BaseIssue<unknown>[]): Unreadable {
  const faults = issues.map((issue) => `"${v.getDotPath(issue) ?? 'body'}" ${issue.message}`)
  return {
    code: 'FRAME_MALFORMED',
    message: `The body of ChirpStack event "${event}" is not one: ${faults.join('; ')}. Expected is the JSON of ChirpStack v4 (marshaler "json").`,
  }
}
