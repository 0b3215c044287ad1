import { centavos } from '@aquacis/kit/values/money.ts'
import type { RefundRules } from './refund.ts'

/** How payments are given back: over 1,000 pesos by two people. */
export const refundRules: RefundRules = { aloneUpTo: centavos(100_000n), shortestReason: 10 }
