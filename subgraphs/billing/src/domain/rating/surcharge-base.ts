import { type Centavos, centavos } from '@aquacis/kit/values/money.ts'
import type { BillParts } from './bill-parts.ts'
import type { Surcharge } from './tariff.ts'

/**
 * What of an overdue bill bears interest, by what is open of it: the one rule of runs, `aquacis rate` and `aquacis surcharge`. The
 * principal does. IVA does where the tariff says `withVat`: else it does not, as interest is of the contribution (CFF art. 21, Código
 * Fiscal del Estado de Querétaro art. 44), and IVA is the Federation's, which the utility hands on (LIVA art. 1). Interest bears
 * interest only where the tariff says `compound` (CFF art. 21: “excluyendo los propios recargos”). Decision 0044.
 */
export function surchargeBase(
  { isWithVat, isCompound }: Pick<Surcharge, 'isWithVat' | 'isCompound'>,
  { principal, vat, surcharge }: BillParts,
): Centavos {
  return centavos(principal + (isWithVat ? vat : 0n) + (isCompound ? surcharge : 0n))
}
