import { decimal, decimalText, multiplyDecimals } from '@aquacis/kit/values/decimal.ts'
import { plainNumber } from './pesos.ts'

/** A rate of decimal text as a percentage: "0.10" is "10 %", "0.0147" is "1.47 %". */
export function share(rate: string): string {
  return `${plainNumber(decimalText(multiplyDecimals(decimal(rate), { digits: 100n, scale: 0 })))} %`
}
