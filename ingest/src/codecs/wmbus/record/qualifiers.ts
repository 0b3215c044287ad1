/** What a VIFE adds to its VIF (EN 13757-3 table 15): words, a power of ten, or another meaning of the value. */
export interface Qualifier {
  readonly words?: string
  readonly exponent?: number
  /** The value is no longer the quantity but when it was, how often, or for how many of these seconds. */
  readonly holds?: 'date' | 'count' | number
}

const words: Readonly<Record<number, string>> = {
  0: 'no error',
  1: 'too many DIFEs',
  2: 'storage number not implemented',
  3: 'subunit not implemented',
  4: 'tariff not implemented',
  5: 'function not implemented',
  6: 'data class not implemented',
  7: 'data size not implemented',
  11: 'too many VIFEs',
  12: 'illegal VIF group',
  13: 'illegal VIF exponent',
  14: 'VIF and DIF do not match',
  15: 'unimplemented action',
  18: 'average',
  20: 'relative deviation',
  21: 'no data available',
  22: 'data overflow',
  23: 'data underflow',
  24: 'data error',
  28: 'premature end of record',
  29: 'standard-conform data content',
  30: 'compact profile with registers',
  31: 'compact profile',
  32: 'per second',
  33: 'per minute',
  34: 'per hour',
  35: 'per day',
  36: 'per week',
  37: 'per month',
  38: 'per year',
  39: 'per revolution',
  40: 'per input pulse of channel 0',
  41: 'per input pulse of channel 1',
  42: 'per output pulse of channel 0',
  43: 'per output pulse of channel 1',
  44: 'per litre',
  45: 'per cubic metre',
  46: 'per kilogram',
  47: 'per kelvin',
  48: 'per kilowatt-hour',
  49: 'per gigajoule',
  50: 'per kilowatt',
  51: 'per kelvin-litre',
  52: 'per volt',
  53: 'per ampere',
  54: 'times second',
  55: 'times second per volt',
  56: 'times second per ampere',
  58: 'uncorrected',
  59: 'forward flow',
  60: 'backward flow',
  61: 'non-metric unit',
  62: 'at base conditions',
  63: 'OBIS declaration',
  104: 'while below lower limit',
  108: 'while above upper limit',
  105: 'leakage',
  109: 'overflow',
  126: 'future',
}
/** In profiles VIFE 13 is no error code but the way back through time (EN 13757-3 annex F). */
const inverseCompactProfile = 0x13

/** Seconds that durations of VIFE 50 to 67 count in, by their lowest two bits. */
const secondsBy = [1, 60, 3600, 86_400] as const

/** Meaning of a VIFE behind a VIF, manufacturers' own left out. */
export function qualifierOf(code: number): Qualifier {
  if (code === inverseCompactProfile) return { words: 'inverse compact profile' }
  if (code === 0x39) return { words: 'start of', holds: 'date' }
  if (code >= 0x40 && code <= 0x5f) return limitOf(code)
  if (code >= 0x60 && code <= 0x67) {
    return { words: `duration of ${nth(code, 0x04)}`, holds: secondsBy[(code & 0x03) as 0 | 1 | 2 | 3] }
  }
  if ((code & 0x7a) === 0x6a) return { words: `date of ${edge(code, 0x04)}`, holds: 'date' }
  if (code >= 0x70 && code <= 0x77) return { exponent: code - 0x76 }
  if (code >= 0x78 && code <= 0x7b) return { words: 'additive correction', exponent: code - 0x7b }
  if (code === 0x7d) return { exponent: 3 }
  return { words: words[code] ?? `condition ${hex(code)}` }
}

/** Limits (E100 and E101): the limit itself, how often, when and for how long it was exceeded. */
function limitOf(code: number): Qualifier {
  const limit = `${code & 0x08 ? 'upper' : 'lower'} limit`
  if (code >= 0x50) {
    return {
      words: `duration of ${nth(code, 0x04)} ${limit} exceed`,
      holds: secondsBy[(code & 0x03) as 0 | 1 | 2 | 3],
    }
  }
  if (code & 0x02) return { words: `date of ${edge(code, 0x04)} ${limit} exceed`, holds: 'date' }
  if (code & 0x04) return { words: `condition ${hex(code)}` }
  return code & 0x01 ? { words: `exceeds of ${limit}`, holds: 'count' } : { words: limit }
}

function nth(code: number, bit: number): string {
  return code & bit ? 'last' : 'first'
}

function edge(code: number, bit: number): string {
  return `${code & 0x01 ? 'end' : 'begin'} of ${nth(code, bit)}`
}

function hex(code: number): string {
  return code.toString(16).padStart(2, '0').toUpperCase()
}

// EN 13757-3 table 16: second byte behind VIFE FC.
const phases: Readonly<Record<number, string>> = {
  1: 'phase L1',
  2: 'phase L2',
  3: 'phase L3',
  4: 'neutral',
  5: 'between L1 and L2',
  6: 'between L2 and L3',
  7: 'between L3 and L1',
  8: 'quadrant Q1',
  9: 'quadrant Q2',
  10: 'quadrant Q3',
  11: 'quadrant Q4',
  12: 'difference between import and export',
  16: 'absolute',
  17: 'data type C',
  18: 'data type D',
  19: 'towards the meter',
  20: 'from the meter',
}

/** Meaning of the byte behind VIFE FC. */
export function extendedQualifierOf(code: number): Qualifier {
  return { words: phases[code] ?? `extended condition ${hex(code)}` }
}
