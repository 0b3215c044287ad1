import type { WmbusDevice } from '../device.ts'
import { readPrios } from './prios.ts'
import { unscrambleRealData } from './real-data.ts'

// Diehl Metering and its brands Hydrometer and Sappel: radio modules IZAR RC 868 in their own PRIOS format, whose
// device type is part of a serial number, and older HYDRUS and SHARKY with standard records behind a scrambling.
export const device: WmbusDevice = {
  name: 'Diehl IZAR, HYDRUS',
  identities: [{ manufacturer: 'SAP' }, { manufacturer: 'DME' }, { manufacturer: 'HYD' }],
  readManufacturerPart: readPrios,
  countsVolume: true,
  unscramble: unscrambleRealData,
}
