import type { LorawanDevice } from '../device.ts'

// Decentlab DL-CTD10: level, temperature and conductivity of a well or a tank.
export const device: LorawanDevice = {
  name: 'Decentlab DL-CTD10',
  vendors: ['decentlab'],
  models: ['ctd10'],
  onlyNamed: true,
}

export const protocolVersion = 2
