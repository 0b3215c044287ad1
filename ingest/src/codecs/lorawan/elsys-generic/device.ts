import type { LorawanDevice } from '../device.ts'

// Elsys ELT and ERS: one type byte before every value (“ELSYS payload” document).
export const device: LorawanDevice = { name: 'Elsys', vendors: ['elsys'], models: [] }

/** Bytes, name, unit and divisor of each type; the highest byte first. */
export const fields: Readonly<
  Record<number, readonly [size: number, quantity: string, unit: string, divisor: number]>
> = {
  1: [2, 'temperature', '°C', 10],
  2: [1, 'relative humidity', '%', 1],
  3: [3, 'acceleration', '', 1],
  4: [2, 'light', 'lx', 1],
  5: [1, 'motion', '', 1],
  6: [2, 'carbon dioxide', 'ppm', 1],
  7: [2, 'battery voltage', 'mV', 1],
  8: [2, 'analog input', 'mV', 1],
  10: [2, 'pulses of an interval', '', 1],
  11: [4, 'pulses', '', 1],
  12: [2, 'external temperature', '°C', 10],
  13: [1, 'digital input', '', 1],
  14: [2, 'distance', 'mm', 1],
  17: [1, 'occupancy', '', 1],
  18: [1, 'water leak', '', 1],
  20: [4, 'pressure', 'hPa', 1000],
  22: [2, 'pulses of an interval at input 2', '', 1],
  23: [4, 'pulses at input 2', '', 1],
  24: [2, 'analog input 2', 'mV', 1],
  26: [1, 'digital input 2', '', 1],
}
