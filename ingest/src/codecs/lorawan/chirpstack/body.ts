import * as v from 'valibot'

// ChirpStack v4 writes its protocol buffers as JSON: what is zero, empty or false may be left out.

const text = v.optional(v.string('must be a text'), '')
const number = v.optional(v.number('must be a number'), 0)
const flag = v.optional(v.boolean('must be true or false'), false)
/** Enumerations come by name; by number where the server does not know the name. */
const word = v.optional(
  v.pipe(
    v.union([v.string(), v.number()], 'must be a name'),
    v.transform((name) => `${name}`),
  ),
)

const instant = v.pipe(
  v.string('must be an RFC 3339 instant such as "2026-09-19T08:12:14.213653363+00:00"'),
  v.transform((time) => new Date(time)),
  v.date('must be an RFC 3339 instant such as "2026-09-19T08:12:14.213653363+00:00"'),
)

const devEui = v.pipe(
  v.string('must be the DevEUI, 16 hexadecimal digits'),
  v.toLowerCase(),
  v.regex(/^[0-9a-f]{16}$/, 'must be the DevEUI, 16 hexadecimal digits'),
)

const base64 = /^[0-9A-Za-z+/_-]*={0,2}$/

const payload = v.pipe(
  v.optional(v.nullable(v.string('must be base64 text')), ''),
  v.transform((data) => data ?? ''),
  // LoRaWAN carries at most 242 bytes; more text than that is no payload.
  v.maxLength(1024, 'has more than 1024 characters, which no LoRaWAN payload has'),
  v.regex(base64, 'must be base64 text'),
  v.transform((data) => Buffer.from(data, 'base64')),
)

const deviceInfo = v.object(
  {
    devEui,
    deviceName: text,
    deviceProfileName: text,
    tags: v.optional(v.nullable(v.record(v.string(), v.string('must be a text'))), {}),
  },
  'must be given: it says which device the event speaks of',
)

const reception = v.object({ gatewayId: text, rssi: number, snr: number })

const happening = { deviceInfo, time: instant }

/** One schema by event: the last part of the topic. */
export const bodies = {
  up: v.object({
    ...happening,
    deduplicationId: text,
    devAddr: text,
    fPort: v.optional(v.pipe(v.number('must be a number'), v.integer(), v.minValue(0), v.maxValue(255)), 0),
    fCnt: number,
    confirmed: flag,
    dr: number,
    data: payload,
    rxInfo: v.optional(v.array(reception, 'must be a list of receptions'), []),
  }),
  join: v.object({ ...happening, deduplicationId: text, devAddr: text }),
  status: v.object({
    ...happening,
    margin: number,
    externalPowerSource: flag,
    batteryLevelUnavailable: flag,
    batteryLevel: number,
  }),
  ack: v.object({ ...happening, queueItemId: text, acknowledged: flag, fCntDown: number }),
  txack: v.object({ ...happening, queueItemId: text, fCntDown: number, gatewayId: text }),
  log: v.object({
    ...happening,
    level: word,
    code: word,
    description: text,
    context: v.optional(v.record(v.string(), v.string()), {}),
  }),
  location: v.object({
    ...happening,
    location: v.object({ latitude: number, longitude: number, altitude: number }, 'must be given'),
  }),
  integration: v.object({ ...happening, integrationName: text, eventType: text }),
}

/** Bodies as parsed, by event. */
export type Body<Event extends keyof typeof bodies> = v.InferOutput<(typeof bodies)[Event]>
