import type { LorawanDevice } from '../device.ts'

// Fludia FM432: index and increments (T1), and how the device itself is (T2).
export const device: LorawanDevice = { name: 'Fludia FM432', vendors: ['fludia'], models: [] }

/** First byte of a message: what it is, and the part of a count that one unit is. */
export const dataMessages: Readonly<Record<string, number>> = { '6B': 1, '6D': 10 }
export const pulseTechnical = 0x6c
export const gasTechnical = 0x6e
