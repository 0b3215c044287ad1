import type { Litres } from '@aquacis/kit/values/volume.ts'
import type { MeterAlarm } from './meter-alarm.ts'

/** What a Kamstrup meter puts into one uplink: the register on the hour and those of the hours before. */
export interface HourlyLog {
  /** A whole minute; the meter keeps UTC. */
  readonly at: Date
  /** Newest first, an hour apart; the first is that of `at`. */
  readonly registers: readonly [Litres, ...Litres[]]
  readonly alarms: readonly MeterAlarm[]
  /** 8 bits, counted up with every uplink. */
  readonly accessNumber: number
}

/** Bits of the status word xxFF25, as over wM-Bus. */
const statusBits: Readonly<Record<MeterAlarm, number>> = {
  REVERSE_FLOW: 1 << 1,
  LEAK: 1 << 2,
  BURST: 1 << 3,
  TAMPER: 1 << 4,
  LOW_BATTERY: 1 << 5,
}
/** Bit of the transport header's status byte (EN 13757-7 §7.5.6). */
const powerLow = 0x04

/** M-Bus records behind a short transport header (CI 7A), without encryption of their own: LoRaWAN has enciphered them. */
export function kamstrupPayload({ at, registers, alarms, accessNumber }: HourlyLog): Buffer {
  const status = alarms.reduce((word, alarm) => word | statusBits[alarm], 0)
  const header = Buffer.from([0x7a, accessNumber & 0xff, alarms.includes('LOW_BATTERY') ? powerLow : 0, 0, 0])
  return Buffer.concat([
    header,
    Buffer.from([0x44, 0x6d]),
    dateAndTime(at),
    Buffer.from([0x44, 0x13]),
    littleEndian(registers[0], 4),
    Buffer.from([0x52, 0xff, 0x25]),
    littleEndian(status, 2),
    inverseProfile(registers),
  ])
}

/** Data type F (EN 13757-3 annex A): minute, hour with the century, day, month; the year in the bits between. */
function dateAndTime(at: Date): Buffer {
  const year = at.getUTCFullYear() % 100
  const centuries = Math.floor(at.getUTCFullYear() / 100) - 19
  return Buffer.from([
    at.getUTCMinutes(),
    at.getUTCHours() | (centuries << 5),
    at.getUTCDate() | ((year & 0b111) << 5),
    (at.getUTCMonth() + 1) | ((year >> 3) << 4),
  ])
}

/** Spacing control (EN 13757-3 annex F): kind of increments, unit of the spacing, size of an element. */
const upwards = 0b01 << 6
const signed = 0b11 << 6
const hours = 0b10 << 4

/** Differences from hour to hour, newest first, in the fewest bytes that hold the largest. */
function inverseProfile(registers: readonly Litres[]): Buffer {
  const steps = registers.slice(1).map((older, index) => (registers[index] ?? older) - older)
  const falls = steps.some((step) => step < 0)
  const reach = Math.max(0, ...steps.map(Math.abs)) * (falls ? 2 : 1)
  // All bits set mean “no value”.
  const bytes = reach < 0xff ? 1 : reach < 0xffff ? 2 : 4
  const content = Buffer.concat([
    Buffer.from([(falls ? signed : upwards) | hours | bytes, 1]),
    ...steps.map((step) => littleEndian(step, bytes)),
  ])
  return Buffer.concat([Buffer.from([0x4d, 0x93, 0x13, content.length]), content])
}

function littleEndian(value: number, size: number): Buffer {
  const bytes = Buffer.alloc(size)
  bytes.writeUIntLE(value < 0 ? value + 2 ** (8 * size) : value, 0, size)
  return bytes
}
