import { type Centavos, pesosText, sumOfCentavos } from '@aquacis/kit/values/money.ts'
import type { ChargeSheet } from '../charge-sheet.ts'
import { addMonths } from '../days.ts'
import { type Mistake, told, under } from '../document/mistake.ts'
import { isRefusal, rate } from '../rate.ts'
import type { Tariff, TariffClass } from '../tariff.ts'

/** Volumes far above the last bound, where a price that falls slowly shows it. */
const farAbove = [1_000, 100_000]

/**
 * Where more water costs less, class by class: looked for on both sides of every bound and beyond the last one, before IVA,
 * with the tariff's own choices. Classes that cannot be priced without traits or given amounts are left out.
 */
export function findFalls(tariff: Tariff): Mistake[] {
  const step = Math.max(
    1,
    Math.round(Number(tariff.volume.step.digits) * 10 ** (3 - tariff.volume.step.scale)),
  )
  // Bounds rise, and so do the volumes around them.
  const volumes = new Set<number>([0])
  for (const bound of tariff.thresholds) {
    const below = Math.floor(bound / step) * step
    for (const litres of [below, below + step]) volumes.add(litres)
  }
  const last = Math.max(...volumes)
  for (const further of farAbove) volumes.add(Math.ceil((last + further) / step) * step)
  return tariff.classes.names.flatMap((name) => {
    const ofClass = tariff.classes.find(name)
    return ofClass === undefined ? [] : fallsOf(tariff, ofClass, [...volumes])
  })
}

function fallsOf(tariff: Tariff, { name }: TariffClass, volumes: readonly number[]): Mistake[] {
  const period = { periodFrom: tariff.effectiveFrom, periodTo: endOf(tariff), pricesOf: tariff.effectiveFrom }
  const falls: Mistake[] = []
  let before: { readonly litres: number; readonly charged: Centavos } | null = null
  for (const litres of volumes) {
    const answer = rate(tariff, { ...period, usageClass: name, litres })
    if (isRefusal(answer)) continue
    const charged = chargedBy(answer)
    if (before !== null && charged < before.charged)
      falls.push({
        path: under('/classes', name),
        ...told('moreCostsLess', {
          ...{ m3: String(litres / 1_000), cost: pesosText(charged) },
          ...{ less: String(before.litres / 1_000), lessCost: pesosText(before.charged) },
        }),
      })
    before = { litres, charged }
  }
  return falls.slice(0, 1)
}

/** Without what rounds the total: IVA that rises by a centavo would lower it. */
function chargedBy({ lines }: ChargeSheet): Centavos {
  return sumOfCentavos(lines.filter(({ kind }) => kind !== 'rounding').map(({ amount }) => amount))
}

function endOf({ period, effectiveFrom }: Tariff): string {
  return addMonths(effectiveFrom, 'days' in period ? 1 : period.months)
}
