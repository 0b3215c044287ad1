import type { LorawanDevice } from '../device.ts'

// Laiier Severn WLD: a foil of twelve electrodes that lies where water must not be.
export const device: LorawanDevice = { name: 'Laiier Severn WLD', vendors: ['laiier'], models: [] }

/** Ports of the messages of profile 0, 9 bytes, and of profile 1, 11 bytes: regular, emergency, self-test. */
export const shortPorts: ReadonlySet<number> = new Set([1, 99, 102])
export const longPorts: ReadonlySet<number> = new Set([2, 98, 103])
export const startupPort = 100

export const shortLength = 9
export const longLength = 11
