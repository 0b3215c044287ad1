import { readFileSync } from 'node:fs'
import { collectAccount, collectPolicy } from '@aquacis/payments/collect'
import { answerLines } from '../../answer-lines.ts'
import type { Command } from '../../command.ts'

const help = `aquacis collect: what follows from unpaid bills by a collections policy, day by day.

Usage: npx -y pnpm@12 -s aquacis collect [--policy policy.json] < accounts.jsonl > steps.jsonl

One JSON object a line in, one JSON object a line out, in the same order. Blank lines are skipped.
The exit code is 0 however many lines are refused: every line has its own answer. It is 2 where the policy cannot be read.

  --policy         a document such as subgraphs/payments/policies/ceaq-2026.json, which holds when it is left out. One that
                   would cut a home, or restrict before two unpaid periods or without a notice, is refused.

Account
  {"id":"442761","usageClass":"DOMESTIC","from":"2026-02-01","until":"2026-06-30",
   "bills":[{"number":"Q-1","periodFrom":"2026-01-01","periodTo":"2026-02-01","dueOn":"2026-02-10","open":"300.00"}]}
    id             text or a number; the answer repeats it
    usageClass     DOMESTIC (when left out), COMMERCIAL, INDUSTRIAL or PUBLIC
    from, until    days on each of which a round is done
    bills          "periodTo" is the day after the last. May have "surcharge" (a part of "open"), "paidOn", and
                   "disputed": {"amount":"100.00","from":"2026-02-12","until":null}
    holds          [{"kind":"PLAN","from":"2026-03-01","until":null}], also VULNERABLE, CLAIM, DISPUTE, PAUSE; none
    delivers       how every notice is proven to be delivered, on its day: PAPER (when left out), MAIL, PUSH, INBOX,
                   INBOX_READ, or null for none; or {"REMINDER":"INBOX","RESTRICTION_NOTICE":"PAPER"}, others none

Answer
  {"id":"442761","line":1,"ok":true,"policy":"CEAQ-2026","steps":[{"on":"2026-02-16","kind":"OPENED","owed":"300.00","periods":1,
   "sentence":"Se abrió el expediente: $300.00 vencidos de un periodo."},…],
   "summary":"Debes $300.00 de un periodo.","nextStep":"Si se vence otro recibo, te mandaremos un aviso de adeudo.",
   "next":{"stage":"SECOND_NOTICE","on":null,"waitsFor":"PERIODS"}}
    kind           OPENED, STAGE_REACHED, EVIDENCE, OWED_CHANGED, STEPPED_BACK, HOLD_BEGAN, HOLD_ENDED,
                   RESTRICTION_ORDERED, RESTRICTION_LIFTED, CLOSED
    waitsFor       TERM, DELIVERY, HOLD, PERIODS or ROUND; null where nothing follows
  {"line":2,"ok":false,"error":{"name":"badInput","what":"…","where":"bills.0.dueOn","mend":"…"}}

Example
  echo '{"from":"2026-02-01","until":"2026-02-20","bills":[{"periodFrom":"2026-01-01","periodTo":"2026-02-01","dueOn":"2026-02-10","open":"300"}]}' | npx -y pnpm@12 -s aquacis collect
`

/** `aquacis collect`: a policy and JSON lines of accounts in, JSON lines of steps out. */
export const collectCommand: Command = {
  name: 'collect',
  summary: 'what follows from unpaid bills by a collections policy, day by day',
  help,
  async run(args, streams) {
    const [option, file] = args
    if (args.length > 0 && (option !== '--policy' || file === undefined || args.length > 2)) {
      streams.complaints.write('aquacis collect takes --policy <file> and nothing else.\n')
      return 2
    }
    let policy: ReturnType<typeof collectPolicy>
    try {
      policy = collectPolicy(
        file === undefined ? null : JSON.parse(readFileSync(file, 'utf8').replace(/^\ufeff/, '')),
      )
    } catch (error) {
      const what = error instanceof Error ? error.message : String(error)
      streams.complaints.write(`aquacis collect: ${file ?? 'the policy'}: ${what}\n`)
      return 2
    }
    await answerLines(streams, (value, line) => collectAccount(policy, value, line))
    return 0
  },
}
