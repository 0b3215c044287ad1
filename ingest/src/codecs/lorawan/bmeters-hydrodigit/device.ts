import type { LorawanDevice } from '../device.ts'
import type { StatusBits } from '../status.ts'

// B METERS HYDRODIGIT, user manual v1.4.3, “Payload LoRaWAN”.
export const device: LorawanDevice = {
  name: 'B METERS HYDRODIGIT',
  vendors: ['bmeters'],
  models: ['hydrodigit'],
}

export const applicationCode = 45

/** Bit 1 reports a meter installed the wrong way round; 6 and 7 are diameter and medium. */
export const alarmBits: StatusBits = {
  0: 'LEAK',
  1: 'ABNORMAL_CONDITION',
  2: 'OVERFLOW',
  3: 'BURST',
  4: 'REVERSE_FLOW',
  5: 'LOW_BATTERY',
}
