import type { RoundingMode } from '@aquacis/kit/values/decimal.ts'
import type { Rounding } from '../charge-sheet.ts'
import { numberOf } from '../document/number-text.ts'
import type { RoundingDocument } from '../prices/making.ts'

/** To centavos, the half up: what holds where a document says nothing. */
export const toCentavos: Rounding = { step: { digits: 1n, scale: 2 }, mode: 'half-up' }

/** The rounding that a document states, the rest from the fallback. */
export function roundingOf(document: RoundingDocument | undefined, fallback: Rounding): Rounding {
  return {
    step: document?.step === undefined ? fallback.step : numberOf(document.step),
    mode: (document?.mode as RoundingMode | undefined) ?? fallback.mode,
  }
}
