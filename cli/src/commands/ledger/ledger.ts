import type { Command } from '../../command.ts'
import { runLedger } from './run.ts'
import { verifyLedger } from './verify.ts'

const help = `aquacis ledger: the book of payments. Two sides of everything, in centavos, and together zero.

Usage
  npx -y pnpm@12 -s aquacis ledger run < lines.jsonl > answers.jsonl
  npx -y pnpm@12 -s aquacis ledger verify

run       bills, payments and what becomes of them, by the code that the service posts with. One JSON object a line in, one a
          line out, in the same order; each line is done in the book that those before it left. Repeated, a line changes
          nothing; one that says something else of the same thing (another amount, another contract) is refused. Amounts are
          pesos as text. "at" (an instant) may stand in every line; left out, it is that of the line before, at first
          2026-01-01T18:00:00Z. Money goes to the bill that fell due first, in it to SURCHARGE, VAT, PRINCIPAL.
  {"do":"charge","contract":"C1","invoice":"F1","due":"2026-11-18","principal":"200.00","vat":"16.00","surcharge":"3.15"}
  {"do":"pay","contract":"C1","payment":"P1","amount":"100.00"}
    Contract null: money of which nobody knows whose it is. May be left out: "fee" (kept by the provider), "provider" conekta,
    femsa, codi, desk or bank, "channel" OXXO, CASH_NETWORK, SPEI, CARD, CODI, DESK or DIRECT_DEBIT, "targets":["F2"] (bills
    to be paid first).
  {"do":"assign","contract":"C1","payment":"P2"}                     it turned out whose it is
  {"do":"takeBack","payment":"P1","id":"T1","kind":"REFUND","amount":"40.00"}   or REVERSAL, CHARGEBACK
  {"do":"restore","id":"T1"}                                         a chargeback was won, a refund came back
  {"do":"reverse","contract":"C1","invoice":"F1"}                    the bill was taken back
  {"do":"forgive","contract":"C1","id":"A1","amount":"ALL","components":["SURCHARGE"],"invoices":["F1"]}
    "amount" is "ALL" or at most so much; without "components" all of SURCHARGE, VAT, PRINCIPAL; without "invoices" all bills
  {"do":"hold","contract":"C1","id":"H1","invoice":"F1","amount":"50.00"}   it is disputed: no money goes to it
  {"do":"release","id":"H1"}
  Answer
  {"ok":true,"line":2,"contract":"C1","transactions":[{"key":"payment P1","kind":"PAYMENT","amount":"-100.00",
    "balance":"119.15","entries":[{"account":"PSP_CLEARING","amount":"100.00",…},{"account":"RECEIVABLE","amount":"-3.15",
    "invoice":"F1","component":"SURCHARGE",…},…],"allocations":[{"invoice":"F1","amount":"100.00","before":"219.15",
    "instalment":1}]}],"open":[{"invoice":"F1","due":"2026-11-18","open":"119.15",…}],"owed":"119.15","credit":"0.00",
    "balance":"119.15"}
  {"ok":false,"line":3,"error":{"what":"…","where":"amount","mend":"…"}}      the line was left out; the others were not
    "open" has bills in the order in which they are paid; "allocations" the open of a bill before, and how often it was paid
  Accounts: RECEIVABLE CREDIT REVENUE VAT SURCHARGE PSP_CLEARING BANK CASH PSP_FEES FORGIVEN REFUNDS_PAYABLE CHARGEBACKS
  SUSPENSE; debits are positive. The exit code is 1 where a line was left out.

verify    looks through the whole book of a database in one snapshot, while it serves, and changes nothing.
  AQUACIS_PAYMENTS_OWNER_URL  database of payments, as the role that owns its tables (the one that serves will do)
  Answer: a line for each finding, and one at the end
  {"law":"BILL_IS_ITS_ENTRIES","what":"…","where":"ledger_bill 0190…","mend":"…"}
  {"ok":true,"transactions":120000,"entries":500000,"bills":60000,"payments":55000,"total":"0","findings":0}
  Laws: TOTAL_IS_ZERO, TRANSACTION_IS_ZERO, TRANSACTION_IS_WHOLE, SOURCE_IS_UNIQUE, BILL_IS_ITS_ENTRIES,
  CREDIT_IS_ITS_ENTRIES, NOTHING_IS_NEGATIVE, PAYMENT_IS_SPENT_ONCE, BILL_IS_PAID_BY_WHAT_STANDS_ON_IT,
  BALANCE_IS_WHAT_MOVED, CREDIT_DOES_NOT_IDLE; at most a hundred findings of each.
  The exit code is 0 where all holds, 1 where something does not.

The exit code is 2 when the request makes no sense.
`

/** `aquacis ledger`: the book of payments, on lines and in a database. */
export const ledgerCommand: Command = {
  name: 'ledger',
  summary: 'the book of payments: what is written of money, and whether a database’s book holds',
  help,
  async run([verb, ...rest], streams) {
    if (rest.length === 0 && verb === 'run') return runLedger(streams)
    if (rest.length === 0 && verb === 'verify') return verifyLedger(streams)
    streams.complaints.write(`aquacis ledger: write “run” or “verify”.\n\n${help}`)
    return 2
  },
}
