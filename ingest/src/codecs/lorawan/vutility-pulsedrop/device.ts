import type { LorawanDevice } from '../device.ts'

// Vutility PulseDrop: a pulse counter that lives on its capacitor.
export const device: LorawanDevice = {
  name: 'Vutility PulseDrop',
  vendors: ['vutility'],
  models: ['pulsedrop'],
}

export const dataPort = 3
