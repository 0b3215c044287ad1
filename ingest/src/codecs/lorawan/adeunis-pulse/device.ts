import type { LorawanDevice } from '../device.ts'
import type { StatusBits } from '../status.ts'

// Adeunis PULSE, technical reference of firmware 3 and 4: two pulse inputs, highest byte first.
export const device: LorawanDevice = { name: 'Adeunis PULSE', vendors: ['adeunis'], models: [] }

/** Frame codes. */
export const keepAlive = 0x30
export const periodic = 0x46
export const flowAlarm = 0x47
export const historyOfA = 0x5a
export const historyOfB = 0x5b
/** Configuration, network, registers and acknowledgements: they say nothing of water. */
export const householdCodes: ReadonlySet<number> = new Set([
  0x10, 0x11, 0x12, 0x20, 0x2f, 0x31, 0x33, 0x36, 0x37,
])

export const alarmBits: StatusBits = {
  0: 'BURST',
  1: 'BURST',
  2: 'TAMPER',
  3: 'TAMPER',
  4: 'LEAK',
  5: 'LEAK',
}

/** Bit of the status byte that all frames carry. */
export const statusBits: StatusBits = { 1: 'LOW_BATTERY' }
