import { readableLog } from '@aquacis/kit/testing/observation/readable-log.ts'
import { litres } from '@aquacis/kit/values/volume.ts'
import { openTelemetryStore, type TelemetryStore } from '@aquacis/metering/telemetry'
import { fleetManifest, type Household } from '@aquacis/simulators/fleet/manifest.ts'
import { kamstrupPayload } from '@aquacis/simulators/fleet/radio/kamstrup-payload.ts'
import { type Message, messageAt } from '@aquacis/simulators/fleet/radio/message.ts'
import type { Network } from '@aquacis/simulators/fleet/radio/simulated-radio.ts'
import { encodeTelegram, meterStateAt, transmissionAt } from '@aquacis/simulators/fleet/telegram.ts'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Door, openDoor } from '../../src/edges/door.ts'
import { type MetersRoom, metersRoom, secondsAgo } from '../meters-room.ts'
import { encodeA } from '../telegrams/frame-formats.ts'
import { type HandedIn, type HandIn, openHandIn } from './hand-in.ts'

const manifest = fleetManifest({ seed: 'poison', meters: 60, mix: { wmbus: 1, lorawan: 1, nbiot: 1 } })
const speech = { clock: [], intervalMs: 3_600_000 }
const hourMs = 3_600_000
const { log, lines } = readableLog()
const burst = 30

let room: MetersRoom
let store: TelemetryStore
let door: Door<HandIn>

beforeAll(async () => {
  room = await metersRoom(manifest)
  store = await openTelemetryStore({ databaseUrl: room.kept.appUrl, sealingKey: room.sealingKey, log })
  door = await openDoor({ store, log, limits: { burst, perSecond: 1 }, open: openHandIn })
})
afterAll(async () => {
  await door.close()
  await store.close()
  await room.drop()
})

/** Each asked for once: a poisoned meter must not be one of those that are to be read. */
const meters: Record<Network, Household[]> = { WMBUS: [], LORAWAN: [], NBIOT: [] }
for (const household of manifest.households) meters[household.radio.network].push(household)

function another(network: Network): Household {
  const household = meters[network].pop()
  if (household === undefined) throw new Error(`the fleet has too few meters on ${network}`)
  return household
}

interface Poison {
  readonly message: HandedIn
  /** Null: the message is good, and only what it says beside its register cannot be. */
  readonly reason: string | null
}

const at = secondsAgo(600)

/** What a household says, with the JSON of it changed. */
function changed(household: Household, change: (body: Record<string, unknown>) => unknown): HandedIn {
  const { topic, payload } = messageAt(household, at, speech)
  return { topic, payload: JSON.stringify(change(JSON.parse(payload))) }
}

function frameOf({ meter, ...rest }: Household, key = meter.encryptionKey): Buffer {
  const state = meterStateAt({ meter, ...rest }, at)
  return encodeTelegram({ ...meter, encryptionKey: key }, state, transmissionAt(meter, at, hourMs))
}

function wmbus(change: (frame: Buffer, household: Household) => unknown, reason: string): Poison {
  const household = another('WMBUS')
  const message = changed(household, (body) => ({ ...body, telegram: change(frameOf(household), household) }))
  return { message, reason }
}

function wmbusBody(change: (body: Record<string, unknown>) => unknown, reason: string | null): Poison {
  return { message: changed(another('WMBUS'), change), reason }
}

function lorawan(change: (body: Record<string, unknown>) => unknown, reason: string | null): Poison {
  return { message: changed(another('LORAWAN'), change), reason }
}

function nbiot(change: (body: Record<string, unknown>) => unknown, reason: string | null): Poison {
  return { message: changed(another('NBIOT'), change), reason }
}

/** A word of a register that another has to follow. */
function inRegister(body: Record<string, unknown>, told: Record<string, unknown>) {
  return { ...body, readings: { ...(body['readings'] as object), ...told } }
}

function inDiagnostics(body: Record<string, unknown>, told: Record<string, unknown>) {
  return { ...body, diagnostics: { ...(body['diagnostics'] as object), ...told } }
}

function uplinkAt(year: number): Poison {
  const household = another('LORAWAN')
  const loggedAt = new Date(Date.UTC(year, 0, 1))
  const bytes = kamstrupPayload({ at: loggedAt, registers: [litres(5)], alarms: [], accessNumber: 1 })
  return {
    message: changed(household, (body) => ({ ...body, data: bytes.toString('base64') })),
    reason: 'INSTANT_IN_FUTURE',
  }
}

function acknowledgement(told: Record<string, unknown>, reason: string | null): Poison {
  const { meter } = another('NBIOT')
  return {
    message: { topic: `meter/${meter.serial}/command/ack`, payload: JSON.stringify(told) },
    reason,
  }
}

function raw(topic: string, payload: string | Buffer, reason: string): Poison {
  return { message: { topic, payload }, reason }
}

