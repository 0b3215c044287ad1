import { litres } from '@aquacis/kit/values/volume.ts'
import { addMonths } from '../src/domain/rating/days.ts'
import type { BillableVolume } from '../src/domain/volume/billable-volume.ts'

const meterId = '0190b3a0-0000-7000-8000-00000000c0de'

/** So many litres that a meter counted in a month (`YYYY-MM`), from a register of 100 m³ on. */
export function measuredVolume(month: string, ran: number): BillableVolume {
  const days = { from: `${month}-01`, to: addMonths(`${month}-01`, 1) }
  const at = (day: string) => `${day}T06:00:00.000Z`
  const from = { meterId, at: at(days.from), litres: litres(100_000), origin: 'BILLED' } as const
  const to = { meterId, at: at(days.to), litres: litres(100_000 + ran), origin: 'READ' } as const
  return {
    ...{ litres: litres(ran), days, from, to },
    parts: [{ kind: 'MEASURED', litres: litres(ran), from, to, range: null }],
    ...{ estimated: 'NONE', flags: [] },
    billedUpTo: { meterId, litres: to.litres, at: to.at, ahead: litres(0) },
  }
}
