import type { WmbusDevice } from '../device.ts'
import { readWalkBy } from './walk-by.ts'

// QUNDIS qwater 5.5 and its siblings of Landis & Staefa: the standard frame, and a walk-by frame of their own.
export const device: WmbusDevice = {
  name: 'QUNDIS qwater 5.5',
  identities: [
    { manufacturer: 'QDS', deviceTypes: [0x06, 0x07, 0x15, 0x16, 0x37] },
    { manufacturer: 'LSE', deviceTypes: [0x06, 0x07] },
  ],
  // VIFE 56 makes no sense of a flow by the standard; the maker means the flow.
  flow: [{ quantity: 'volume flow', header: '02BB56' }],
  blocks: { '0DFF5F': readWalkBy },
}
