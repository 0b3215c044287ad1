import type { WmbusDevice } from '../device.ts'

// Axioma QALCOSONIC W1: standard records; VIF FD74 carries the battery in per cent rather than in days.
export const device: WmbusDevice = {
  name: 'Axioma QALCOSONIC W1',
  identities: [{ manufacturer: 'AXI', deviceTypes: [0x06, 0x07, 0x16] }],
  batteryPercent: [{ quantity: 'remaining battery life', header: '01FD74' }],
}
