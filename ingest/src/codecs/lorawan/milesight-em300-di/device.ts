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
  Record<string, readonly [size: number, quantity: string, unit: string, divisor: number]>
> = {
  '0175': [1, 'battery', '%', 1],
  '0367': [-2, 'temperature', '°C', 10],
  '0468': [1, 'relative humidity', '%', 2],
  '0500': [1, 'digital input', '', 1],
  '05C8': [4, 'pulses', '', 1],
  '8500': [2, 'digital input alarm', '', 1],
  FF01: [1, 'protocol version', '', 1],
  FF09: [2, 'hardware version', '', 1],
  FF0A: [2, 'software version', '', 1],
  FF0B: [1, 'power on', '', 1],
  FF0F: [1, 'LoRaWAN class', '', 1],
}

/** Two conversion factors and a volume made of pulses with them; the alarm has one byte more. */
export const waterChannel = '05E1'
export const waterAlarmChannel = '85E1'
/** Stored values: an instant, the climate, what the input was, and its count. */
export const historyChannel = '20CE'
export const waterHistoryChannel = '21CE'

/** Water that stays away for too long, and water that does not stop. */
export const waterAlarms: StatusCodes = { 1: 'NO_CONSUMPTION', 3: 'LEAK' }
/** That these have ended. */
export const waterAlarmsEnded: StatusCodes = { 2: 'NO_CONSUMPTION', 4: 'LEAK' }
