import { once } from 'node:events'
import { parseArgs } from 'node:util'
import { type BothPrices, compareContract } from '@aquacis/billing/rating/compare-contract'
import { type OpenSimulation, openSimulation } from '@aquacis/billing/rating/open-simulation'
import { simulationJson } from '@aquacis/billing/rating/simulation-json'
import type { ContractOutcome } from '@aquacis/billing/rating/tally'
import type { Tariff } from '@aquacis/billing/rating/tariff'
import { pesosText } from '@aquacis/kit/values/money.ts'
import type { Command, Streams } from '../../command.ts'
import { createLineSplitter, type NumberedLine, parseLine } from '../../json-lines.ts'
import { contractOfLine, type LineError, leftOutError } from './contract-line.ts'
import { outcomeLines } from './outcome-lines.ts'
import { statedTariff } from './stated-tariff.ts'

const help = `aquacis simulate: what a proposed tariff makes of many contracts: revenue, and whose bills rise or fall.

Usage: npx -y pnpm@12 -s aquacis simulate --proposed TARIFF [--present TARIFF] [--contracts] < contracts.jsonl

  --proposed TARIFF   the code of a tariff that ships with the product, a file with a tariff document, or the document
                      itself; docs/tariff-language.md says how one is written
  --present TARIFF    the same, of the tariff of today; CEAQ-2026-02
  --contracts         also write a line for each contract

One JSON object a line in. Blank lines are skipped; memory does not grow with the number of lines.
  {"id":"442761","office":"QUERÉTARO","usageClass":"DOMÉSTICA MEDIO","units":1,"litres":[18000,21000,17500]}
    id             the contract; the number of the line when left out
    litres or m3   what was used in each of the last periods, or in one
    usageClass, office, units, components, discounts, choices, traits, given, periodDays
                   as “aquacis rate --help” says; "usageClass" may be left out where the tariff has one class only
  Each period is priced as a whole one on the first day of either tariff, without surcharges.

One JSON object a line out
  {"kind":"contract","id":"442761","usageClass":"DOMÉSTICA MEDIO","litres":56500,"bills":3,
   "before":"…","after":"…","billsRising":3,"billsFalling":0}             only with --contracts
  {"kind":"error","line":7,"id":"442766","error":{"name":"ClassUnknown","what":"…","where":"usageClass","mend":"…"}}
    names as those of “aquacis rate”; a contract of which one bill is not priced is left out whole
  and at the end
  {"kind":"leftOut","by":"proposed","refused":"ClassUnknown","contracts":12,"id":"442766","what":"…","mend":"…"}
  {"kind":"decile","usageClass":"DOMÉSTICA MEDIO","by":"consumption","decile":1,"upTo":7000,…}
    by "consumption": tenths by the litres of a contract's mean bill; "bill": by its pesos today. "usageClass" is null in the
    tenths of all. Contracts of the same number stand in one tenth; a tenth that none reaches is left out.
  {"kind":"class","usageClass":"DOMÉSTICA MEDIO","contracts":9,"bills":27,"before":"…","after":"…","rising":8,"falling":1,
   "same":0,"billsRising":24,"billsFalling":3,"medianRise":"…","medianFall":"…",
   "largestRise":{"id":"442761","before":"…","after":"…"},"largestFall":{…}}
    "rising" are contracts whose bills together come to more. Medians are those of whoever rises, or falls.
  {"kind":"all",…}                                                                     the last line: all classes together

How far it is goes to standard error. The exit code is 0 however many lines are left out, 2 for a tariff that cannot be used.

Example
  echo '{"usageClass":"comercial","m3":[51,40]}' | npx -y pnpm@12 -s aquacis simulate --proposed proposal.json
`

