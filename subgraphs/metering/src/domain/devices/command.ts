/** What a device is told to do. */
export type DeviceOrder =
  | { readonly name: 'SET_INTERVAL'; readonly seconds: number }
  | { readonly name: 'SET_ALARM_THRESHOLD'; readonly alarm: string; readonly litresPerHour: number }
  /** Instants in UTC, ISO 8601. */
  | { readonly name: 'REQUEST_HISTORY'; readonly from: string; readonly to: string }
  | { readonly name: 'READ_NOW' }
  | { readonly name: 'SET_VALVE'; readonly position: ValvePosition }
  /** LoRaWAN: bytes as the vendor's manual has them, for devices whose language is not known here. */
  | { readonly name: 'SEND_BYTES'; readonly fPort: number; readonly hex: string }

export type ValvePosition = 'OPEN' | 'CLOSED'

/**
 * QUEUED: waits for ingest. SENT: the broker, or the network's radio, took it. ACCEPTED and REFUSED: the device, or the
 * network on its behalf, answered. EXPIRED: nobody answered in time.
 */
export type CommandState = 'QUEUED' | 'SENT' | 'ACCEPTED' | 'REFUSED' | 'EXPIRED'

/** A command as it is kept. */
export interface DeviceCommand {
  readonly id: string
  readonly meterKey: number
  readonly order: DeviceOrder
  readonly state: CommandState
  readonly queuedAt: Date
  readonly expiresAt: Date
  readonly sentAt: Date | null
  readonly settledAt: Date | null
  /** What the device or the network said of it. */
  readonly detail: string | null
  readonly by: string
}

/**
 * States that an answer may end or move on. A device that answers after the time ran out did it all the same, so its
 * word replaces EXPIRED; what it said once stays, however often it says it.
 */
export function statesBefore(outcome: 'SENT' | 'ACCEPTED' | 'REFUSED' | 'EXPIRED'): readonly CommandState[] {
  switch (outcome) {
    case 'SENT':
      return ['QUEUED']
    case 'EXPIRED':
      return ['QUEUED', 'SENT']
    case 'ACCEPTED':
    case 'REFUSED':
      return ['QUEUED', 'SENT', 'EXPIRED']
  }
}

const hourMs = 3_600_000
/** Class A devices listen after they spoke, and some speak once a day (LoRaWAN 1.0.4 §2.4). */
const usualPatienceMs = 48 * hourMs
const longestPatienceMs = 31 * 24 * hourMs

/** When a command is given up: what was asked for, within a month, else after two days; null: not in the future. */
export function expiryOf(asked: Date | null, now: Date): Date | null {
  if (asked === null) return new Date(now.getTime() + usualPatienceMs)
  const ahead = asked.getTime() - now.getTime()
  return ahead > 0 && ahead <= longestPatienceMs ? asked : null
}

/** Whether two orders ask for the same. */
export function isSameOrder(one: DeviceOrder, other: DeviceOrder): boolean {
  const told = (order: DeviceOrder) => JSON.stringify(Object.entries(order).sort())
  return told(one) === told(other)
}
