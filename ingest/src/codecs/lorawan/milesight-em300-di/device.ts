import type { LorawanDevice } from '../device.ts'
import type { StatusCodes } from '../status.ts'

// Milesight EM300-DI: pulse counter with temperature and humidity; user guide, “Uplink Data”. Lowest byte first.
export const device: LorawanDevice = {
  name: 'Milesight EM300-DI',
  vendors: ['milesight'],
  models: ['em300di'],
  onlyNamed: true,
}

/** Channel and type together: bytes, name, unit, divisor; a minus sign before the bytes: signed. */
export const fields: Readonly<
  Record<number, readonly [size: number, quantity: string, unit: string, divisor: number]>
> = {
  373: [1, 'battery', '%', 1],
  871: [-2, 'temperature', '°C', 10],
  1128: [1, 'relative humidity', '%', 2],
  1280: [1, 'digital input', '', 1],
  1480: [4, 'pulses', '', 1],
  34048: [2, 'digital input alarm', '', 1],
  65281: [1, 'protocol version', '', 1],
  65289: [2, 'hardware version', '', 1],
  65290: [2, 'software version', '', 1],
  65291: [1, 'power on', '', 1],
  65295: [1, 'LoRaWAN class', '', 1],
}

/** Two conversion factors and a volume made of pulses with them; the alarm has one byte more. */
export const waterChannel = 0x05e1
export const waterAlarmChannel = 0x85e1
/** Stored values: an instant, the climate, what the input was, and its count. */
export const historyChannel = 0x20ce
export const waterHistoryChannel = 0x21ce

/** Water that stays away for too long, and water that does not stop. */
export const waterAlarms: StatusCodes = { 1: 'NO_CONSUMPTION', 3: 'LEAK' }