/** `aquacis simulate`: contracts as JSON lines in, what a proposed tariff makes of them out. */
export const simulateCommand: Command = {
  name: 'simulate',
  summary: 'what a proposed tariff makes of many contracts: revenue, and whose bills rise or fall',
  help,
  async run(args, streams) {
    const options = optionsOf(args)
    if ('fault' in options) return complain(streams, options.fault)
    const present = await statedTariff(options.present)
    if ('fault' in present) return complain(streams, present.fault)
    const proposed = await statedTariff(options.proposed)
    if ('fault' in proposed) return complain(streams, proposed.fault)
    await simulate(streams, {
      prices: { present: pricesOf(present.tariff), proposed: pricesOf(proposed.tariff) },
      contractsToo: options.contracts,
    })
    return 0
  },
}

interface Options {
  readonly present: string
  readonly proposed: string
  readonly contracts: boolean
}

function optionsOf(args: readonly string[]): Options | { readonly fault: string } {
  const text = { type: 'string' } as const
  try {
    const { values } = parseArgs({
      args: [...args],
      options: { present: text, proposed: text, contracts: { type: 'boolean' } },
    })
    const { present = 'CEAQ-2026-02', proposed, contracts = false } = values
    return proposed === undefined ? { fault: 'needs --proposed TARIFF' } : { present, proposed, contracts }
  } catch (error) {
    return { fault: error instanceof Error ? error.message : String(error) }
  }
}

function pricesOf(tariff: Tariff): BothPrices['present'] {
  return { tariff, pricesOf: tariff.effectiveFrom }
}

function complain({ complaints }: Streams, fault: string): number {
  complaints.write(`aquacis simulate: ${fault}. --help says how to use it.\n`)
  return 2
}

interface Task {
  readonly prices: BothPrices
  readonly contractsToo: boolean
}

const linesBetweenProgress = 50_000

async function simulate(streams: Streams, task: Task): Promise<void> {
  const { input, output, complaints } = streams
  const splitter = createLineSplitter()
  const simulation = openSimulation()
  let [read, added, toldOf] = [0, 0, 0]
  const take = async (lines: readonly NumberedLine[]) => {
    const answers = lines.flatMap((line) => {
      const { outcome, said } = answerTo(line, simulation, task)
      if (outcome !== null) added += 1
      return said
    })
    read += lines.length
    if (read - toldOf >= linesBetweenProgress) {
      toldOf = read
      complaints.write(`${read} contracts read, ${read - added} left out\n`)
    }
    await write(output, answers)
  }
  for await (const chunk of input) await take(splitter.push(chunk))
  await take(splitter.end())
  await write(output, outcomeLines(simulationJson(simulation.result())))
  complaints.write(`${read} contracts read, ${read - added} left out: done\n`)
}

/** Waits for the reader when it is slower. */
async function write(output: NodeJS.WritableStream, answers: readonly object[]): Promise<void> {
  if (answers.length === 0) return
  const text = answers.map((answer) => `${JSON.stringify(answer)}\n`).join('')
  if (!output.write(text)) await once(output, 'drain')
}

interface LineAnswer {
  readonly outcome: ContractOutcome | null
  readonly said: readonly object[]
}

/** Counts the contract of a line in; tells what is wrong with it, or what was asked about it. */
function answerTo(line: NumberedLine, simulation: OpenSimulation, task: Task): LineAnswer {
  const parsed = parseLine(line)
  if ('fault' in parsed) {
    const mend = 'write one JSON object on each line'
    return wrong(line.number, null, { name: 'BadInput', what: parsed.fault, where: '', mend })
  }
  const contract = contractOfLine(parsed.value, line.number, task.prices)
  if ('name' in contract) return wrong(line.number, parsed.value, contract)
  const outcome = compareContract(task.prices, contract)
  if ('refusal' in outcome) {
    simulation.leaveOut(contract.id, outcome)
    return wrong(line.number, parsed.value, leftOutError(outcome))
  }
  simulation.add(outcome)
  if (!task.contractsToo) return { outcome, said: [] }
  const amounts = { before: pesosText(outcome.before), after: pesosText(outcome.after) }
  return { outcome, said: [{ kind: 'contract', ...outcome, ...amounts }] }
}

function wrong(line: number, value: unknown, error: LineError): LineAnswer {
  const id = typeof value === 'object' && value !== null && 'id' in value ? { id: value.id } : {}
  return { outcome: null, said: [{ kind: 'error', line, ...id, error }] }
}
