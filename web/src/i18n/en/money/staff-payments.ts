import type { staffPayments as spanish } from '../../es-MX/money/staff-payments.ts'
import type { Translation } from '../../message-types.ts'

export const staffPayments: Translation<typeof spanish> = {
  ledger: {
    heading: 'Payments and movements',
    none: 'Nothing has moved on this contract yet.',
    owed: 'To be paid',
    overdue: 'Overdue',
    credit: 'Credit',
    openBills: 'Bills to be paid',
    noOpenBills: 'No bill is owed.',
    number: 'Bill',
    due: 'Due',
    total: 'Amount',
    open: 'To be paid',
    surcharge: 'Surcharge in it',
    held: 'Disputed',
    movements: 'Movements',
    at: 'When',
    what: 'What',
    amount: 'Amount',
    balance: 'Balance',
    seeBill: 'See bill',
  },
}
