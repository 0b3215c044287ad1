import { addContract } from './en/add-contract.ts'
import { citizen } from './en/citizen.ts'
import { consumption } from './en/consumption.ts'
import { firstVisit } from './en/first-visit.ts'
import { home } from './en/home.ts'
import { join } from './en/join.ts'
import { missing } from './en/missing.ts'
import { payAhead } from './en/money/ahead/pay-ahead.ts'
import { bills } from './en/money/bills.ts'
import { fiscalData } from './en/money/fiscal-data.ts'
import { staffAmnesties } from './en/money/office/staff-amnesties.ts'
import { staffDebits } from './en/money/office/staff-debits.ts'
import { staffReconciliation } from './en/money/office/staff-reconciliation.ts'
import { pay } from './en/money/pay.ts'
import { payAccount } from './en/money/pay-account.ts'
import { payTerms } from './en/money/pay-terms.ts'
import { payVoucher } from './en/money/pay-voucher.ts'
import { prove } from './en/money/prove.ts'
import { staffDebts } from './en/money/staff-debts.ts'
import { staffDesk } from './en/money/staff-desk.ts'
import { staffPayments } from './en/money/staff-payments.ts'
import { tariffSimulation } from './en/money/tariff-simulation.ts'
import { whatIf } from './en/money/what-if.ts'
import { people } from './en/people.ts'
import { settings } from './en/settings.ts'
import { share } from './en/share.ts'
import { signIn } from './en/sign-in.ts'
import { staff } from './en/staff.ts'
import { alerts } from './en/telling/alerts.ts'
import { notices } from './en/telling/notices.ts'
import { watches } from './en/telling/watches.ts'
import type { Translation } from './message-types.ts'
import type { Spanish } from './spanish.ts'

export const english: Translation<Spanish> = {
  addContract,
  alerts,
  bills,
  citizen,
  consumption,
  fiscalData,
  firstVisit,
  home,
  join,
  missing,
  notices,
  pay,
  payAccount,
  payAhead,
  payTerms,
  payVoucher,
  people,
  prove,
  settings,
  share,
  signIn,
  staff,
  staffDebts,
  staffDesk,
  staffPayments,
  staffAmnesties,
  staffDebits,
  staffReconciliation,
  tariffSimulation,
  watches,
  whatIf,
}
