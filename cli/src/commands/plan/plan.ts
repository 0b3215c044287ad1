import { once } from 'node:events'
import { businessCalendar } from '@aquacis/kit/values/business-days.ts'
import type { Command, Streams } from '../../command.ts'
import { createLineSplitter, type NumberedLine, parseLine } from '../../json-lines.ts'
import { type PlanAnswer, planAnswer } from '../../planning/plan-answer.ts'

const help = `aquacis plan: what paying a debt in instalments looks like.

Usage: npx -y pnpm@12 -s aquacis plan < requests.jsonl > schedules.jsonl

One JSON object a line in, one JSON object a line out, in the same order. Blank lines are skipped.
The exit code is 0 however many lines are refused: every line has its own answer.

Request
  {"debt":"1234.56","instalments":3,"rhythm":"MONTHLY","usageClass":"DOMESTIC","startsOn":"2026-11-20"}
    debt           pesos
    downPayment    pesos; the least that the terms ask for when left out
    instalments    how many, the first payment not counted
    rhythm         WEEKLY, FORTNIGHTLY (the 15th and the last of each month) or MONTHLY
    usageClass     DOMESTIC (when left out), COMMERCIAL, INDUSTRIAL or PUBLIC
    startsOn       the day on which it is asked for
    brokenPlans    plans that were broken within twelve months; 0
    id             anything; the answer repeats it

Answer
  {"ok":true,"terms":"DOMESTIC-1","instalments":[{"number":0,"amount":"124.00","dueOn":"2026-11-25"},…],"approval":[]}
    number 0 is the first payment; the amounts sum up to the debt; no day is a day of rest
    approval       why somebody of the office has to say yes: LARGE_DEBT, LONG, BROKEN_BEFORE
  {"ok":false,"error":{"name":"downPaymentTooSmall","least":"124.00"}}
    name           badInput (with "what"), nothingOwed, debtTooSmall, downPaymentTooSmall, downPaymentTooLarge,
                   rhythmNotOffered, tooManyInstalments, instalmentTooSmall; "least" or "most" say what would do

Example
  echo '{"debt":"1234.56","instalments":3,"rhythm":"MONTHLY","startsOn":"2026-11-20"}' | npx -y pnpm@12 -s aquacis plan
`

/** `aquacis plan`: JSON lines of wishes in, JSON lines of schedules out. */
export const planCommand: Command = {
  name: 'plan',
  summary: 'what paying a debt in instalments looks like',
  help,
  async run(_args, streams) {
    const splitter = createLineSplitter()
    const calendar = businessCalendar()
    const answer = (line: NumberedLine): PlanAnswer => {
      const parsed = parseLine(line)
      return 'fault' in parsed
        ? { ok: false, error: { name: 'badInput', what: parsed.fault } }
        : planAnswer(parsed.value, calendar)
    }
    for await (const chunk of streams.input) await write(splitter.push(chunk).map(answer), streams)
    await write(splitter.end().map(answer), streams)
    return 0
  },
}

/** Waits for the reader when it is slower. */
async function write(answers: readonly PlanAnswer[], { output }: Streams): Promise<void> {
  if (answers.length === 0) return
  const text = answers.map((one) => `${JSON.stringify(one)}\n`).join('')
  if (!output.write(text)) await once(output, 'drain')
}
