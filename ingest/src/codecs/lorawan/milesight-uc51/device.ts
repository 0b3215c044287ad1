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
  Record<number, readonly [size: number, quantity: string, unit: string, subunit: number]>
> = {
  373: [1, 'battery', '%', 0],
  769: [1, 'valve', '', 0],
  1224: [4, 'pulses', '', 0],
  1281: [1, 'valve', '', 1],
  1736: [4, 'pulses', '', 1],
  1793: [1, 'digital input', '', 0],
  2049: [1, 'digital input', '', 1],
  65281: [1, 'protocol version', '', 0],
  65288: [6, 'serial number', '', 0],
  65289: [2, 'hardware version', '', 0],
  65290: [2, 'software version', '', 0],
  65291: [1, 'power on', '', 0],
  65295: [1, 'LoRaWAN class', '', 0],
}
