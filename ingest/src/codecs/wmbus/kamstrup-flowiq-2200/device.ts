import type { WmbusDevice } from '../device.ts'

// Kamstrup, Wireless M-Bus data of flowIQ 2200 and 3200. Newer firmware has the wide status word 04FF23, the
// compact profile still the narrow info word of the models before.
export const device: WmbusDevice = {
  name: 'Kamstrup flowIQ 2200',
  identities: [
    { manufacturer: 'KAW', versions: [0x3a, 0x3c] },
    { manufacturer: 'KAM', versions: [0x3a, 0x3c], deviceTypes: [0x06, 0x07, 0x16] },
    { manufacturer: 'KAW' },
  ],
  // The radio sends no momentary temperature but the extremes of the last day (storage 2) or month (1).
  waterTemperature: [
    { quantity: 'flow temperature', function: 'instantaneous' },
    { quantity: 'flow temperature', function: 'minimum', storage: 2 },
    { quantity: 'flow temperature', function: 'minimum', storage: 1 },
  ],
  ambientTemperature: [
    { quantity: 'external temperature', function: 'instantaneous' },
    { quantity: 'external temperature', function: 'minimum', storage: 2 },
    { quantity: 'external temperature', function: 'minimum', storage: 1 },
  ],
  status: [
    {
      header: '04FF23',
      alarms: {
        0: 'DRY',
        1: 'REVERSE_FLOW',
        2: 'LEAK',
        3: 'BURST',
        4: 'TAMPER',
        5: 'LOW_BATTERY',
        6: 'LOW_AMBIENT_TEMPERATURE',
        7: 'FLOW_ABOVE_Q4',
        9: 'NO_CONSUMPTION',
      },
    },
    { header: '02FF20', alarms: { 0: 'DRY', 1: 'REVERSE_FLOW', 2: 'LEAK', 3: 'BURST' } },
  ],
}
