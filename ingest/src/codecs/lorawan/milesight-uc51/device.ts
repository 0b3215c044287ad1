import type { LorawanDevice } from '../device.ts'

// Milesight UC511 and UC512: valves with a pulse counter each. A channel and a type before every value.
export const device: LorawanDevice = {
  name: 'Milesight UC51x',
  vendors: ['milesight'],
  models: ['uc51'],
  onlyNamed: true,
}

/** Channel and type together: bytes, name, unit. Numbers with the lowest byte first. */
export const fields: Readonly<
  Record<string, readonly [size: number, quantity: string, unit: string, subunit: number]>
> = {
  '0175': [1, 'battery', '%', 0],
  '0301': [1, 'valve', '', 0],
  '04C8': [4, 'pulses', '', 0],
  '0501': [1, 'valve', '', 1],
  '06C8': [4, 'pulses', '', 1],
  '0701': [1, 'digital input', '', 0],
  '0801': [1, 'digital input', '', 1],
  FF01: [1, 'protocol version', '', 0],
  FF08: [6, 'serial number', '', 0],
  FF09: [2, 'hardware version', '', 0],
  FF0A: [2, 'software version', '', 0],
  FF0B: [1, 'power on', '', 0],
  FF0F: [1, 'LoRaWAN class', '', 0],
}
