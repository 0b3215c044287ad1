import { type ManufacturerPart, ownRecord, type WmbusDevice } from '../device.ts'

/** Registers count in 1/256 of a litre. */
const countsPerLitre = 256

// ZENNER radio, version 0B: a standard header around flags, key-date register and register of the maker's own.
export const device: WmbusDevice = {
  name: 'ZENNER 0B',
  identities: [{ manufacturer: 'ZRI', versions: [0x0b], deviceTypes: [0x06, 0x07, 0x16] }],
  readManufacturerPart({ bytes }: ManufacturerPart) {
    if (bytes.length < 12) return { code: 'FRAME_TOO_SHORT', message: 'The frame ends inside its registers.' }
    return [
      ownRecord('error flags', '', bytes.readUInt32LE(0)),
      ownRecord('volume', 'l', bytes.readUInt32LE(8) / countsPerLitre),
      ownRecord('volume', 'l', bytes.readUInt32LE(4) / countsPerLitre, 1),
    ]
  },
}
