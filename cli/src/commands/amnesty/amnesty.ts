import { type Centavos, centavos, pesosText, sumOfCentavos } from '@aquacis/kit/values/money.ts'
import { amnestyStanding, billsOfAmnesty } from '@aquacis/payments/amnesty'
import { givenDay, givenName, givenPesos } from '@aquacis/payments/given'
import { allocate, allocationPolicy } from '@aquacis/payments/ledger/allocate'
import * as v from 'valibot'
import { lineDoor } from '../../line-door.ts'

const help = `aquacis amnesty: what a campaign leaves to pay, and how much surcharge it forgives.

Usage: npx -y pnpm@12 -s aquacis amnesty < accounts.jsonl > standings.jsonl

One JSON object a line in, one JSON object a line out, in the same order. Blank lines are skipped. Amounts are pesos as text.
The exit code is 0 however many lines are refused: every line has its own answer. It is 2 where arguments cannot be followed.

Account
  {"share":80,"billsDueBefore":"2026-11-01","paid":"100.00",
   "bills":[{"number":"Q-1","dueOn":"2026-08-10","surcharge":"50.00","vat":"0.00","principal":"250.00"}]}
    share            whole percent of the surcharge that is forgiven, 1 to 100
    billsDueBefore   bills that fell due before this day are in it
    bills            what is open of them when the campaign begins; "held" is a disputed part, 0
    paid             what was paid since, of these bills; 0
    id               text or a number; the answer repeats it

Answer
  {"id":null,"line":1,"ok":true,"owed":"200.00","surcharge":"50.00","toPay":"160.00","forgives":"40.00","isMet":false}
    owed         of the bills in the campaign, less what is disputed and what was paid
    surcharge    of which the share is taken, down to the centavo: bills due before the day that bear any
    toPay        what still has to be paid; as soon as it is nothing ("isMet"), what is left is forgiven, at most "forgives"
  {"id":null,"line":2,"ok":false,"error":{"name":"badInput","what":"…","where":"bills.0.dueOn","mend":"…"}}

Example
  echo '{"share":80,"billsDueBefore":"2026-11-01","bills":[{"dueOn":"2026-08-10","surcharge":"50","principal":"250"}]}' | npx -y pnpm@12 -s aquacis amnesty
`

const nothing = v.optional(givenPesos, '0')
const share = 'must be a whole percent from 1 to 100'

/** `aquacis amnesty`: what accounts owe in, how they stand in a campaign out. */
export const amnestyCommand = lineDoor({
  name: 'amnesty',
  summary: 'what a campaign leaves to pay, and how much surcharge it forgives',
  help,
  entries: {
    share: v.pipe(v.number(share), v.integer(share), v.minValue(1, share), v.maxValue(100, share)),
    billsDueBefore: givenDay,
    paid: nothing,
    bills: v.array(
      v.strictObject({
        ...{ number: v.optional(givenName), dueOn: givenDay, surcharge: nothing, vat: nothing },
        ...{ principal: nothing, held: nothing },
      }),
    ),
  },
  say({ share, billsDueBefore, paid, bills }) {
    const campaign = { share, billsDueBefore }
    const begun = bills.map((bill, index) => ({ ...bill, invoiceId: `${index}` }))
    const seen = billsOfAmnesty(campaign, begun)
    const before = amnestyStanding(campaign, seen, begun)
    const owed = before.toPay + before.forgives
    if (paid > owed) {
      const what = `${pesosText(paid)} is more than the ${pesosText(centavos(owed))} that are owed in the campaign`
      return {
        mistake: { what, where: 'paid', mend: 'write what was paid of these bills, at most what is owed' },
      }
    }
    const left = afterPaying(
      begun.filter(({ dueOn }) => dueOn < billsDueBefore),
      paid,
    )
    const { toPay, forgives } = amnestyStanding(campaign, seen, left)
    return {
      answer: {
        ...{ owed: pesosText(centavos(toPay + forgives)), toPay: pesosText(toPay) },
        ...{ surcharge: pesosText(sumOfCentavos(seen.map(({ surcharge }) => surcharge))) },
        ...{ forgives: pesosText(forgives), isMet: toPay === 0n },
      },
    }
  },
})

type OpenBill = Parameters<typeof amnestyStanding>[2][number]

/** What is open of bills after money went to them as it does in the ledger. */
function afterPaying(bills: readonly OpenBill[], paid: Centavos): OpenBill[] {
  const payable = bills.map(({ invoiceId, dueOn, surcharge, vat, principal, held }) => ({
    ...{ invoiceId, dueOn, periodFrom: dueOn, held },
    open: { SURCHARGE: surcharge, VAT: vat, PRINCIPAL: principal },
  }))
  const { shares } = allocate(payable, paid, allocationPolicy, null)
  const of = new Map(shares.map(({ invoiceId, parts }) => [invoiceId, parts]))
  return bills.map((bill) => {
    const { SURCHARGE = 0n, VAT = 0n, PRINCIPAL = 0n } = of.get(bill.invoiceId) ?? {}
    return {
      ...bill,
      surcharge: centavos(bill.surcharge - SURCHARGE),
      ...{ vat: centavos(bill.vat - VAT), principal: centavos(bill.principal - PRINCIPAL) },
    }
  })
}
