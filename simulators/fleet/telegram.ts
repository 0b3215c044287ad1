import { createCipheriv, createSecretKey, type KeyObject } from 'node:crypto'
import type { Litres } from '@aquacis/kit/values/volume.ts'
import type { Household, SimulatedMeter } from './manifest.ts'
import { alarmsAt, type MeterAlarm } from './radio/meter-alarm.ts'
import { flowLitresPerHourAt, peakFlowLitresPerHour, registerAt, steadyLeak } from './register.ts'

/** What the display of a flowIQ 2200 shows at an instant. */
export interface MeterState {
  readonly litres: Litres
  /** Register at the start of the month: civil date `YYYY-MM-DD` and litres. */
  readonly target: { readonly on: string; readonly litres: Litres }
  readonly flowLitresPerHour: number
  readonly maxFlowLitresPerHour: number
  readonly minFlowLitresPerHour: number
  readonly minWaterTemperatureC: number
  readonly maxWaterTemperatureC: number
  readonly minAmbientTemperatureC: number
  /** Conditions that the meter sees at that instant. */
  readonly alarms: readonly MeterAlarm[]
}

/** How a frame is sent: what the link layers count, and whether the data records carry their headers. */
export interface Transmission {
  /** 32 bits; the upper three say AES-CTR. Part of the initialisation vector: never twice with one key. */
  readonly sessionNumber: number
  /** 8 bits. */
  readonly accessNumber: number
  readonly form: 'full' | 'compact'
}

/** EN 13757-4 §12.2: extended link layer with session number, CC 20 (bidirectional off, no hop). */
const extendedLinkLayer = 0x8d
const communicationControl = 0x20
/** SND-NR: a meter that speaks without being asked. */
const sendNoReply = 0x44
/** KAW in five bits a letter (EN 13757-3 §5.6), then version 3A and cold water, as a flowIQ 2200 sends them. */
const identity = { manufacturer: 0x2c37, version: 0x3a, deviceType: 0x16 }
const encrypted = 0x2000_0000
/** Bits of the status word 04FF23. */
const statusBits: Readonly<Record<MeterAlarm, number>> = {
  REVERSE_FLOW: 1 << 1,
  LEAK: 1 << 2,
  BURST: 1 << 3,
  TAMPER: 1 << 4,
  LOW_BATTERY: 1 << 5,
}

/** One radio frame without link-layer CRCs, as concentrators hand it on. */
export function encodeTelegram(meter: SimulatedMeter, state: MeterState, sending: Transmission): Buffer {
  const address = Buffer.alloc(8)
  address.writeUInt16LE(identity.manufacturer, 0)
  Buffer.from(meter.identNumber, 'hex').reverse().copy(address, 2)
  address.set([identity.version, identity.deviceType], 6)

  const session = Buffer.alloc(4)
  session.writeUInt32LE(sending.sessionNumber >>> 0)

  const application = sending.form === 'full' ? fullFrame(state) : compactFrame(state)
  const vector = Buffer.concat([address, Buffer.from([communicationControl]), session, Buffer.alloc(3)])
  const cipher = createCipheriv('aes-128-ctr', keyOf(meter), vector)
  const secret = Buffer.concat([cipher.update(word(crc(application))), cipher.update(application)])

  const link = Buffer.from([extendedLinkLayer, communicationControl, sending.accessNumber & 0xff])
  const frame = Buffer.concat([Buffer.from([0, sendNoReply]), address, link, session, secret])
  frame.writeUInt8(frame.length - 1, 0)
  return frame
}

/** Making a key object costs more than encrypting a telegram with it. */
const keys = new WeakMap<SimulatedMeter, KeyObject>()

function keyOf(meter: SimulatedMeter): KeyObject {
  const key = keys.get(meter) ?? createSecretKey(Buffer.from(meter.encryptionKey, 'hex'))
  keys.set(meter, key)
  return key
}

/**
 * The transmission of an instant. The session number counts seconds, so that it returns after 17 years at the
 * earliest; two instants within one second must carry the same state, or the key stream would be used twice.
 * Every eighth frame is a full one, and those of whole hours, from which a receiver learns the layout.
 */
