import { compareDecimals, type Decimal, decimal } from '@aquacis/kit/values/decimal.ts'

// From SAT's catalogue c_TasaOCuota of CFDI 4.0 as of 6 August 2026 (phpcfdi/resources-sat-catalogs @675be01, Unlicense).

/** Rates that a tax may have: some of these, or anything from zero up to the last. */
interface Rates {
  readonly listed?: readonly string[]
  readonly upTo?: string
}

const excise = '0.03 0.06 0.07 0.08 0.09 0.25 0.265 0.3 0.304 0.5 0.53 1.6'

const charged: Readonly<Record<string, Rates>> = {
  '002|Tasa': { listed: ['0', '0.08', '0.16'] },
  '003|Tasa': { listed: ['0', ...excise.split(' ')] },
  '003|Cuota': { upTo: '72.1605' },
}

const withheld: Readonly<Record<string, Rates>> = {
  '001|Tasa': { upTo: '0.35' },
  '002|Tasa': { upTo: '0.16' },
  '003|Tasa': { listed: excise.split(' ').filter((rate) => rate !== '0.03') },
  '003|Cuota': { upTo: '72.1605' },
}

/** Whether the catalogue knows this rate for this tax and factor, charged or withheld. */
export function isKnownRate(
  kind: 'charged' | 'withheld',
  tax: string,
  factor: string,
  rate: Decimal,
): boolean {
  const rates = (kind === 'charged' ? charged : withheld)[`${tax}|${factor}`]
  if (rates === undefined) return false
  if (rates.upTo !== undefined) return rate.digits >= 0n && compareDecimals(rate, decimal(rates.upTo)) <= 0
  return rates.listed?.some((listed) => compareDecimals(rate, decimal(listed)) === 0) ?? false
}
