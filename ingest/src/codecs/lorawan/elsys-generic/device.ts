import type { LorawanDevice } from '../device.ts'

// Elsys ELT and ERS: one type byte before every value (“ELSYS payload” document).
export const device: LorawanDevice = { name: 'Elsys', vendors: ['elsys'], models: [] }

/** Bytes (with a minus sign: of a signed number), name, unit and divisor of each type; the highest byte first. */
export const fields: Readonly<
  Record<string, readonly [size: number, quantity: string, unit: string, divisor: number]>
> = {
  '01': [-2, 'temperature', '°C', 10],
  '02': [1, 'relative humidity', '%', 1],
  '03': [-3, 'acceleration', '', 1],
  '04': [2, 'light', 'lx', 1],
  '05': [1, 'motion', '', 1],
  '06': [2, 'carbon dioxide', 'ppm', 1],
  '07': [2, 'battery voltage', 'mV', 1],
  '08': [-2, 'analog input', 'mV', 1],
  '0A': [2, 'pulses of an interval', '', 1],
  '0B': [4, 'pulses', '', 1],
  '0C': [-2, 'external temperature', '°C', 10],
  '0D': [1, 'digital input', '', 1],
  '0E': [2, 'distance', 'mm', 1],
  '11': [1, 'occupancy', '', 1],
  '12': [1, 'water leak', '', 1],
  '14': [4, 'pressure', 'hPa', 1000],
  '16': [2, 'pulses of an interval at input 2', '', 1],
  '17': [4, 'pulses at input 2', '', 1],
  '18': [-2, 'analog input 2', 'mV', 1],
  '1A': [1, 'digital input 2', '', 1],
}
