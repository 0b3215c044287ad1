import { extensionFb, extensionFd, primary, type ValueKind, type VifRange } from './vif-tables.ts'

/** What a VIF says: the quantity, its base unit, and the factor from the raw number to that unit. */
export interface ValueInformation {
  readonly quantity: string
  readonly unit: string
  readonly kind: ValueKind
  /** Factor from raw number to unit as two integers: one division keeps decimal fractions exact. */
  readonly multiplier: number
  readonly divisor: number
}

/** The tables as arrays of 128 entries: one look-up by code. */
function expand(ranges: readonly VifRange[]): readonly (ValueInformation | undefined)[] {
  const entries: (ValueInformation | undefined)[] = new Array(128).fill(undefined)
  for (const range of ranges) {
    for (let code = range.from; code <= range.to; code++) {
      const exponent = (range.exponent ?? 0) + code - range.from
      entries[code] = {
        quantity: range.quantity,
        unit: range.unit,
        kind: range.kind ?? 'quantity',
        multiplier: (range.factor ?? 1) * (exponent > 0 ? 10 ** exponent : 1),
        divisor: exponent < 0 ? 10 ** -exponent : 1,
      }
    }
  }
  return entries
}

const tables = { primary: expand(primary), fb: expand(extensionFb), fd: expand(extensionFd) }

/** Meaning of a code in the primary table or one of its two extensions; undefined where it is reserved. */
export function valueInformation(table: keyof typeof tables, code: number): ValueInformation | undefined {
  return tables[table][code & 0x7f]
}
