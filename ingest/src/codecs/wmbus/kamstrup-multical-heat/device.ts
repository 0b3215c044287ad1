import type { WmbusDevice } from '../device.ts'

// Kamstrup Multical 302, 402, 403, 602, 603, 803: heat and cooling; their volume is what flowed through them.
export const device: WmbusDevice = {
  name: 'Kamstrup Multical, heat and cooling',
  identities: [{ manufacturer: 'KAM', deviceTypes: [0x04, 0x0a, 0x0b, 0x0c, 0x0d] }],
  names: {
    '04FF07': 'volume weighed by flow temperature',
    '04FF08': 'volume weighed by return temperature',
    '01FF21': 'info word',
    '02FF22': 'info word',
    '04FF22': 'info word',
  },
  status: ['01FF21', '02FF22', '04FF22'].map((header) => ({
    header,
    alarms: { 0: 'VOLTAGE_INTERRUPTED', 1: 'LOW_BATTERY' },
  })),
}