const nested = (depth: number) => '['.repeat(depth) + ']'.repeat(depth)
const megabyte = 'x'.repeat(2 ** 20)
const tomorrow = new Date(Date.now() + 24 * hourMs).toISOString()

function poisons(): Record<string, Poison> {
  return {
    'a frame under another key': wmbus(
      (_, household) => frameOf(household, 'f'.repeat(32)).toString('hex'),
      'KEY_WRONG',
    ),
    'half a frame': wmbus((frame) => frame.subarray(0, 30).toString('hex'), 'FRAME_TOO_SHORT'),
    'four bytes': wmbus((frame) => frame.subarray(0, 4).toString('hex'), 'FRAME_TOO_SHORT'),
    'a frame with a bad checksum': wmbus((frame) => {
      const framed = encodeA(frame.subarray(1))
      framed.writeUInt8(framed.readUInt8(20) ^ 1, 20)
      return framed.toString('hex')
    }, 'CRC_MISMATCH'),
    'a frame with a byte changed on the way': wmbus((frame) => {
      frame.writeUInt8(frame.readUInt8(25) ^ 1, 25)
      return frame.toString('hex')
    }, 'KEY_WRONG'),
    'a number where a frame belongs': wmbus(() => 42, 'PAYLOAD_MALFORMED'),
    'a frame of zero bytes in text': wmbus(() => '\0\0', 'PAYLOAD_MALFORMED'),
    'a frame from tomorrow': wmbusBody((body) => ({ ...body, receivedAt: tomorrow }), 'INSTANT_IN_FUTURE'),
    'a frame from the year zero': wmbusBody(
      (body) => ({ ...body, receivedAt: '0000-01-01T00:00:00Z' }),
      'INSTANT_TOO_OLD',
    ),
    'a radio stronger than a star': wmbusBody((body) => ({ ...body, rssiDbm: 1e300 }), null),
    'a radio weaker than nothing': wmbusBody((body) => ({ ...body, rssiDbm: -1e-300 }), null),
    'an uplink cut short': lorawan(
      (body) => ({ ...body, data: `${body['data']}`.slice(0, 8) }),
      'FRAME_MALFORMED',
    ),
    'an uplink that is no base64': lorawan(
      (body) => ({ ...body, data: '*'.repeat(40) }),
      'PAYLOAD_MALFORMED',
    ),
    'an uplink with its port as text': lorawan((body) => ({ ...body, fPort: '1' }), 'PAYLOAD_MALFORMED'),
    'an uplink without its device': lorawan((body) => ({ ...body, deviceInfo: null }), 'PAYLOAD_MALFORMED'),
    'an uplink whose clock stands at the end of its range': uplinkAt(2105),
    'an uplink heard by a gateway with a zero byte in its name': lorawan(
      (body) => ({ ...body, rxInfo: [{ gatewayId: 'a\0b', rssi: -50, snr: 1e300 }] }),
      null,
    ),
    'a report with its register as text': nbiot(
      (body) => inRegister(body, { totalizer: '12.5' }),
      'PAYLOAD_MALFORMED',
    ),
    'a report with a register below nothing': nbiot(
      (body) => inRegister(body, { totalizer: -1 }),
      'REGISTER_NEGATIVE',
    ),
    'a report with a register beyond counting': nbiot(
      (body) => inRegister(body, { totalizer: 1e300 }),
      'PAYLOAD_MALFORMED',
    ),
    'a report with a flow like a river': nbiot(
      (body) => inRegister(body, { flowRate: 9e9 }),
      'FLOW_IMPLAUSIBLE',
    ),
    'a report from tomorrow': nbiot((body) => ({ ...body, timestamp: tomorrow }), 'INSTANT_IN_FUTURE'),
    'a report with zero bytes in its number': nbiot(
      (body) => ({ ...body, serialNumber: '6\0' }),
      'RADIO_UNKNOWN',
    ),
    'a report with half a character in its number': nbiot(
      (body) => ({ ...body, serialNumber: '\ud800' }),
      'RADIO_UNKNOWN',
    ),
    'a report with zero bytes in its gateway': nbiot((body) => ({ ...body, gatewayId: 'celda\0' }), null),
    'a report with half a character in its gateway': nbiot(
      (body) => ({ ...body, gatewayId: 'celda\ud800"\\' }),
      null,
    ),
    'a report with a battery of 500 %': nbiot(
      (body) => inDiagnostics(body, { batteryLevel: 500 }),
      'BATTERY_IMPLAUSIBLE',
    ),
    'a report with a signal like a star': nbiot(
      (body) => inDiagnostics(body, { signalStrength: 1e300 }),
      null,
    ),
    'an answer with zero bytes in it': acknowledgement(
      { commandId: '\0', accepted: false, detail: 'no\0' },
      null,
    ),
    'an answer to a command of nobody': acknowledgement(
      { commandId: '00000000-0000-4000-8000-000000000000', accepted: true, detail: 'a\0\ud800' },
      null,
    ),
    'an answer that is neither yes nor no': acknowledgement(
      { commandId: 'c', accepted: 'yes' },
      'PAYLOAD_MALFORMED',
    ),
    'a megabyte under a concentrator’s topic': raw(
      'wmbus/concentrator-01/telegram',
      megabyte,
      'PAYLOAD_TOO_LARGE',
    ),
    'a megabyte under a network server’s topic': raw(
      'application/a/device/00112233445566ff/event/up',
      megabyte,
      'PAYLOAD_TOO_LARGE',
    ),
    'a megabyte under a device’s topic': raw('meter/1/telemetry', megabyte, 'PAYLOAD_TOO_LARGE'),
    'JSON nested to the limit': raw('wmbus/concentrator-02/telegram', nested(29_000), 'PAYLOAD_MALFORMED'),
    'an uplink nested to the limit': raw(
      'application/a/device/00112233445566ff/event/up',
      `{"deviceInfo":${nested(20_000)}}`,
      'PAYLOAD_MALFORMED',
    ),
    'a report nested to the limit': raw(
      'meter/2/telemetry',
      `{"readings":${nested(20_000)}}`,
      'PAYLOAD_MALFORMED',
    ),
    'zero bytes alone': raw('meter/3/telemetry', Buffer.alloc(100), 'PAYLOAD_MALFORMED'),
    'bytes that are no text': raw(
      'wmbus/concentrator-03/telegram',
      Buffer.alloc(100, 0xff),
      'PAYLOAD_MALFORMED',
    ),
    'nothing at all': raw('meter/4/alert', '', 'PAYLOAD_MALFORMED'),
    'a body that speaks of prototypes': raw(
      'meter/5/telemetry',
      '{"__proto__":{"readings":1}}',
      'PAYLOAD_MALFORMED',
    ),
    'a topic of nobody': raw('somebody/else\0', 'hello', 'TOPIC_UNKNOWN'),
  }
}

