import { cubicMetresText, type Litres, litres } from '@aquacis/kit/values/volume.ts'
import { dayAfter, dayText } from '../civil-day.ts'
import type { CommonWater } from './common-water.ts'
import type { SharingRule } from './share-master-meter.ts'

const ruleWords: Readonly<Record<SharingRule, string>> = {
  EQUAL: 'en partes iguales',
  BY_UNITS: 'según las viviendas de cada quien',
  BY_OWN_USE: 'según el consumo propio',
  BY_WEIGHT: 'según los porcentajes acordados',
  ADMINISTRATION: 'a cargo de la administración',
}

/** A rule of sharing as it is said on a bill. */
export function ruleText(rule: SharingRule): string {
  return ruleWords[rule]
}

/** What a neighbour is told of a share of the common water; nothing where there was none to share. */
export function sharedText(part: { readonly litres: Litres; readonly common: CommonWater }): string | null {
  const { rule, difference, exceeding, masterLitres, ownLitres, shares } = part.common
  if (exceeding > 0) {
    return `${daysText(part.common)} el medidor general del condominio contó menos que los de las viviendas: no hay agua común que repartir.`
  }
  if (difference === 0 || rule === 'ADMINISTRATION') return null
  const counted = `el medidor general contó ${m3(masterLitres)} y los de las viviendas ${m3(ownLitres)}`
  return `Agua común del condominio: ${daysText(part.common)} ${counted}. La diferencia, ${m3(difference)}, se reparte ${ruleWords[rule]} entre ${shares.length} viviendas; te tocan ${m3(part.litres)}.`
}

/** What the holder of a master meter is told of the water that the neighbours pay. */
export function submeteredText(part: { readonly litres: Litres; readonly common: CommonWater }): string {
  const { rule, difference, exceeding, ownLitres } = part.common
  const paid = `${daysText(part.common)} los medidores de las viviendas contaron ${m3(ownLitres)}, que se cobran en sus recibos.`
  if (exceeding > 0) {
    return `${paid} Son ${m3(exceeding)} más que el medidor general: se descuentan de la siguiente diferencia, y un medidor debe revisarse.`
  }
  return rule === 'ADMINISTRATION'
    ? `${paid} La diferencia, ${m3(difference)}, se cobra en este recibo.`
    : `${paid} La diferencia, ${m3(difference)}, se reparte ${ruleWords[rule]}.`
}

function daysText({ from, to }: CommonWater): string {
  return `Del ${dayText(from)} al ${dayText(dayAfter(to, -1))}`
}

function m3(volume: Litres): string {
  return `${cubicMetresText(litres(volume))} m³`
}
