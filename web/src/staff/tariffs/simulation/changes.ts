import { type Centavos, centavos, centavosFromPesos, pesosText } from '@aquacis/kit/values/money.ts'
import type { Money } from '../../../i18n/money.ts'

interface Compared {
  readonly before: string
  readonly after: string
}

/** What the other tariff changes, in ten thousandths of what is paid today; null where nothing is paid. */
export function changeShare({ before, after }: Compared): number | null {
  const [now, then] = [centavosFromPesos(before), centavosFromPesos(after)]
  return now === 0n ? null : Number(((then - now) * 10_000n) / now) / 10_000
}

/** `+$12.50`, `−$3.00`. */
export function changeText({ before, after }: Compared, money: Money): string {
  const change = centavosFromPesos(after) - centavosFromPesos(before)
  return `${signOf(change)}${money.pesos(pesosText(sizeOf(change)))}`
}

/** `+4.5 %`, `−0.3 %`; a dash where nothing is paid today. */
export function shareText(compared: Compared, money: Money): string {
  const share = changeShare(compared)
  if (share === null) return '—'
  const tenths = Math.round(Math.abs(share) * 1_000)
  return `${tenths === 0 ? '' : share < 0 ? '−' : '+'}${money.percent(String(tenths / 1_000))}`
}

function signOf(change: bigint): string {
  return change === 0n ? '' : change < 0n ? '−' : '+'
}

function sizeOf(change: bigint): Centavos {
  return centavos(change < 0n ? -change : change)
}
