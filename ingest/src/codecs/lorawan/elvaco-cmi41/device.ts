import type { LorawanDevice } from '../device.ts'

// Elvaco CMi4110 to CMi4160, modules for heat meters: a byte of message format, then M-Bus records.
export const device: LorawanDevice = { name: 'Elvaco CMi41', vendors: ['elvaco', 'diehl'], models: ['cmi41'] }

export const jsonFormat = 0x02
