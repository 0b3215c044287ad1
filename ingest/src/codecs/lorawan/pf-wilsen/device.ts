import type { LorawanDevice } from '../device.ts'

// Pepperl+Fuchs WILSEN: length, two bytes of name, value; the highest byte first.
export const device: LorawanDevice = {
  name: 'Pepperl+Fuchs WILSEN',
  vendors: ['pf', 'pepperl'],
  models: [],
}

/** Meaning of a name: quantity, unit, divisor. What is not named here is the device's configuration. */
export const fields: Readonly<Record<number, readonly [quantity: string, unit: string, divisor: number]>> = {
  513: ['temperature', '°C', 1],
  2817: ['distance', 'cm', 1],
  2818: ['distance', 'mm', 1],
  2822: ['filling level', '%', 1],
  2823: ['echo amplitude', '', 1],
  2824: ['water level', 'mm', 1],
  3074: ['valve state', '', 1],
  3075: ['sensor details', '', 1],
  3076: ['sensor state', '', 1],
  20481: ['latitude', '°', 1_000_000],
  20482: ['longitude', '°', 1_000_000],
  20737: ['battery voltage', 'V', 10],
}

export const temperatureField = 0x0201
