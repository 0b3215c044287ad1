import type { WmbusDevice } from '../device.ts'
import { kamstrupWater } from '../makers/kamstrup.ts'

// Kamstrup, Wireless M-Bus data of flowIQ 2200 and 3200. Newer firmware has the wide status word 04FF23, the
// compact profile still the narrow info word of the models before.
export const device: WmbusDevice = {
  name: 'Kamstrup flowIQ 2200',
  identities: [
    { manufacturer: 'KAW', versions: [0x3a, 0x3c] },
    { manufacturer: 'KAM', versions: [0x3a, 0x3c], deviceTypes: [0x06, 0x07, 0x16] },
    { manufacturer: 'KAW' },
  ],
  ...kamstrupWater,
}
