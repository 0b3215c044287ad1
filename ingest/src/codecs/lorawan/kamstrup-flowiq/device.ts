import type { LorawanDevice } from '../device.ts'
import type { StatusBits } from '../status.ts'

// Kamstrup flowIQ 2200 and 3200, kamWater and what else of the maker speaks M-Bus over LoRaWAN.
export const device: LorawanDevice = { name: 'Kamstrup flowIQ', vendors: ['kamstrup'], models: [] }

/** Status words by what their VIF ends in: the conditions of now, or with DIF 5x of the whole day behind. */
export const statusWords: Readonly<Record<string, StatusBits>> = {
  FF20: { 0: 'DRY', 1: 'REVERSE_FLOW', 2: 'LEAK', 3: 'BURST' },
  FF23: {
    0: 'DRY',
    1: 'REVERSE_FLOW',
    2: 'LEAK',
    3: 'BURST',
    4: 'TAMPER',
    5: 'LOW_BATTERY',
    6: 'LOW_AMBIENT_TEMPERATURE',
    7: 'FLOW_ABOVE_Q4',
    9: 'NO_CONSUMPTION',
  },
  FF25: {
    0: 'DRY',
    1: 'REVERSE_FLOW',
    2: 'LEAK',
    3: 'BURST',
    4: 'TAMPER',
    5: 'LOW_BATTERY',
    6: 'LOW_AMBIENT_TEMPERATURE',
    7: 'HIGH_AMBIENT_TEMPERATURE',
  },
}

/** What the maker's own VIFs say. */
export const ownQuantities: Readonly<Record<string, string>> = {
  FF16: 'module configuration number',
  FF1C: 'acoustic noise level',
  FF20: 'status',
  FF23: 'status',
  FF25: 'status',
}

/** The acoustic leak detection sends this where it has measured nothing. */
export const noNoiseLevel = 0x0fff
