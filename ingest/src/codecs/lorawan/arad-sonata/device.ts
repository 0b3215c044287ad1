import type { LorawanDevice } from '../device.ts'
import type { StatusBits } from '../status.ts'

// Arad Sonata and other registers of the maker with the LoRa/OMS 8xx module.
export const device: LorawanDevice = { name: 'Arad Sonata', vendors: ['arad', 'mastermeter'], models: [] }

/** First byte: the kind of message. */
export const standardMessage = 0x9d
export const dataLog = 0x06

export const alarmBits: StatusBits = {
  3: 'LEAK',
  7: 'PERMANENT_ERROR',
  10: 'FLOW_ABOVE_Q4',
  11: 'BURST',
}

/** The second alarm word; its bit 2 says that the module was started anew. */
export const extendedAlarmBits: StatusBits = { 2: 'VOLTAGE_INTERRUPTED' }
