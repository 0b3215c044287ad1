import { type Centavos, pesosText, sumOfCentavos } from '@aquacis/kit/values/money.ts'
import type { Complaints } from './file-mistake.ts'

/** What a statement claims of itself; null where it says nothing of it. */
export interface ClaimedTotals {
  readonly opening: Centavos
  readonly closing: Centavos
  readonly credits: Centavos | null
  readonly creditCount: number | null
  readonly debits: Centavos | null
  readonly debitCount: number | null
}

const whole =
  'No se importó nada del archivo. Pide al banco que lo emita de nuevo o descárgalo otra vez completo.'

/** Complains of each total that its movements do not come to, with the difference. Both sides of debits are above zero. */
export function checkBalance(
  claimed: ClaimedTotals,
  amounts: readonly Centavos[],
  complain: Complaints,
  where: string,
): void {
  const credits = amounts.filter((amount) => amount >= 0n)
  const debits = amounts.filter((amount) => amount < 0n)
  const paidOut = -sumOfCentavos(debits) as Centavos
  compare(complain, `${where}, abonos`, claimed.credits, sumOfCentavos(credits))
  compare(complain, `${where}, cargos`, claimed.debits, paidOut)
  count(complain, `${where}, número de abonos`, claimed.creditCount, credits.length)
  count(complain, `${where}, número de cargos`, claimed.debitCount, debits.length)
  const closing = (claimed.opening + sumOfCentavos(amounts)) as Centavos
  compare(complain, `${where}, saldo final`, claimed.closing, closing)
}

/** Complains where a file says another sum than its lines come to. */
export function compare(complain: Complaints, where: string, said: Centavos | null, is: Centavos): void {
  if (said === null || said === is) return
  const difference = pesosText((said - is) as Centavos)
  const what = `dice ${pesosText(said)} y los movimientos suman ${pesosText(is)}: la diferencia es ${difference}`
  complain.add(where, what, whole)
}

/** Complains where a file says another number of lines than it has. */
export function count(complain: Complaints, where: string, said: number | null, is: number): void {
  if (said === null || said === is) return
  complain.add(where, `dice ${said} y hay ${is}: la diferencia es ${said - is}`, whole)
}
