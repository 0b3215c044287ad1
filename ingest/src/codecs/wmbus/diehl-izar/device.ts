import type { WmbusDevice } from '../device.ts'
import { readPrios } from './prios.ts'
import { unscrambleRealData } from './real-data.ts'

// Diehl Metering, its brands Hydrometer and Sappel, and EWT who sells them: radio modules IZAR RC 868 in their own PRIOS format, whose
// device type is part of a serial number, and older HYDRUS and SHARKY with standard records behind a scrambling.
export const device: WmbusDevice = {
  name: 'Diehl IZAR, HYDRUS',
  identities: ['SAP', 'DME', 'HYD', 'EWT'].map((manufacturer) => ({ manufacturer })),
  readManufacturerPart: readPrios,
  countsVolume: true,
  unscramble: unscrambleRealData,
}
