import type { Litres } from '@aquacis/kit/values/volume.ts'
import type { AlarmName } from './alarm.ts'

/** Whose radio sent a frame: maker and ident number name one meter in the world. */
export interface DeviceAddress {
  /** Three letters of the FLAG register, for example `KAM`. */
  readonly manufacturer: string
  /** The number on the meter's face: eight digits (hexadecimal only where a maker breaks the rule). */
  readonly identNumber: string
  readonly version: number
  /** EN 13757-7 device type: 0x07 water, 0x16 cold water, 0x06 warm water, 0x04 heat, … */
  readonly deviceType: number
}

/** Why a telegram gives no reading. */
export type UnreadableCode =
  | 'FRAME_TOO_SHORT'
  | 'FRAME_MALFORMED'
  | 'CRC_MISMATCH'
  | 'KEY_MISSING'
  | 'KEY_WRONG'
  | 'PLAINTEXT_REFUSED'
  | 'LAYOUT_UNKNOWN'
  | 'PAYLOAD_MALFORMED'
  | 'NO_REGISTER'
  | 'UNSUPPORTED'

/** A telegram that gives no reading: which obstacle, where, and how to mend it. */
export interface Unreadable {
  readonly code: UnreadableCode
  readonly message: string
}

/** One data record as the meter sent it, unscaled bytes already turned into a value. */
export interface DataRecord {
  /** What is measured, in words: `volume`, `volume flow`, `date and time`, `error flags`, … */
  readonly quantity: string
  /** Unit of `value`: `l`, `l/h`, `°C`, `Wh`, `s`, …; empty where there is none. */
  readonly unit: string
  /** Dates are ISO text without zone (meter wall clock); `null` when the meter marked it invalid. */
  readonly value: number | string | null
  readonly function: 'instantaneous' | 'maximum' | 'minimum' | 'error'
  /** 0 is the present, higher ones are past billing dates or spans. */
  readonly storage: number
  readonly tariff: number
  readonly subunit: number
  /** Further conditions in the order of the orthogonal VIFEs, for example `backward flow`. */
  readonly qualifiers: readonly string[]
  /** DIF, DIFEs, VIF and VIFEs as sent, hexadecimal: what the record is, exactly. */
  readonly header: string
}

/** A register value and the meter's own instant, `null` where the telegram carries none. */
export interface RegisterReading {
  readonly at: Date | null
  readonly litres: Litres
}

/** A register value frozen at the end of a billing span: civil date of the meter, `YYYY-MM-DD`. */
export interface TargetReading {
  readonly at: string
  readonly litres: Litres
}

/** What one telegram says, in base units. Every codec of every family ends here. */
export interface DecodedTelegram {
  /** The number on the meter's face where the telegram tells it; many LoRaWAN payloads leave that to the network. */
  readonly meterId: string | null
  /** Three letters of the FLAG register, or the vendor's name where the family has no such letters. */
  readonly manufacturer: string | null
  readonly readings: readonly RegisterReading[]
  readonly targets: readonly TargetReading[]
  readonly flowLitresPerHour: number | null
  readonly waterTemperatureC: number | null
  readonly ambientTemperatureC: number | null
  readonly batteryPercent: number | null
  readonly batteryMillivolts: number | null
  /** As the device writes it, for example `1.4.2`. */
  readonly firmware: string | null
  /** The conditions that the meter itself reports now. */
  readonly alarms: readonly AlarmName[]
  /**
   * The conditions that are over by its word: all others, where it tells everything that stands; some, where it tells
   * of some alone; none, where it does not speak of them, as most payloads of pulse counters do not.
   */
  readonly endedAlarms: 'ALL_OTHERS' | readonly AlarmName[]
  readonly records: readonly DataRecord[]
}

/** A Wireless M-Bus telegram: its radio's address always stands in it. */
export interface WmbusTelegram extends DecodedTelegram, DeviceAddress {
  readonly manufacturer: string
}

/** A codec's answer. It never throws, whatever the bytes. */
export type Decoded<Telegram extends DecodedTelegram = DecodedTelegram> =
  | { readonly ok: true; readonly telegram: Telegram }
  | { readonly ok: false; readonly unreadable: Unreadable }

/**
 * DIF/VIF bytes by their signature, for compact frames (EN 13757-3 annex on CI 79), which carry data
 * without headers. Owned by the caller and handed to every decode, so that codecs keep no state:
 * full frames teach it, compact frames ask it.
 */
export interface LayoutMemory {
  find(signature: number): Uint8Array | undefined
  learn(signature: number, headers: Uint8Array): void
  /** The layout of a compact frame that nobody has taught, worked out from its own two checksums, or undefined. */
  recover(signature: number, fullCrc: number, data: Buffer): Uint8Array | undefined
}

/** What the LoRaWAN codecs are given: one uplink, its profile known from the registry. */
export interface LorawanRequest {
  readonly vendor: string
  readonly model: string
  readonly fPort: number
  readonly bytes: Buffer
  /** When the network server heard it: payloads tell spans of time, seldom instants. */
  readonly receivedAt: Date
  /** Weight of a pulse where the payload counts pulses; `null`: not configured, the count stays a record. */
  readonly litresPerPulse: number | null
}

/** What the Wireless M-Bus codec is given. */
export interface WmbusRequest {
  /** One frame from its length byte on, with link-layer CRCs (format A or B) or without. */
  readonly frame: Buffer
  /** 16 bytes; a meter with a key is refused when it speaks in clear. `null`: none configured. */
  readonly key: Buffer | null
  readonly layouts: LayoutMemory
  /**
   * Meters tell local wall time without a zone. Minutes that this wall clock is ahead of UTC; meters
   * that keep Mexican standard time have -360. Default 0: the wall clock is given out as if it were UTC.
   */
  readonly clockOffsetMinutes?: number
}
