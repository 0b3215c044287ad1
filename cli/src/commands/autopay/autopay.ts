import { afterDecline } from '@aquacis/payments/autopay/after-decline'
import { autopayRules } from '@aquacis/payments/autopay/rules'
import { givenDay, givenName } from '@aquacis/payments/given'
import * as v from 'valibot'
import { lineDoor } from '../../line-door.ts'

const help = `aquacis autopay: what follows when a charge by itself is declined, by what the issuer answers.

Usage: npx -y pnpm@12 -s aquacis autopay < charges.jsonl > tries.jsonl

One JSON object a line in, one JSON object a line out, in the same order. Blank lines are skipped.
The exit code is 0 however many lines are refused: every line has its own answer. It is 2 where arguments cannot be followed.

Charge
  {"method":"CARD","chargesOn":"2026-11-18","answers":["insufficient_funds","approved"],"failedBefore":0}
    method         CARD (when left out) or DIRECT_DEBIT, which is tried on working days alone
    chargesOn      the day of the first try
    answers        to the tries, one after the other: "approved", a code of Conekta for a card ("insufficient_funds", also
                   whole: "conekta.errors.processing.bank.insufficient_funds"), two digits of the bank for a debit ("04")
    failedBefore   bills before this one that could not be charged; 0
    id             text or a number; the answer repeats it

Answer
  {"id":null,"line":1,"ok":true,"tries":[{"number":1,"on":"2026-11-18","answer":"insufficient_funds","step":"RETRY",
   "nextTryOn":"2026-11-20","says":"La tarjeta no tenía saldo suficiente."},{"number":2,"on":"2026-11-20",
   "answer":"approved","step":"PAID"}],"ends":"PAID","nextTryOn":null}
    step     PAID · RETRY on nextTryOn · GIVE_UP the bill is left to its resident · STOP autopay stops until they act
    ends     the step of the last try
  A code that nobody told us of is not tried again: STOP. An answer after the last try is refused.
  {"id":null,"line":2,"ok":false,"error":{"name":"badInput","what":"…","where":"answers.1","mend":"…"}}

Example
  echo '{"chargesOn":"2026-11-18","answers":["stolen_card"]}' | npx -y pnpm@12 -s aquacis autopay
`

const whole = 'must be a whole number, 0 or more'

/** `aquacis autopay`: answers of issuers in, what follows from them out. */
export const autopayCommand = lineDoor({
  name: 'autopay',
  summary: 'what follows when a charge by itself is declined, by what the issuer answers',
  help,
  entries: {
    method: v.optional(v.picklist(['CARD', 'DIRECT_DEBIT']), 'CARD'),
    chargesOn: givenDay,
    answers: v.pipe(
      v.array(givenName),
      v.minLength(1, 'must have an answer'),
      v.maxLength(100, 'has too many'),
    ),
    failedBefore: v.optional(v.pipe(v.number(whole), v.integer(whole), v.minValue(0, whole)), 0),
  },
  say({ method, chargesOn, answers, failedBefore }) {
    const tries: object[] = []
    let on: string | null = chargesOn
    let ends = 'RETRY'
    for (const [index, answer] of answers.entries()) {
      const number = index + 1
      if (on === null) {
        const what = `answers a try that is not made: the one before ended with ${ends}`
        return { mistake: { what, where: `answers.${index}`, mend: 'leave it out' } }
      }
      if (answer === 'approved') {
        ends = 'PAID'
        tries.push({ number, on, answer, step: ends })
        on = null
        continue
      }
      const after = afterDecline({ method, code: answer, number, on }, failedBefore, autopayRules)
      ends = after.step
      tries.push({ number, on, answer, ...after })
      on = after.step === 'RETRY' ? after.nextTryOn : null
    }
    return { answer: { tries, ends, nextTryOn: on } }
  },
})
