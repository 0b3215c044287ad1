import type { LorawanDevice } from '../device.ts'
import type { StatusBits, StatusCodes } from '../status.ts'

// Axioma QALCOSONIC W1 and F1, “LoRa payload” documents V01.8 and V01.1 (USA).
export const device: LorawanDevice = {
  name: 'Axioma QALCOSONIC W1',
  vendors: ['axioma', 'qalcosonic'],
  models: [],
}

/** Low bits of the status byte, as EN 13757-7 table 5 has them. */
export const statusBits: StatusBits = { 2: 'LOW_BATTERY', 3: 'PERMANENT_ERROR', 4: 'TEMPORARY_ERROR' }

/** The upper three bits number the reason of the temporary error. */
export const reasons: StatusCodes = {
  1: 'LEAK',
  3: 'REVERSE_FLOW',
  4: 'LOW_WATER_TEMPERATURE',
  5: 'BURST',
  6: 'TAMPER',
}

export const dataPort = 100
export const layoutPort = 101
export const alarmPort = 103
