/** How a record's bytes become a value. */
export type ValueKind =
  /** A quantity: signed number, scaled to the unit. */
  | 'quantity'
  /** A natural number without sign: counters, codes, flags. */
  | 'natural'
  /** Digits or letters that name something; leading zeros count. */
  | 'identity'
  /** A calendar date, or an instant of the meter's wall clock, by its length. */
  | 'date'

/** A run of codes that differ by their power of ten: EN 13757-3 table 10 and its extensions. */
export interface VifRange {
  readonly from: number
  readonly to: number
  readonly quantity: string
  readonly unit: string
  readonly kind?: ValueKind
  /** Power of ten of the first code, towards `unit`. */
  readonly exponent?: number
  readonly factor?: number
}

function durations(from: number, quantity: string, factors: readonly number[]): VifRange[] {
  return factors.map((factor, index) => ({
    from: from + index,
    to: from + index,
    quantity,
    unit: 's',
    factor,
  }))
}

function one(code: number, quantity: string, kind: VifRange['kind'], unit = ''): VifRange {
  return { from: code, to: code, quantity, unit, ...(kind ? { kind } : {}) }
}

const second = 1
const minute = 60
const hour = 3600
const day = 86_400

// EN 13757-3 table 10. Volume is given in litres, flow in litres per hour, durations in seconds.
export const primary: readonly VifRange[] = [
  { from: 0x00, to: 0x07, quantity: 'energy', unit: 'Wh', exponent: -3 },
  { from: 0x08, to: 0x0f, quantity: 'energy', unit: 'J', exponent: 0 },
  { from: 0x10, to: 0x17, quantity: 'volume', unit: 'l', exponent: -3 },
  { from: 0x18, to: 0x1f, quantity: 'mass', unit: 'kg', exponent: -3 },
  ...durations(0x20, 'on time', [second, minute, hour, day]),
  ...durations(0x24, 'operating time', [second, minute, hour, day]),
  { from: 0x28, to: 0x2f, quantity: 'power', unit: 'W', exponent: -3 },
  { from: 0x30, to: 0x37, quantity: 'power', unit: 'J/h', exponent: 0 },
  { from: 0x38, to: 0x3f, quantity: 'volume flow', unit: 'l/h', exponent: -3 },
  { from: 0x40, to: 0x47, quantity: 'volume flow', unit: 'l/h', exponent: -4, factor: 60 },
  { from: 0x48, to: 0x4f, quantity: 'volume flow', unit: 'l/h', exponent: -6, factor: 3600 },
  { from: 0x50, to: 0x57, quantity: 'mass flow', unit: 'kg/h', exponent: -3 },
  { from: 0x58, to: 0x5b, quantity: 'flow temperature', unit: '°C', exponent: -3 },
  { from: 0x5c, to: 0x5f, quantity: 'return temperature', unit: '°C', exponent: -3 },
  { from: 0x60, to: 0x63, quantity: 'temperature difference', unit: 'K', exponent: -3 },
  { from: 0x64, to: 0x67, quantity: 'external temperature', unit: '°C', exponent: -3 },
  { from: 0x68, to: 0x6b, quantity: 'pressure', unit: 'bar', exponent: -3 },
  { from: 0x6c, to: 0x6c, quantity: 'date', unit: '', kind: 'date' },
  { from: 0x6d, to: 0x6d, quantity: 'date and time', unit: '', kind: 'date' },
  { from: 0x6e, to: 0x6e, quantity: 'heat cost allocation', unit: '' },
  ...durations(0x70, 'averaging duration', [second, minute, hour, day]),
  ...durations(0x74, 'actuality duration', [second, minute, hour, day]),
  { from: 0x78, to: 0x78, quantity: 'fabrication number', unit: '', kind: 'identity' },
  { from: 0x79, to: 0x79, quantity: 'enhanced identification', unit: '', kind: 'identity' },
  { from: 0x7a, to: 0x7a, quantity: 'bus address', unit: '', kind: 'natural' },
]

