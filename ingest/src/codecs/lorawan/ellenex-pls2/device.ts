import type { LorawanDevice } from '../device.ts'

// Ellenex PLS2-L: a pressure sensor at the bottom of a tank, which tells the level above it.
export const device: LorawanDevice = { name: 'Ellenex PLS2-L', vendors: ['ellenex'], models: [] }

export const port = 15
export const length = 8
