import { type Centavos, centavos, pesosText, sumOfCentavos } from '@aquacis/kit/values/money.ts'
import { givenDay, givenName, givenPesos } from '@aquacis/payments/given'
import { discountOf, discountsDue, estimateOfBills, prepaymentRules } from '@aquacis/payments/prepaid-year'
import * as v from 'valibot'
import { lineDoor } from '../../line-door.ts'

const help = `aquacis prepay: a year paid ahead: what it costs, its discount, and how bills draw on it.

Usage: npx -y pnpm@12 -s aquacis prepay < years.jsonl > answers.jsonl

One JSON object a line in, one JSON object a line out, in the same order. Blank lines are skipped. Amounts are pesos as text.
The exit code is 0 however many lines are refused: every line has its own answer. It is 2 where arguments cannot be followed.

Year
  {"totals":["100.00","101.00","100.00","100.00","100.00","100.00"],"discountPercent":"8.00","from":"2027-01-01",
   "bills":[{"number":"Q-1","issuedOn":"2027-02-02","total":"105.00"}]}
    totals            the last bills without surcharge, the oldest first: the last twelve count, six at least
    discountPercent   percent with at most two places; 8.00 unless told
    from              first day of the year, which ends on the same day a year later; needed with "bills"
    bills             those that draw on it, of any year; "held" is a disputed part, 0; none
    id                text or a number; the answer repeats it

Answer
  {"id":null,"line":1,"ok":true,"estimate":"1202.00","discount":"96.16","toPay":"1105.84","left":"1000.84","discountLeft":"96.16",
   "bills":[{"number":"Q-1","fromYear":"105.00","forgiven":"0.00","toPay":"0.00"}]}
    estimate    twelve times the mean of the bills, half a centavo up
    discount    its share of the estimate, down to the centavo
    bills       in order of issue: first what was paid ahead, whatever the bill's year; when that is used up, what is open of
                bills of the year is forgiven until the discount is; the rest is to be paid
  {"id":null,"line":2,"ok":false,"error":{"name":"badInput","what":"…","where":"totals","mend":"…"}}

Example
  echo '{"totals":["100","101","100","100","100","100"]}' | npx -y pnpm@12 -s aquacis prepay
`

const percent = 'must be a percentage as text with at most two places, 0 to 100: "8.00"'

/** `aquacis prepay`: bills of the past in, a year ahead out. */
export const prepayCommand = lineDoor({
  name: 'prepay',
  summary: 'a year paid ahead: what it costs, its discount, and how bills draw on it',
  help,
  entries: {
    totals: v.array(givenPesos),
    discountPercent: v.optional(
      v.pipe(
        v.string(percent),
        v.regex(/^(\d{1,2}(\.\d{1,2})?|100(\.00?)?)$/, percent),
        v.transform((text) => BigInt(Math.round(Number(text) * 100))),
      ),
    ),
    from: v.optional(givenDay),
    bills: v.optional(
      v.array(
        v.strictObject({
          ...{ number: givenName, issuedOn: givenDay, total: givenPesos, held: v.optional(givenPesos, '0') },
        }),
      ),
      [],
    ),
  },
  say({ totals, discountPercent = prepaymentRules.discount, from, bills }) {
    const estimate = estimateOfBills(totals, prepaymentRules)
    if (estimate === null) {
      const what = `an estimate needs ${prepaymentRules.leastBills} bills that come to something, and there are ${totals.length}`
      return { mistake: { what, where: 'totals', mend: 'write more of the last bills' } }
    }
    if (from === undefined && bills.length > 0)
      return {
        mistake: { what: '"from" is missing', where: 'from', mend: 'write the first day of the year' },
      }
    const discount = discountOf(estimate, { discount: discountPercent })
    const paid = centavos(estimate - discount)
    const year = { from: from ?? '', to: from === undefined ? '' : yearAfter(from), discount }
    const drawn = drawnBy(year, bills, paid)
    return {
      answer: {
        ...{ estimate: pesosText(estimate), discount: pesosText(discount), toPay: pesosText(paid) },
        ...{ left: pesosText(drawn.credit), discountLeft: pesosText(centavos(discount - drawn.used)) },
        bills: drawn.bills,
      },
    }
  },
})

/** The same day a year later; 1 March where that year has no 29 February. */
function yearAfter(day: string): string {
  const [year, month, date] = day.split('-').map(Number) as [number, number, number]
  return new Date(Date.UTC(year + 1, month - 1, date)).toISOString().slice(0, 10)
}

interface GivenBill {
  readonly number: string
  readonly issuedOn: string
  readonly total: Centavos
  readonly held: Centavos
}

function drawnBy(
  year: { readonly from: string; readonly to: string; readonly discount: Centavos },
  given: readonly GivenBill[],
  paid: Centavos,
) {
  let credit = paid
  let used = 0n
  const bills = given
    .toSorted((one, other) => (one.issuedOn < other.issuedOn ? -1 : one.issuedOn > other.issuedOn ? 1 : 0))
    .map(({ number, issuedOn, total, held }) => {
      const payable = total > held ? total - held : 0n
      const fromYear = credit < payable ? credit : payable
      credit = centavos(credit - fromYear)
      const open = centavos(total - fromYear)
      const due = discountsDue(
        { ...year, discountUsed: centavos(used) },
        [{ invoiceId: number, issuedOn, open, held }],
        credit,
      )
      const forgiven = sumOfCentavos(due.map(({ amount }) => amount))
      used += forgiven
      return {
        ...{ number, fromYear: pesosText(centavos(fromYear)), forgiven: pesosText(forgiven) },
        toPay: pesosText(centavos(open - forgiven)),
      }
    })
  return { bills, credit, used }
}
