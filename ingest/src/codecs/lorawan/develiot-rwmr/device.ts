import type { LorawanDevice } from '../device.ts'

// Develiot RWMR, a pulse head of the “LoraSense” family: status reports on port 12.
export const device: LorawanDevice = { name: 'Develiot RWMR', vendors: ['develiot'], models: [] }

export const statusPort = 12
