import type { LorawanDevice } from '../device.ts'

// Vega-Absolute SGVE, an electronic water meter; user manual, “LoRaWAN communication protocol”. Lowest byte first.
export const device: LorawanDevice = {
  name: 'Vega SGVE',
  vendors: ['vega'],
  models: ['sgve'],
  onlyNamed: true,
}

export const readingsPort = 2
export const settingsPort = 3
export const clockPort = 4

/** The register counts tenths of a litre: cubic metres times ten thousand. */
export const countsPerLitre = 10
