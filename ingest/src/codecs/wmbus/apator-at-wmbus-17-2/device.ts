import { type ManufacturerPart, ownRecord, type WmbusDevice } from '../device.ts'

/** The register counts thirds of a cubic metre. */
const litresPerCount = 1000 / 3

// Apator AT-WMBUS-17-2: a frame of the maker's own with the register first; device type 11 is not the standard's.
export const device: WmbusDevice = {
  name: 'Apator AT-WMBUS-17-2',
  identities: [{ manufacturer: 'APT', deviceTypes: [0x06, 0x07, 0x11] }],
  readManufacturerPart({ ci, bytes }: ManufacturerPart) {
    if (ci !== 0xa0) return undefined
    if (bytes.length < 4) return { code: 'FRAME_TOO_SHORT', message: 'The frame ends inside its register.' }
    return [ownRecord('volume', 'l', bytes.readUInt32LE(0) * litresPerCount)]
  },
}
