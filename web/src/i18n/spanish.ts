import type { addContract } from './es-MX/add-contract.ts'
import { citizen } from './es-MX/citizen.ts'
import type { consumption } from './es-MX/consumption.ts'
import type { firstVisit } from './es-MX/first-visit.ts'
import type { home } from './es-MX/home.ts'
import type { join } from './es-MX/join.ts'
import type { missing } from './es-MX/missing.ts'
import type { payAhead } from './es-MX/money/ahead/pay-ahead.ts'
import type { bills } from './es-MX/money/bills.ts'
import type { fiscalData } from './es-MX/money/fiscal-data.ts'
import type { staffAmnesties } from './es-MX/money/office/staff-amnesties.ts'
import type { staffDebits } from './es-MX/money/office/staff-debits.ts'
import type { staffReconciliation } from './es-MX/money/office/staff-reconciliation.ts'
import type { pay } from './es-MX/money/pay.ts'
import type { payAccount } from './es-MX/money/pay-account.ts'
import type { payTerms } from './es-MX/money/pay-terms.ts'
import type { payVoucher } from './es-MX/money/pay-voucher.ts'
import type { prove } from './es-MX/money/prove.ts'
import type { staffDebts } from './es-MX/money/staff-debts.ts'
import type { staffDesk } from './es-MX/money/staff-desk.ts'
import type { staffPayments } from './es-MX/money/staff-payments.ts'
import type { tariffSimulation } from './es-MX/money/tariff-simulation.ts'
import type { whatIf } from './es-MX/money/what-if.ts'
import type { people } from './es-MX/people.ts'
import type { settings } from './es-MX/settings.ts'
import type { share } from './es-MX/share.ts'
import type { signIn } from './es-MX/sign-in.ts'
import type { staff } from './es-MX/staff.ts'
import type { alerts } from './es-MX/telling/alerts.ts'
import type { notices } from './es-MX/telling/notices.ts'
import type { watches } from './es-MX/telling/watches.ts'

/** All that the app says, feature by feature. */
export interface Spanish {
  readonly addContract: typeof addContract
  readonly alerts: typeof alerts
  readonly bills: typeof bills
  readonly citizen: typeof citizen
  readonly consumption: typeof consumption
  readonly fiscalData: typeof fiscalData
  readonly firstVisit: typeof firstVisit
  readonly home: typeof home
  readonly join: typeof join
  readonly missing: typeof missing
  readonly notices: typeof notices
  readonly pay: typeof pay
  readonly payAccount: typeof payAccount
  readonly payAhead: typeof payAhead
  readonly payTerms: typeof payTerms
  readonly payVoucher: typeof payVoucher
  readonly people: typeof people
  readonly prove: typeof prove
  readonly settings: typeof settings
  readonly share: typeof share
  readonly signIn: typeof signIn
  readonly staff: typeof staff
  readonly staffDebts: typeof staffDebts
  readonly staffDesk: typeof staffDesk
  readonly staffPayments: typeof staffPayments
  readonly staffAmnesties: typeof staffAmnesties
  readonly staffDebits: typeof staffDebits
  readonly staffReconciliation: typeof staffReconciliation
  readonly tariffSimulation: typeof tariffSimulation
  readonly watches: typeof watches
  readonly whatIf: typeof whatIf
}

/** What the frame says. The words of a feature come with its pages: opening the app loads no others. */
export const spanishOfFrame: Pick<Spanish, 'citizen'> = { citizen }
