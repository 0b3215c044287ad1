import type { LorawanDevice } from '../device.ts'

// INNOTAS LoRa wireless water meter: four protocols, one a port; counts in cubic metres, highest byte first.
export const device: LorawanDevice = { name: 'INNOTAS LoRa water meter', vendors: ['innotas'], models: [] }

/** The current count alone. */
export const countPort = 1
/** Count, count of the key date, status. */
export const keyDatePort = 2
/** Count and what the day was like. */
export const dayPort = 3
/** Count and two further ones whose meaning the maker keeps. */
export const monthPort = 4

export const litresPerCount = 1000
