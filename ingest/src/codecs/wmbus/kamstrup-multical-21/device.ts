import type { WmbusDevice } from '../device.ts'
import { kamstrupWater } from '../makers/kamstrup.ts'

// Kamstrup Multical 21 (version 1B), flowIQ 3100 (1D) and 2101 (1F).
export const device: WmbusDevice = {
  name: 'Kamstrup Multical 21, flowIQ 2101 and 3100',
  identities: [
    { manufacturer: 'KAM', versions: [0x1b, 0x1d, 0x1f], deviceTypes: [0x06, 0x07, 0x16] },
    // Further models of the maker line their records up alike.
    { manufacturer: 'KAM', deviceTypes: [0x06, 0x07, 0x15, 0x16] },
  ],
  ...kamstrupWater,
}
