import type { ChargeOnPaper, ChargePartOnPaper, PeriodOnPaper } from '../bill-on-paper.ts'
import { shortPeriod } from './days.ts'
import { pesos, plainNumber } from './pesos.ts'
import { share } from './share.ts'

const names: ReadonlyMap<string, string> = new Map([
  ['water', 'Agua potable'],
  ['sewer', 'Drenaje'],
  ['treatment', 'Saneamiento: limpiar el agua usada'],
  ['minimum', 'Lo que falta para el cobro mínimo'],
  ['surcharge', 'Recargo por pago atrasado'],
  ['rounding', 'Redondeo'],
])

/** What a charge is for, in plain words where its code is known, else as the tariff calls it; with its days when it has not the whole period. */
export function chargeName(charge: ChargeOnPaper, period: PeriodOnPaper | null): string {
  const name = names.get(charge.code) ?? charge.label
  if (period === null) return name
  if (charge.from === period.from && charge.to === period.to) return name
  return `${name}, ${shortPeriod(charge)}`
}

/**
 * How a charge came about, as one would compute it by hand: "$74.95 fijos + 18 m³ × $23.45", "10 % de $422.10", or where the
 * tariff is a table "18 m³ en la tabla: $649.52764".
 */
export function chargeReason(charge: ChargeOnPaper): string {
  if (charge.reason !== undefined) return charge.reason
  if (charge.kind === 'rounding') return ''
  if (charge.rate !== null && charge.base !== null) return `${share(charge.rate)} de ${pesos(charge.base)}`
  const parts = charge.parts.length > 0 ? charge.parts : [charge]
  const [only] = parts
  const isOfTable = isVolume(charge.unit) && parts.length === 1 && only !== undefined && !isVolume(only.unit)
  const sum = isOfTable
    ? `${plainNumber(charge.quantity)} m³ en la tabla: ${pesos(only.unitPrice)}`
    : parts
        .filter(({ quantity }) => !/^-?0(\.0+)?$/.test(quantity))
        .map(partWords)
        .join(' + ')
  if (charge.units <= 1 || sum === '') return sum
  return `${charge.units} viviendas × ${parts.length > 1 || isOfTable ? `(${sum})` : sum}`
}

/** The graph's enumerations cannot bear the sign. */
function isVolume(unit: string): boolean {
  return unit === 'm³' || unit === 'm3'
}

function partWords({ quantity, unit, unitPrice }: ChargePartOnPaper): string {
  if (isVolume(unit)) return `${plainNumber(quantity)} m³ × ${pesos(unitPrice)}`
  return plainNumber(quantity) === '1'
    ? `${pesos(unitPrice)} fijos`
    : `${plainNumber(quantity)} × ${pesos(unitPrice)}`
}