export function transmissionAt(meter: SimulatedMeter, at: Date, intervalMs: number): Transmission {
  const second = Math.floor(at.getTime() / 1000)
  const count = Math.floor((second * 1000) / intervalMs) + Number(meter.identNumber)
  return {
    sessionNumber: encrypted | (second & 0x1fff_ffff),
    accessNumber: count & 0xff,
    form: count % 8 === 0 || second % 3600 === 0 ? 'full' : 'compact',
  }
}

/** What the household's meter shows at an instant. */
export function meterStateAt(household: Household, at: Date): MeterState {
  // Querétaro keeps UTC-6 all year; the meter's own month begins at its midnight.
  const month = new Date(at.getTime() - 6 * 3_600_000).toISOString().slice(0, 7)
  const spring = Math.cos(((at.getUTCMonth() - 4) * Math.PI) / 6)
  return {
    litres: registerAt(household, at),
    target: { on: `${month}-01`, litres: registerAt(household, new Date(`${month}-01T06:00:00Z`)) },
    flowLitresPerHour: flowLitresPerHourAt(household, at),
    maxFlowLitresPerHour: peakFlowLitresPerHour(household, at),
    minFlowLitresPerHour: steadyLeak(household.faults, at.getTime()),
    minWaterTemperatureC: Math.round(18 + 2 * spring),
    maxWaterTemperatureC: Math.round(22 + 3 * spring),
    minAmbientTemperatureC: Math.round(12 + 4 * spring),
    alarms: alarmsAt(household, at),
  }
}

/** One data record: DIF, DIFEs and VIF as a flowIQ 2200 sends them, and the bytes behind them. */
type DataRecord = readonly [header: string, data: Buffer]

function dataRecords(state: MeterState): readonly DataRecord[] {
  return [
    ['04ff23', doubleWord(state.alarms.reduce((word, alarm) => word | statusBits[alarm], 0))],
    ['0413', doubleWord(state.litres)],
    ['4413', doubleWord(state.target.litres)],
    ['426c', date(state.target.on)],
    ['023b', word(state.flowLitresPerHour)],
    ['92013b', word(state.maxFlowLitresPerHour)],
    ['a2013b', word(state.minFlowLitresPerHour)],
    // Hours of past conditions, packed in the maker's own way; a receiver passes them on unread.
    ['06ff1b', Buffer.from('067000097000', 'hex')],
    ['a1015b', Buffer.from([state.minWaterTemperatureC])],
    ['91015b', Buffer.from([state.maxWaterTemperatureC])],
    ['a10167', Buffer.from([state.minAmbientTemperatureC])],
  ]
}

/** CI 78: each record with its header. */
function fullFrame(state: MeterState): Buffer {
  return Buffer.concat([Buffer.from([0x78]), fullRecords(state)])
}

/** CI 79: the signature of the layout, a checksum of the full records, and the data alone. */
function compactFrame(state: MeterState): Buffer {
  const records = dataRecords(state)
  const layout = Buffer.from(records.map(([header]) => header).join(''), 'hex')
  return Buffer.concat([
    Buffer.from([0x79]),
    word(crc(layout)),
    word(crc(fullRecords(state))),
    ...records.map(([, data]) => data),
  ])
}

function fullRecords(state: MeterState): Buffer {
  return Buffer.concat(dataRecords(state).flatMap(([header, data]) => [Buffer.from(header, 'hex'), data]))
}

/** Data type G (EN 13757-3 annex A): five bits of day, four of month, seven of year, interleaved. */
function date(on: string): Buffer {
  const [year = 0, month = 0, day = 0] = on.split('-').map(Number)
  const short = year % 100
  return Buffer.from([day | ((short & 0b111) << 5), month | ((short >> 3) << 4)])
}

function word(value: number): Buffer {
  const bytes = Buffer.alloc(2)
  bytes.writeUInt16LE(value)
  return bytes
}

function doubleWord(value: number): Buffer {
  const bytes = Buffer.alloc(4)
  bytes.writeUInt32LE(value)
  return bytes
}

/** CRC-16 of EN 13757-4 (polynomial 3D65, result inverted). */
function crc(bytes: Buffer): number {
  let remainder = 0
  for (const byte of bytes) {
    remainder ^= byte << 8
    for (let bit = 0; bit < 8; bit++) {
      remainder = remainder & 0x8000 ? ((remainder << 1) ^ 0x3d65) & 0xffff : (remainder << 1) & 0xffff
    }
  }
  return ~remainder & 0xffff
}
