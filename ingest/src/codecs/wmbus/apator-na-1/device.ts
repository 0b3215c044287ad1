import type { WmbusDevice } from '../device.ts'
import { readSealedBlock } from './sealed-block.ts'

// Apator NA-1: a frame of the maker's own, one AES block with register, clock and the register of last month.
export const device: WmbusDevice = {
  name: 'Apator NA-1',
  identities: [{ manufacturer: 'APA', versions: [0x14], deviceTypes: [0x07] }],
  sealsManufacturerPart: true,
  readManufacturerPart: readSealedBlock,
}
