import type { WmbusDevice } from '../device.ts'
import { readRegisters } from './registers.ts'

// Apator AT-WMBUS-16-2: a standard header around tagged registers of the maker's own.
export const device: WmbusDevice = {
  name: 'Apator AT-WMBUS-16-2',
  identities: [{ manufacturer: 'APA', versions: [0x05], deviceTypes: [0x06, 0x07] }],
  ownApplication: true,
  readManufacturerPart: readRegisters,
}
