import { lineDoor } from '../../line-door.ts'
import { planEntries, sayPlan } from '../../planning/plan-answer.ts'

const help = `aquacis plan: what paying a debt in instalments looks like.

Usage: npx -y pnpm@12 -s aquacis plan < requests.jsonl > schedules.jsonl

One JSON object a line in, one JSON object a line out, in the same order. Blank lines are skipped.
The exit code is 0 however many lines are refused: every line has its own answer. It is 2 where arguments cannot be followed.

Request
  {"debt":"1234.56","instalments":3,"rhythm":"MONTHLY","usageClass":"DOMESTIC","startsOn":"2026-11-20"}
    debt           pesos as text
    downPayment    pesos as text; the least that the terms ask for when left out
    instalments    how many, the first payment not counted
    rhythm         WEEKLY, FORTNIGHTLY (the 15th and the last of each month) or MONTHLY
    usageClass     DOMESTIC (when left out), COMMERCIAL, INDUSTRIAL or PUBLIC
    startsOn       the day on which it is asked for
    brokenPlans    plans that were broken within twelve months; 0
    id             text or a number; the answer repeats it

Answer
  {"id":null,"line":1,"ok":true,"terms":"DOMESTIC-1","instalments":[{"number":0,"amount":"124.00","dueOn":"2026-11-25"},…],"approval":[]}
    number 0 is the first payment, within three working days; the amounts sum up to the debt; instalments are whole pesos,
    the centavos go with the first of them; a day of rest (weekend, LFT art. 74) moves on to the next working day
    approval       why somebody of the office has to say yes: LARGE_DEBT, LONG, BROKEN_BEFORE
  {"id":null,"line":2,"ok":false,"error":{"name":"downPaymentTooSmall","least":"124.00"}}
    name           badInput (with "what", "where" and "mend"), nothingOwed, debtTooSmall, downPaymentTooSmall, downPaymentTooLarge,
                   rhythmNotOffered, tooManyInstalments, instalmentTooSmall; "least" or "most" say what would do

Example
  echo '{"debt":"1234.56","instalments":3,"rhythm":"MONTHLY","startsOn":"2026-11-20"}' | npx -y pnpm@12 -s aquacis plan
`

/** `aquacis plan`: JSON lines of wishes in, JSON lines of schedules out. */
export const planCommand = lineDoor({
  name: 'plan',
  summary: 'what paying a debt in instalments looks like',
  help,
  entries: planEntries,
  say: sayPlan,
})
