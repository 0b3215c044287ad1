import type { RadioAddress, RadioProfile } from '../radio.ts'
import type { DeviceOrder } from './command.ts'

/** A command as its network wants it. */
export interface Downlink {
  readonly topic: string
  /** JSON. */
  readonly payload: string
}

/** How a device is reached. */
export interface DownlinkTarget extends RadioAddress {
  readonly profile: RadioProfile | null
  readonly application: string | null
}

/** `DeviceUnreachable`: no way leads back to it. `OrderUnsupported`: it, or we, do not know that order. */
export type DownlinkRefusal = 'DeviceUnreachable' | 'OrderUnsupported'

/** Bytes for a port, as the vendor's manual has them. */
interface LorawanBytes {
  readonly fPort: number
  readonly hex: string
}

/** Puts an order into the words of the device's network, or says why it cannot be sent. */
export function downlinkOf(
  commandId: string,
  target: DownlinkTarget,
  order: DeviceOrder,
): Downlink | DownlinkRefusal {
  switch (target.network) {
    // Meters send, and hear nobody (EN 13757-4 modes S1, T1, C1).
    case 'WMBUS':
      return 'DeviceUnreachable'
    case 'LORAWAN':
      return lorawanDownlink(commandId, target, order)
    case 'NBIOT':
      return nbiotDownlink(commandId, target, order)
  }
}

function nbiotDownlink(
  commandId: string,
  { address }: DownlinkTarget,
  order: DeviceOrder,
): Downlink | DownlinkRefusal {
  if (order.name === 'SEND_BYTES') return 'OrderUnsupported'
  const { name, ...args } = order
  return {
    topic: `meter/${address}/command`,
    payload: JSON.stringify({ commandId, name, arguments: args }),
  }
}

/** A downlink of ChirpStack v4. Our id becomes the queue item's, which its acknowledgements carry. */
function lorawanDownlink(
  commandId: string,
  { address, application, profile }: DownlinkTarget,
  order: DeviceOrder,
): Downlink | DownlinkRefusal {
  if (application === null) return 'DeviceUnreachable'
  const bytes = lorawanBytes(profile, order)
  if (bytes === null) return 'OrderUnsupported'
  const data = Buffer.from(bytes.hex, 'hex').toString('base64')
  return {
    topic: `application/${application}/device/${address}/command/down`,
    payload: JSON.stringify({ id: commandId, devEui: address, confirmed: true, fPort: bytes.fPort, data }),
  }
}

function lorawanBytes(profile: RadioProfile | null, order: DeviceOrder): LorawanBytes | null {
  if (order.name === 'SEND_BYTES') return order
  return (profile && vendorBytes[profile.vendor]?.(order)) ?? null
}

/** Vendors whose language is published; each answers null to an order that it does not know. */
const vendorBytes: Readonly<Record<string, (order: DeviceOrder) => LorawanBytes | null>> = {
  // Command 01 and three bytes: seconds between uplinks, most significant first; any port.
  dragino: (order) =>
    order.name === 'SET_INTERVAL' && order.seconds <= 0xff_ff_ff
      ? { fPort: 2, hex: `01${bigEndian(order.seconds, 3)}` }
      : null,
  // Channel FF, type 03, and two bytes: seconds between reports, least significant first; port 85.
  'milesight-iot': (order) =>
    order.name === 'SET_INTERVAL' && order.seconds <= 0xff_ff
      ? { fPort: 85, hex: `ff03${littleEndian(order.seconds, 2)}` }
      : null,
}

function bigEndian(value: number, bytes: number): string {
  return value.toString(16).padStart(bytes * 2, '0')
}

function littleEndian(value: number, bytes: number): string {
  return bigEndian(value, bytes).replace(/(..)(..)/, '$2$1')
}
