import type { LorawanDevice } from '../device.ts'

// Quandify CubicMeter 1.1: an ultrasonic clamp-on meter.
export const device: LorawanDevice = { name: 'Quandify CubicMeter', vendors: ['quandify'], models: [] }

export const reportPort = 1
export const responsePort = 6

/** Third byte of a response: what it carries. */
export const statusReport = 1
export const settingsReport = 4

/** Leaks that the meter itself is sure of: medium and large; smaller ones are left to whoever sees the series. */
export const leakStates: ReadonlySet<number> = new Set([3, 4])
