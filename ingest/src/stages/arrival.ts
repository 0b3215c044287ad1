import type { CommandAcknowledgement, Radio, RadioAddress } from '@aquacis/metering/telemetry'
import type { DecodedTelegram } from '../codecs/codec.ts'

/** One published message as a broker took it. */
export interface TelegramMessage {
  readonly topic: string
  readonly payload: Buffer
  /** When it reached this process. */
  readonly arrivedAt: Date
  readonly traceId: string
}

/** How well a device was heard, and by whom; null where nobody says. */
export interface RadioSignal {
  readonly rssiDbm: number | null
  readonly snrDb: number | null
  /** Concentrator or gateway that heard it best. */
  readonly gateway: string | null
  /** LoRaWAN: the application under which the network server knows the device. */
  readonly application: string | null
}

interface ArrivalFrom {
  readonly message: TelegramMessage
  readonly radioAddress: RadioAddress
  /** When concentrator, network server or device say that it was sent. */
  readonly heardAt: Date
  readonly signal: RadioSignal
}

/** A radio frame, still encrypted. */
export interface FrameArrival extends ArrivalFrom {
  readonly kind: 'FRAME'
  readonly frame: Buffer
}

/** The application payload of a LoRaWAN uplink, deciphered by its network server. */
export interface UplinkArrival extends ArrivalFrom {
  readonly kind: 'UPLINK'
  readonly fPort: number
  readonly bytes: Buffer
  /** What the network server calls the device, for radios whose profile the registry does not know. */
  readonly hint: Radio['profile']
}

/** What a device of the mobile network wrote itself, in clear. */
export interface ReportArrival extends ArrivalFrom {
  readonly kind: 'REPORT'
  /** The name under which it published; it may speak of no other device. */
  readonly sender: string
  /** An alert may come without a register; telemetry may not. */
  readonly owesReading: boolean
  readonly telegram: DecodedTelegram
}

/** What a network or a device says beside telegrams: that it joined, its battery, the fate of a command. */
export interface NoteArrival extends ArrivalFrom {
  readonly kind: 'NOTE'
  /** Whether the device itself was heard: what gateway and server do alone is no sign of life. */
  readonly seen: boolean
  readonly batteryPercent: number | null
  readonly answer: CommandAnswer | null
}

/** What became of a command to a device. */
export type CommandAnswer = Pick<CommandAcknowledgement, 'commandId' | 'outcome' | 'detail'>

/** A message whose sender is known by address, before anything about the radio is. */
export type Arrival = FrameArrival | UplinkArrival | ReportArrival | NoteArrival
