import type { WmbusDevice } from '../device.ts'
import { readPeriods } from './periods.ts'

// Techem MK Radio 3: a frame of the maker's own; device types 62 (warm) and 72 (cold) are Techem's too.
export const device: WmbusDevice = {
  name: 'Techem MK Radio 3',
  identities: [{ manufacturer: 'TCH', deviceTypes: [0x62, 0x72] }],
  countsVolume: true,
  readManufacturerPart: readPeriods,
}
