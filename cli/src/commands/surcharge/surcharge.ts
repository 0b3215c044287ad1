import { surchargeOnDebts } from '@aquacis/billing/rating/overdue-debts'
import { readTariff } from '@aquacis/billing/rating/read-tariff'
import { surchargeBase } from '@aquacis/billing/rating/surcharge-base'
import type { Tariff } from '@aquacis/billing/rating/tariff'
import { shippedTariff, shippedTariffCodes } from '@aquacis/billing/shipped-tariffs'
import { monthsCharged, wholeMonths } from '@aquacis/billing/surcharge'
import { decimalText, zeroDecimal } from '@aquacis/kit/values/decimal.ts'
import { type Centavos, centavos, pesosText, sumOfCentavos } from '@aquacis/kit/values/money.ts'
import { givenDay, givenName, givenPesos } from '@aquacis/payments/given'
import * as v from 'valibot'
import { lineDoor } from '../../line-door.ts'

const help = `aquacis surcharge: what a new bill charges for the late payment of earlier ones.

Usage: npx -y pnpm@12 -s aquacis surcharge < accounts.jsonl > surcharges.jsonl

One JSON object a line in, one JSON object a line out, in the same order. Blank lines are skipped. Amounts are pesos as text.
The exit code is 0 however many lines are refused: every line has its own answer. It is 2 where arguments cannot be followed.

Account
  {"on":"2026-10-15","bills":[{"number":"Q-1","dueOn":"2026-07-15","open":"1174.70","surcharge":"14.70","vat":"160.00"}]}
    on           the day to which months are counted: a new bill's last day and one more
    bills        earlier ones of which something is open, IVA included: "dueOn" the last day to pay, "surcharge" the part of
                 "open" that is interest on still earlier bills (0), "vat" the part that is IVA (0): neither bears any, but where
                 the tariff says so ("compound", "withVat"); "held" what is disputed, in a plan or said to be paid (0), which
                 bears none: nobody says of which part it is, so all of it is taken off what bears
    tariff       code of a tariff that ships with the product; CEAQ-2026-02: 1.470 % a month from the second month on
    id           text or a number; the answer repeats it

Answer
  {"id":null,"line":1,"ok":true,"lines":[{"number":"Q-1","overdueMonths":3,"base":"1000.00","rate":"0.0147","amount":"14.70",
   "sinceDue":{"rate":"0.0294","amount":"29.40"}}],"amount":"14.70"}
    base            what is open before IVA and without interest, as "aquacis rate" and runs reckon it
    overdueMonths   whole months since the last day to pay: from 15 July, the second is over on 15 September
    rate, amount    of this bill: each new bill charges one month, those before were charged by the bills before it; none in
                    the first month. Rounded to the centavo as the tariff says, half up; "amount" at the end is all together
    sinceDue        what all months since then come to at once, simple interest, as if no bill had charged any
  {"id":null,"line":2,"ok":false,"error":{"name":"badInput","what":"…","where":"bills.0.dueOn","mend":"…"}}

Example
  echo '{"on":"2026-10-15","bills":[{"dueOn":"2026-07-15","open":"1000"}]}' | npx -y pnpm@12 -s aquacis surcharge
`

const nothing = v.optional(givenPesos, '0')
const tariffs = new Map<string, Tariff>()

/** `aquacis surcharge`: overdue bills in, the interest of a new bill out. */
export const surchargeCommand = lineDoor({
  name: 'surcharge',
  summary: 'what a new bill charges for the late payment of earlier ones',
  help,
  entries: {
    on: givenDay,
    tariff: v.optional(v.picklist(shippedTariffCodes()), 'CEAQ-2026-02'),
    bills: v.array(
      v.strictObject({
        ...{ number: v.optional(v.nullable(givenName), null), dueOn: givenDay, open: givenPesos },
        ...{ surcharge: nothing, vat: nothing, held: nothing },
      }),
    ),
  },
  say({ on, tariff: code, bills }) {
    const tariff = tariffOf(code)
    const wrong = bills.findIndex(({ open, surcharge }) => surcharge > open)
    if (wrong !== -1) {
      const what = 'is more than "open", of which it is a part'
      return { mistake: { what, where: `bills.${wrong}.surcharge`, mend: 'write at most what is open' } }
    }
    const off = bills.findIndex(({ open, surcharge, vat }) => surcharge + vat > open)
    if (off !== -1) {
      const what = 'is more than what of "open" is no surcharge, of which it is a part'
      return { mistake: { what, where: `bills.${off}.vat`, mend: 'write the IVA that is open still' } }
    }
    const lines = bills.map((bill) => lineOf(bill, on, tariff))
    const amount = pesosText(sumOfCentavos(lines.map(({ charged }) => charged)))
    return { answer: { lines: lines.map(({ line }) => line), amount } }
  },
})

interface GivenBill {
  readonly number: string | null
  readonly dueOn: string
  readonly open: Centavos
  readonly surcharge: Centavos
  readonly vat: Centavos
  readonly held: Centavos
}

const noInterest = { isWithVat: false, isCompound: false }

function lineOf(given: GivenBill, on: string, tariff: Tariff) {
  const { number, dueOn, open, surcharge, vat, held } = given
  const parts = { surcharge, vat, principal: centavos(open - surcharge - vat) }
  const bearing = surchargeBase(tariff.surcharge ?? noInterest, parts) - held
  const base = centavos(bearing > 0n ? bearing : 0n)
  const overdueMonths = Math.max(0, wholeMonths(dueOn, on))
  const chargedFor = (months: number) => {
    const [line] = surchargeOnDebts(tariff, [{ number: number ?? '', base, months }], {
      from: on,
      to: on,
    })
    return { rate: decimalText(line?.rate ?? zeroDecimal), amount: line?.amount ?? centavos(0n) }
  }
  const charged = chargedFor(monthsCharged(dueOn, on, tariff.surcharge?.fromMonth ?? 0))
  const whole = chargedFor(overdueMonths)
  const line = {
    ...{
      number,
      overdueMonths,
      base: pesosText(base),
      rate: charged.rate,
      amount: pesosText(charged.amount),
    },
    sinceDue: { rate: whole.rate, amount: pesosText(whole.amount) },
  }
  return { charged: charged.amount, line }
}

/** A tariff that ships with the product: read once. */
function tariffOf(code: string): Tariff {
  const known = tariffs.get(code)
  if (known !== undefined) return known
  const read = readTariff(shippedTariff(code))
  if ('mistakes' in read) throw new Error(`the tariff ${code} that ships has mistakes`)
  tariffs.set(code, read.tariff)
  return read.tariff
}