// EN 13757-3 table 14: second byte behind FD.
export const extensionFd: readonly VifRange[] = [
  { from: 0x00, to: 0x03, quantity: 'credit', unit: 'currency', exponent: -3 },
  { from: 0x04, to: 0x07, quantity: 'debit', unit: 'currency', exponent: -3 },
  one(0x08, 'access number', 'natural'),
  one(0x09, 'device type', 'natural'),
  one(0x0a, 'manufacturer', 'natural'),
  one(0x0b, 'parameter set', 'identity'),
  one(0x0c, 'model version', 'identity'),
  one(0x0d, 'hardware version', 'identity'),
  one(0x0e, 'metrology firmware version', 'identity'),
  one(0x0f, 'software version', 'identity'),
  one(0x10, 'customer location', 'identity'),
  one(0x11, 'customer', 'identity'),
  one(0x12, 'user access code', 'identity'),
  one(0x13, 'operator access code', 'identity'),
  one(0x14, 'system operator access code', 'identity'),
  one(0x15, 'developer access code', 'identity'),
  one(0x16, 'password', 'identity'),
  one(0x17, 'error flags', 'natural'),
  one(0x18, 'error mask', 'natural'),
  one(0x19, 'security key', 'identity'),
  one(0x1a, 'digital output', 'natural'),
  one(0x1b, 'digital input', 'natural'),
  one(0x1c, 'baud rate', 'natural', 'Bd'),
  one(0x1d, 'response delay', 'natural', 'bit times'),
  one(0x1e, 'retries', 'natural'),
  one(0x1f, 'remote control', 'natural'),
  one(0x20, 'first storage of the cycle', 'natural'),
  one(0x21, 'last storage of the cycle', 'natural'),
  one(0x22, 'size of storage block', 'natural'),
  one(0x23, 'tariff descriptor', 'natural'),
  ...durations(0x24, 'storage interval', [second, minute, hour, day]),
  one(0x28, 'storage interval', 'natural', 'months'),
  one(0x29, 'storage interval', 'natural', 'years'),
  one(0x2a, 'operator data', 'identity'),
  one(0x2b, 'time point', 'natural', 's'),
  ...durations(0x2c, 'duration since last readout', [second, minute, hour, day]),
  one(0x30, 'start of tariff', 'date'),
  ...durations(0x31, 'duration of tariff', [minute, hour, day]),
  ...durations(0x34, 'period of tariff', [second, minute, hour, day]),
  one(0x38, 'period of tariff', 'natural', 'months'),
  one(0x39, 'period of tariff', 'natural', 'years'),
  one(0x3a, 'dimensionless', undefined),
  one(0x3b, 'wireless data container', 'identity'),
  ...durations(0x3c, 'transmission period', [second, minute, hour, day]),
  { from: 0x40, to: 0x4f, quantity: 'voltage', unit: 'V', exponent: -9 },
  { from: 0x50, to: 0x5f, quantity: 'current', unit: 'A', exponent: -12 },
  one(0x60, 'reset counter', 'natural'),
  one(0x61, 'cumulation counter', 'natural'),
  one(0x62, 'control signal', 'natural'),
  one(0x63, 'day of week', 'natural'),
  one(0x64, 'week number', 'natural'),
  one(0x65, 'time of day change', 'date'),
  one(0x66, 'state of parameter activation', 'natural'),
  one(0x67, 'supplier information', 'identity'),
  ...durations(0x68, 'duration since last cumulation', [hour, day]),
  one(0x6a, 'duration since last cumulation', 'natural', 'months'),
  one(0x6b, 'duration since last cumulation', 'natural', 'years'),
  ...durations(0x6c, 'operating time of battery', [hour, day]),
  one(0x6e, 'operating time of battery', 'natural', 'months'),
  one(0x6f, 'operating time of battery', 'natural', 'years'),
  one(0x70, 'battery change', 'date'),
  one(0x71, 'received signal strength', undefined, 'dBm'),
  one(0x72, 'daylight saving', 'natural'),
  one(0x73, 'listening window', 'natural'),
  one(0x74, 'remaining battery life', 'natural', 'd'),
  one(0x75, 'stops of the meter', 'natural'),
  one(0x76, 'manufacturer data container', 'identity'),
]

