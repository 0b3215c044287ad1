import type { LorawanDevice } from '../device.ts'

// Watteco Flash'O, Pulse Sens'O and In'O: ZCL frames on port 125 (“LoRaWAN sensors” support site), single or in batches.
export const device: LorawanDevice = { name: 'Watteco pulse', vendors: ['watteco', 'nke'], models: [] }

export const port = 125

/** How one series of a batch is written: name, step of its differences, and bits of a whole value. */
export interface Series {
  readonly quantity: string
  readonly resolution: number
  readonly bits: number
}

/** A model's batches: bits of a label, and the series by label. */
export interface BatchLayout {
  readonly models: readonly string[]
  readonly labelBits: number
  readonly series: Readonly<Record<number, Series>>
}

const count = { quantity: 'pulses', resolution: 1, bits: 32 }
const battery = { quantity: 'battery voltage', resolution: 100, bits: 16 }

export const batchLayouts: readonly BatchLayout[] = [
  { models: ['flasho'], labelBits: 1, series: { 0: count, 1: battery } },
  {
    models: ['pulsesenso', 'pulseso', 'pulse'],
    labelBits: 4,
    series: {
      0: count,
      1: { ...count, quantity: 'pulses at input 2' },
      2: { ...count, quantity: 'pulses at input 3' },
      3: { quantity: 'pin states', resolution: 1, bits: 8 },
      4: battery,
      5: battery,
    },
  },
]
