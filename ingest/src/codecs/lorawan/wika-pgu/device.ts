import type { LorawanDevice } from '../device.ts'
import type { StatusBits } from '../status.ts'

// WIKA PGU2x.100 and its relatives with the NETRIS radio: process values in per cent of the span.
export const device: LorawanDevice = { name: 'WIKA PGU', vendors: ['wika'], models: [] }

export const processAlarm = 0x03
export const radioAlarm = 0x05

export const radioAlarmBits: StatusBits = { 0: 'LOW_BATTERY' }

/** Kinds of process alarm that say that a value is too low or too high. */
export const lowThreshold = 0
export const highThreshold = 1