test('whatever one of them carries, of one batch every good telegram is stored, and every other is a dead letter by name', async () => {
  // Registers stood at these, and cannot fall below them.
  const falling = (['WMBUS', 'NBIOT'] as const).map((network) => another(network))
  const before = falling.map((household) => messageAt(household, secondsAgo(1200), speech))
  await door.way.give(before)
  const [fallingFrame, fallingReport] = falling
  if (fallingFrame === undefined || fallingReport === undefined) throw new Error('two meters are wanted')
  const state = { ...meterStateAt(fallingFrame, at), litres: litres(1) }
  const fallen = encodeTelegram(fallingFrame.meter, state, transmissionAt(fallingFrame.meter, at, hourMs))
  const poisoned: Record<string, Poison> = {
    ...poisons(),
    'a frame whose register fell': {
      message: changed(fallingFrame, (body) => ({ ...body, telegram: fallen.toString('hex') })),
      reason: 'REGISTER_FALLING',
    },
    'a report whose register fell': {
      message: changed(fallingReport, (body) => inRegister(body, { totalizer: 0.001 })),
      reason: 'REGISTER_FALLING',
    },
  }
  const flooder = another('WMBUS')
  const flood = Array.from({ length: 200 }, (_, index) => messageAt(flooder, secondsAgo(900 - index), speech))
  const good: { household: Household; message: Message }[] = Object.values(meters)
    .flat()
    .map((household) => ({ household, message: messageAt(household, at, speech) }))
  expect(good.length).toBeGreaterThan(6)

  const bad = Object.values(poisoned).map(({ message }) => message)
  const share = Math.ceil(bad.length / good.length)
  const mixed = good.flatMap(({ message }, index) => [
    ...bad.slice(index * share, (index + 1) * share),
    message,
  ])
  const said = lines().length
  await door.way.give([...flood, ...mixed])

  const own = lines().slice(said)
  const batches = own.filter(({ msg }) => msg === 'a batch was committed')
  expect(batches.map(({ telegrams }) => telegrams)).toEqual([flood.length + mixed.length])
  for (const { household, message } of good) {
    expect(await room.readingsOf(household)).toContainEqual({ at: message.at, litres: message.litres })
  }
  const letters = await room.deadLetters()
  const found = Object.entries(poisoned).map(([what, { message }]) => {
    const kept = letters.filter(
      ({ source, payload }) =>
        source === message.topic.replaceAll('\0', '\uFFFD') && payload.equals(Buffer.from(message.payload)),
    )
    return [what, kept.map(({ reason }) => reason)]
  })
  expect(Object.fromEntries(found)).toEqual(
    Object.fromEntries(
      Object.entries(poisoned).map(([what, { reason }]) => [what, reason === null ? [] : [reason]]),
    ),
  )
  expect(await room.readingsOf(flooder)).toHaveLength(burst)
  expect(own).toContainEqual(
    expect.objectContaining({ msg: expect.stringContaining('floods'), telegrams: flood.length - burst }),
  )
  expect(letters.filter(({ reason }) => reason === 'FLOOD').length).toBeGreaterThan(0)
})
