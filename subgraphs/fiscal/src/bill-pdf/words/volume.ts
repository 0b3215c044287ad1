const tenths = new Intl.NumberFormat('es-MX', { minimumFractionDigits: 1, maximumFractionDigits: 1 })
const thousandths = new Intl.NumberFormat('es-MX', { minimumFractionDigits: 3, maximumFractionDigits: 3 })
const wholes = new Intl.NumberFormat('es-MX', { maximumFractionDigits: 0 })

/** Litres as cubic metres of one decimal, without the unit: 18428 is "18.4"; none at all is "0". */
export function cubicMetres(litres: number): string {
  if (litres === 0) return '0'
  return tenths.format(Math.round(litres / 100) / 10)
}

/** Litres as whole cubic metres, without the unit, where there is no room for a decimal: 12345678 is "12,346". */
export function wholeCubicMetres(litres: number): string {
  return wholes.format(litres / 1000)
}

/** What a register shows, to the litre: "1,221.840 m³", so that the difference of two can be checked by hand. */
export function registerValue(litres: number): string {
  return `${thousandths.format(litres / 1000)} m³`
}

/** Whole litres with their unit: "594 L". */
export function litresText(litres: number): string {
  return `${wholes.format(litres)} L`
}
