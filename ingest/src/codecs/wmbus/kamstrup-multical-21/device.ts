import type { WmbusDevice } from '../device.ts'

// Kamstrup Multical 21 (version 1B), flowIQ 3100 (1D) and 2101 (1F). The info word's low bits are the present, the
// higher ones how long each condition lasted within 30 days (Kamstrup 5512-1242 §7.1).
export const device: WmbusDevice = {
  name: 'Kamstrup Multical 21, flowIQ 2101 and 3100',
  identities: [
    { manufacturer: 'KAM', versions: [0x1b, 0x1d, 0x1f], deviceTypes: [0x06, 0x07, 0x16] },
    // Further models of the maker line their records up alike.
    { manufacturer: 'KAM', deviceTypes: [0x06, 0x07, 0x15, 0x16] },
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
  status: [{ header: '02FF20', alarms: { 0: 'DRY', 1: 'REVERSE_FLOW', 2: 'LEAK', 3: 'BURST' } }],
}