const litresPerCubicFoot = 28.316846592
const litresPerGallon = 3.785411784

// EN 13757-3 table 12: second byte behind FB.
export const extensionFb: readonly VifRange[] = [
  { from: 0x00, to: 0x01, quantity: 'energy', unit: 'Wh', exponent: 5 },
  { from: 0x02, to: 0x03, quantity: 'reactive energy', unit: 'varh', exponent: 3 },
  { from: 0x04, to: 0x05, quantity: 'apparent energy', unit: 'VAh', exponent: 3 },
  { from: 0x08, to: 0x09, quantity: 'energy', unit: 'J', exponent: 8 },
  { from: 0x0c, to: 0x0f, quantity: 'energy', unit: 'cal', exponent: 5 },
  { from: 0x10, to: 0x11, quantity: 'volume', unit: 'l', exponent: 5 },
  { from: 0x14, to: 0x17, quantity: 'reactive power', unit: 'var', exponent: 0 },
  { from: 0x18, to: 0x19, quantity: 'mass', unit: 'kg', exponent: 5 },
  { from: 0x1a, to: 0x1b, quantity: 'relative humidity', unit: '%', exponent: -1 },
  { from: 0x20, to: 0x20, quantity: 'volume', unit: 'l', factor: litresPerCubicFoot },
  { from: 0x21, to: 0x21, quantity: 'volume', unit: 'l', exponent: -1, factor: litresPerCubicFoot },
  { from: 0x22, to: 0x22, quantity: 'volume', unit: 'l', exponent: -1, factor: litresPerGallon },
  { from: 0x23, to: 0x23, quantity: 'volume', unit: 'l', factor: litresPerGallon },
  { from: 0x24, to: 0x24, quantity: 'volume flow', unit: 'l/h', exponent: -3, factor: litresPerGallon * 60 },
  { from: 0x25, to: 0x25, quantity: 'volume flow', unit: 'l/h', factor: litresPerGallon * 60 },
  { from: 0x26, to: 0x26, quantity: 'volume flow', unit: 'l/h', factor: litresPerGallon },
  { from: 0x28, to: 0x29, quantity: 'power', unit: 'W', exponent: 5 },
  { from: 0x2a, to: 0x2a, quantity: 'phase between voltages', unit: '°', exponent: -1 },
  { from: 0x2b, to: 0x2b, quantity: 'phase between voltage and current', unit: '°', exponent: -1 },
  { from: 0x2c, to: 0x2f, quantity: 'frequency', unit: 'Hz', exponent: -3 },
  { from: 0x30, to: 0x31, quantity: 'power', unit: 'J/h', exponent: 8 },
  { from: 0x34, to: 0x37, quantity: 'apparent power', unit: 'VA', exponent: 0 },
  { from: 0x58, to: 0x5b, quantity: 'flow temperature', unit: '°F', exponent: -3 },
  { from: 0x5c, to: 0x5f, quantity: 'return temperature', unit: '°F', exponent: -3 },
  { from: 0x60, to: 0x63, quantity: 'temperature difference', unit: '°F', exponent: -3 },
  { from: 0x64, to: 0x67, quantity: 'external temperature', unit: '°F', exponent: -3 },
  { from: 0x68, to: 0x69, quantity: 'pressure', unit: 'bar', exponent: 0 },
  { from: 0x70, to: 0x73, quantity: 'temperature limit', unit: '°F', exponent: -3 },
  { from: 0x74, to: 0x77, quantity: 'temperature limit', unit: '°C', exponent: -3 },
  { from: 0x78, to: 0x7f, quantity: 'cumulated maximum power', unit: 'W', exponent: -3 },
]
