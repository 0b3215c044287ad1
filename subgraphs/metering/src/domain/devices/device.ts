import type { RadioAddress, RadioProfile } from '../radio.ts'
import type { DeviceShadow } from './shadow.ts'

/** A radio module with all that is known of it. Instants are null while it never spoke of the matter. */
export interface Device extends RadioAddress {
  readonly meterKey: number
  readonly profile: RadioProfile | null
  readonly application: string | null
  readonly intervalSeconds: number | null
  readonly hasKey: boolean
  readonly firmware: string | null
  readonly lastSeenAt: Date | null
  /** Times it was heard, at most once a minute. */
  readonly heard: number
  readonly battery: BatteryLevel | null
  readonly reception: Reception | null
  /** Its clock minus ours. */
  readonly clockDriftSeconds: number | null
  readonly shadow: DeviceShadow
}

export interface BatteryLevel {
  readonly at: Date
  readonly percent: number | null
  readonly millivolts: number | null
}

/** How well it was heard last. */
export interface Reception {
  readonly at: Date
  readonly rssiDbm: number | null
  readonly snrDb: number | null
  readonly gateway: string | null
}
