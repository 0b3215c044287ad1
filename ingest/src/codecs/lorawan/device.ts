import type { DecodedTelegram, Unreadable } from '../codec.ts'

/** Whose payloads a folder reads, as network servers and people call it. Case, blanks and marks do not count. */
export interface LorawanDevice {
  /** Maker and model as people say it. */
  readonly name: string
  readonly vendors: readonly string[]
  /** Parts of model names; the empty list stands for every model of the vendor. */
  readonly models: readonly string[]
  /** The vendor's other models send something else that could be mistaken for this: only named ones are read. */
  readonly onlyNamed?: true
}

/** One uplink as its codec gets it. */
export interface Uplink {
  readonly model: string
  readonly fPort: number
  readonly bytes: Buffer
  readonly receivedAt: Date
  /** Weight of a pulse; `null`: not configured, counts stay records. */
  readonly litresPerPulse: number | null
}

/**
 * What a payload says; what it does not say is left out. Alarms are everything that stands, unless it says which have ended;
 * without alarms it says nothing of any.
 */
export type UplinkContent = Partial<DecodedTelegram>

/**
 * Reads the payloads of one device. Reading beyond the end of `bytes` is allowed: the family answers it with
 * `FRAME_TOO_SHORT`.
 */
export interface LorawanCodec {
  readonly device: LorawanDevice
  read(uplink: Uplink): UplinkContent | Unreadable
}

/** A number as so many hexadecimal digits: what documents call a channel, a field or a message. */
export function hexDigits(value: number, digits: number): string {
  return value.toString(16).toUpperCase().padStart(digits, '0')
}

/** A payload on a port, or of a kind, that the device's documents do not know. */
export function unknownKind(device: LorawanDevice, what: string): Unreadable {
  return {
    code: 'UNSUPPORTED',
    message: `${device.name} has no documented payload for ${what}. Check that the device's profile names the right model.`,
  }
}

/** A payload whose length contradicts its kind. */
export function wrongLength(device: LorawanDevice, length: number, expected: string): Unreadable {
  return {
    code: 'FRAME_MALFORMED',
    message: `The payload of ${device.name} has ${length} bytes where its format has ${expected}: it was cut, or another model sent it.`,
  }
}
