import type { AlarmName } from '../alarm.ts'
import type { DataRecord, DeviceAddress, Unreadable } from '../codec.ts'

/** Which devices a folder speaks for. What is left out may be anything. */
export interface DeviceIdentity {
  readonly manufacturer: string
  readonly versions?: readonly number[]
  readonly deviceTypes?: readonly number[]
}

/** A record, named by what must be true of it. What is left out may be anything. */
export interface RecordSelector {
  readonly quantity: string
  readonly unit?: string
  readonly function?: DataRecord['function']
  readonly storage?: number
  readonly tariff?: number
  readonly subunit?: number
  /** All of them, in order; the empty list wants none. */
  readonly qualifiers?: readonly string[]
  /** DIF to VIFE as sent, hexadecimal: where words do not tell records apart. */
  readonly header?: string
}

/** A record whose bits are conditions of the meter. */
export interface StatusWord {
  readonly header: string
  /** Alarm name by bit. Bits that are not named are history or the maker's secret. */
  readonly alarms: Readonly<Record<number, AlarmName>>
  /** Three bits each that say how long a condition lasted; given out as a record where it lasted at all. */
  readonly durations?: readonly {
    readonly quantity: string
    /** The lowest of the three. */
    readonly bit: number
    readonly words: readonly (string | null)[]
  }[]
}

/** What a maker's own part of a telegram is read with. */
export interface ManufacturerPart {
  /** CI of the application: A0 to B7 for a whole frame of the maker's own, else that of the records before. */
  readonly ci: number
  /** Behind the CI field for a frame of the maker's own, behind DIF 0F for the end of a standard one. */
  readonly bytes: Buffer
  /** Maker, ident number, version and type as sent: makers derive their ciphers from them. */
  readonly sender: Buffer
  readonly key: Buffer | null
}

/** A transport header whose security mode no standard knows, and what it hides. */
export interface ScrambledApplication {
  readonly sender: Buffer
  /** From the CI field on. */
  readonly payload: Buffer
  /** First hidden byte, counted from the CI field. */
  readonly start: number
}

/** One model's difference from the standard: data, and code only where the maker left it. */
export interface WmbusDevice {
  /** Maker and model as people say it. */
  readonly name: string
  readonly identities: readonly DeviceIdentity[]
  /** Preferred first. Absent: the standard's current total volume. */
  readonly register?: readonly RecordSelector[]
  readonly flow?: readonly RecordSelector[]
  readonly waterTemperature?: readonly RecordSelector[]
  readonly ambientTemperature?: readonly RecordSelector[]
  readonly batteryPercent?: readonly RecordSelector[]
  readonly status?: readonly StatusWord[]
  /** Names of records that the standard leaves to the maker, by their header. */
  readonly names?: Readonly<Record<string, string>>
  /** What the maker's storage numbers mean, by number: added to the conditions of their records. */
  readonly spans?: Readonly<Record<number, string>>
  /** Alarm names by bit of the transport header's status byte, where they differ from the standard's. */
  readonly statusByte?: Readonly<Record<number, AlarmName>>
  /** Its volume is a register though its device type says something else than water or heat. */
  readonly countsVolume?: true
  /** Records out of the maker's own part; undefined for a part that it does not know. Never throws. */
  readonly readManufacturerPart?: (part: ManufacturerPart) => readonly DataRecord[] | Unreadable | undefined
  /** The maker's own part is encrypted with the meter's key: a key does not refuse it as clear text. */
  readonly sealsManufacturerPart?: true
  /** Behind a standard header its whole application is the maker's own, whatever its first byte looks like. */
  readonly ownApplication?: true
  /** Records hidden in one record of variable length, by that record's header; never throws. */
  readonly blocks?: Readonly<Record<string, (content: Buffer) => readonly DataRecord[]>>
  /** The application behind a scrambling of the maker's own; `null` when its check does not fit. */
  readonly unscramble?: ((application: ScrambledApplication) => Buffer | null) | undefined
}

/** A record out of a maker's own part, as if it had been sent by the standard. */
export function ownRecord(
  quantity: string,
  unit: string,
  value: DataRecord['value'],
  storage = 0,
): DataRecord {
  return {
    quantity,
    unit,
    value,
    function: 'instantaneous',
    storage,
    tariff: 0,
    subunit: 0,
    qualifiers: [],
    header: '',
  }
}

/** The device of an address: the one whose identity says most of it; undefined when none fits. */
export function findDevice(devices: readonly WmbusDevice[], address: DeviceAddress): WmbusDevice | undefined {
  const { manufacturer, version, deviceType } = address
  let found = answers.get(devices)
  if (found === undefined || found.size > mostAnswers) {
    found = new Map()
    answers.set(devices, found)
  }
  const question = `${manufacturer}${String.fromCharCode(version, deviceType)}`
  const known = found.get(question)
  if (known !== undefined) return known === null ? undefined : known
  const device = search(devices, address)
  found.set(question, device ?? null)
  return device
}

/** Every telegram asks, a fleet has few models: each is searched for once. Bounded; pure to the outside. */
const answers = new WeakMap<readonly WmbusDevice[], Map<string, WmbusDevice | null>>()
const mostAnswers = 4096

function search(devices: readonly WmbusDevice[], address: DeviceAddress): WmbusDevice | undefined {
  let best: WmbusDevice | undefined
  let bestScore = 0
  for (const device of devices) {
    for (const identity of device.identities) {
      const score = scoreOf(identity, address)
      if (score > bestScore) {
        best = device
        bestScore = score
      }
    }
  }
  return best
}

function scoreOf(identity: DeviceIdentity, address: DeviceAddress): number {
  if (identity.manufacturer !== address.manufacturer) return 0
  if (identity.versions && !identity.versions.includes(address.version)) return 0
  if (identity.deviceTypes && !identity.deviceTypes.includes(address.deviceType)) return 0
  return 1 + (identity.versions ? 2 : 0) + (identity.deviceTypes ? 1 : 0)
}
