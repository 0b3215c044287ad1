import type { LorawanDevice } from '../device.ts'

// Dragino CPL01, an outdoor pulse and contact sensor; user manual §2.3. Highest byte first.
export const device: LorawanDevice = {
  name: 'Dragino CPL01',
  vendors: ['dragino'],
  models: ['cpl01', 'cpl03'],
  onlyNamed: true,
}

export const countPort = 2
