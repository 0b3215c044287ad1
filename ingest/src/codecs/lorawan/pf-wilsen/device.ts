import type { LorawanDevice } from '../device.ts'

// Pepperl+Fuchs WILSEN: length, two bytes of name, value; the highest byte first.
export const device: LorawanDevice = {
  name: 'Pepperl+Fuchs WILSEN',
  vendors: ['pf', 'pepperl'],
  models: [],
}

/** Meaning of a name: quantity, unit, divisor. What is not named here is the device's configuration. */
export const fields: Readonly<Record<string, readonly [quantity: string, unit: string, divisor: number]>> = {
  '0201': ['temperature', '°C', 1],
  '0B01': ['distance', 'cm', 1],
  '0B02': ['distance', 'mm', 1],
  '0B06': ['filling level', '%', 1],
  '0B07': ['echo amplitude', '', 1],
  '0B08': ['water level', 'mm', 1],
  '0C02': ['valve state', '', 1],
  '0C03': ['sensor details', '', 1],
  '0C04': ['sensor state', '', 1],
  '5001': ['latitude', '°', 1_000_000],
  '5002': ['longitude', '°', 1_000_000],
  '5101': ['battery voltage', 'V', 10],
}

export const temperatureField = '0201'
