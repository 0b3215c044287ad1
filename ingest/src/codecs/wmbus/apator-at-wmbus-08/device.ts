import { type ManufacturerPart, ownRecord, type WmbusDevice } from '../device.ts'

const countsPerLitre = 3

// Apator AT-WMBUS-08: a frame of the maker's own with the register first, as its successor 17-2 has, but finer. It
// calls itself gas (03) or unknown (0F) and counts water.
export const device: WmbusDevice = {
  name: 'Apator AT-WMBUS-08',
  identities: [{ manufacturer: 'APT', deviceTypes: [0x03, 0x0f] }],
  countsVolume: true,
  readManufacturerPart({ ci, bytes }: ManufacturerPart) {
    if (ci !== 0xa0) return undefined
    if (bytes.length < 4) return { code: 'FRAME_TOO_SHORT', message: 'The frame ends inside its register.' }
    return [ownRecord('volume', 'l', bytes.readUInt32LE(0) / countsPerLitre)]
  },
}
