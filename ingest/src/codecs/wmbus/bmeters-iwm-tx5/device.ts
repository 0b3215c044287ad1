import type { WmbusDevice } from '../device.ts'

// B METERS IWM-TX5, RFM-TX1, HYDRODIGIT: standard register; alarms in the maker's bits of the status byte.
export const device: WmbusDevice = {
  name: 'B METERS IWM-TX5',
  identities: [{ manufacturer: 'BMT', deviceTypes: [0x06, 0x07] }],
  statusByte: { 6: 'TAMPER' },
}
