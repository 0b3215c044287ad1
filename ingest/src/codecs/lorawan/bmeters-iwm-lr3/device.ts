import type { LorawanDevice } from '../device.ts'
import type { StatusBits } from '../status.ts'

// B METERS IWM-LR3 and IWM-LR4, user manual v1.0, “Payload description”.
export const device: LorawanDevice = {
  name: 'B METERS IWM-LR3',
  vendors: ['bmeters'],
  models: ['iwmlr', 'iwm', 'lr3', 'lr4'],
}

export const applicationCode = 44

export const alarmBits: StatusBits = {
  0: 'TAMPER',
  1: 'TAMPER',
  2: 'TAMPER',
  3: 'LEAK',
  4: 'REVERSE_FLOW',
  5: 'LOW_BATTERY',
}

/** Litres of one count by VIF: the meter moves on when its eight digits are full. */
export const litresByVif: Readonly<Record<string, number>> = { '13': 1, '14': 10, '15': 100, '16': 1000 }

/** Litres of one count by index K, for modules that send no volume VIF. */
export const litresByIndex: Readonly<Record<number, number>> = { 0: 1, 1: 10, 2: 100 }
