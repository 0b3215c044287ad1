import { takeAutopayTry, takeRecurringSpei } from '../commands/autopay/take-autopay-charge.ts'
import type { ChargeTaker } from './charge-taker.ts'

/** Who is asked, in this order. */
export const chargeTakers: readonly ChargeTaker[] = [takeAutopayTry, takeRecurringSpei]
