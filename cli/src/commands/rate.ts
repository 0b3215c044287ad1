import { once } from 'node:events'
import type { Command, Streams } from '../command.ts'
import { createLineSplitter, type NumberedLine, parseLine } from '../json-lines.ts'
import { createLineRater, type LineRater, type RateAnswer } from '../rating/line-rater.ts'

const help = `aquacis rate: what water costs by a tariff, line by line, and why.

Usage: npx -y pnpm@12 -s aquacis rate < requests.jsonl > answers.jsonl

One JSON object a line in, one JSON object a line out, in the same order. Blank lines are skipped.
The exit code is 0 however many lines are refused: every line has its own answer.

Request
  {"tariff":"CEAQ-2026-02","office":"QUERÉTARO","usageClass":"DOMÉSTICA MEDIO","litres":18000,"units":1,
   "date":"2026-02-15","components":["water","sewer","treatment"],"periodDays":30,"overdueMonths":0}
  All but "usageClass" may be left out or null, and that too where the tariff has one class only.
    tariff         code of a tariff that ships with the product, or a whole tariff document, which is checked as
                   docs/tariff-language.md says; CEAQ-2026-02 when left out. Many lines with the same document
                   cost no more than many with a code.
    office         as published; case and accents do not matter. Left out, nobody asks whether it has the class.
    usageClass     as published; case and accents do not matter
    litres or m3   what was used; 0 when left out
    units          dwellings behind the meter; 1
    date           the day whose prices hold; the tariff's first day
    periodDays     days of the period; one whole period of the tariff
    periodFrom, periodTo
                   instead of date: a period in which season or index value changes is priced by days
    servedFrom, servedTo
                   days of service, for a contract opened or closed inside of the period
    components     codes of what is charged, as the document names them; all of the class
    overdueMonths  months that the bill is overdue; 0
    paid           pesos that were paid of it, of its IVA first: the surcharge is of what is left before IVA ("withVat" of the
                   tariff's "overdue": with it); 0
    discounts      codes of the tariff's discounts; none
    choices        alternatives to the tariff's choices: {"over200":"monotone"}
    traits         what some tariffs price by: {"meterSize":"1/2\\""}
    given          amounts that a tariff takes from the request: {"water":"512.37"}
    id             anything; the answer repeats it

Answer
  {"ok":true,"lines":[{"code":"water","label":"Agua potable","quantity":"18","unit":"m³","unitPrice":"36.084869",
    "exact":"649.52764","rounding":"0.01 half-up","amount":"649.53","vatRate":"0","vat":"0.00",
    "base":null,"rate":null,"article":"/prices/DOMÉSTICA MEDIO/amounts/18",…}],
   "subtotal":"792.42","vat":"22.86","total":"815.28",…}
    Amounts are decimal text. "unitPrice" of m³ is the mean, fixed charges included; "parts" has the tariff's own prices.
  {"ok":false,"error":{"name":"ClassUnknown","what":"…","where":"usageClass","mend":"did you mean “COMERCIAL”?"}}
    name     BadInput, RequestMalformed, TariffUnknown, TariffMistaken (with "mistakes": path, what, mend of each),
             TariffNotInForce, OfficeUnknown, ClassUnknown, ClassNotInOffice, ComponentUnknown, DiscountUnknown,
             ChoiceUnknown, TraitMissing, AmountNotGiven, IndexValueMissing, VolumeNotPriced, SeveralDwellingsNotPriced

Example
  echo '{"usageClass":"comercial","m3":51}' | npx -y pnpm@12 -s aquacis rate
`

/** `aquacis rate`: JSON lines of requests in, JSON lines of charge sheets out. */
export const rateCommand: Command = {
  name: 'rate',
  summary: 'what water costs by a tariff, line by line, and why',
  help,
  async run(_args, streams) {
    const rater = createLineRater()
    const splitter = createLineSplitter()
    for await (const chunk of streams.input) await answer(splitter.push(chunk), rater, streams)
    await answer(splitter.end(), rater, streams)
    return 0
  },
}

/** Waits for the reader when it is slower than the rater. */
async function answer(lines: readonly NumberedLine[], rater: LineRater, { output }: Streams): Promise<void> {
  if (lines.length === 0) return
  const text = lines.map((line) => `${JSON.stringify(answerOf(line, rater))}\n`).join('')
  if (!output.write(text)) await once(output, 'drain')
}

function answerOf(line: NumberedLine, rater: LineRater): RateAnswer {
  const parsed = parseLine(line)
  if (!('fault' in parsed)) return rater(parsed.value)
  const mend = 'write one JSON object on each line'
  return { ok: false, error: { name: 'BadInput', what: parsed.fault, where: `line ${line.number}`, mend } }
}
