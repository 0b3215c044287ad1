import { houseFile } from './download/house-file.ts'
import { type DemonstrationGraph, demonstrationGraph } from './graph/demonstration-graph.ts'
import { scenarioNamed } from './scenario.ts'
import type { Question, Told } from './worker-messages.ts'

// Invents the house and answers for it beside the page: a phone takes half a second for it, in which the page would
// neither show nor hear anything.

let clock = new Date()
let graph: DemonstrationGraph | undefined

async function answer({ asked, scenario }: Question): Promise<Told> {
  graph ??= demonstrationGraph(scenarioNamed(scenario), () => clock)
  switch (asked.kind) {
    case 'answer':
      return JSON.stringify(await graph.answer(asked.query, asked.variables))
    case 'event': {
      const told = await graph.event(asked.query, asked.variables)
      return told === null ? null : JSON.stringify(told)
    }
    case 'file': {
      const address = new URL(asked.address)
      const reference = address.searchParams.get('reference')
      if (reference !== null) return graph.voucherFile(reference)
      const plan = address.searchParams.get('plan')
      if (plan !== null) return graph.agreementFile(plan)
      const invoice = address.searchParams.get('invoice')
      return invoice === null
        ? houseFile(address, graph.houses, clock)
        : graph.billFile(address.pathname.split('/')[2] ?? '', invoice)
    }
  }
}

addEventListener('message', async ({ data }: MessageEvent<Question>) => {
  // The page's clock is the only one: a picture of the page may hold it still.
  clock = new Date(data.nowMs)
  postMessage({ id: data.id, told: await answer(data) })
})
