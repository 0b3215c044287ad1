declare const brand: unique symbol

/** Whole litres: what every register, total and difference is inside the system. A safe integer, may be negative. */
export type Litres = number & { readonly [brand]: 'Litres' }

/** Takes a number as litres. Throws RangeError when it is not a safe integer: half a litre is a bug upstream. */
export function litres(value: number): Litres {
  if (!Number.isSafeInteger(value)) throw new RangeError(`${value} is not a whole number of litres`)
  // Negative zero would print as "-0.000" and differ from zero under Object.is.
  return (value + 0) as Litres
}

/** Cubic metres as the graph says them: a decimal text with three decimals. 214 L is "0.214". */
export function cubicMetresText(volume: Litres): string {
  const digits = Math.abs(volume).toString().padStart(4, '0')
  return `${volume < 0 ? '-' : ''}${digits.slice(0, -3)}.${digits.slice(-3)}`
}

const cubicMetresPattern = /^(-?)(\d+)(?:\.(\d{1,3}))?$/

/** Inverse of {@link cubicMetresText}. Throws RangeError for anything that is not a decimal of at most three places. */
export function litresFromCubicMetres(text: string): Litres {
  const [, sign, whole, fraction = ''] = cubicMetresPattern.exec(text) ?? []
  if (whole === undefined) throw new RangeError(`"${text}" is not a volume in cubic metres such as "12.345"`)
  return litres(Number(`${sign}${whole}${fraction.padEnd(3, '0')}`))
}
