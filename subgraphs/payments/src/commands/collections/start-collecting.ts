import type { SubgraphRoom } from '@aquacis/kit/runtime/subgraph-definition.ts'
import { shippedCollections } from '../../policies/shipped-collections.ts'
import { remindDisputes } from '../dispute/remind-disputes.ts'
import { collectDay } from './collect-day.ts'

/** The round of a day is over in minutes; looking again costs one statement. */
const everyMs = 600_000

/** Does the round of the day now, reminds staff of disputes, and looks again every ten minutes; gives its stop. */
export async function startCollecting(room: SubgraphRoom): Promise<() => Promise<void>> {
  const collecting = shippedCollections()
  let stopping = false
  const round = async () => {
    try {
      await collectDay(room, collecting, new Date(), () => stopping)
      await remindDisputes(room, collecting, new Date())
    } catch (error) {
      room.log.warn({ err: error }, 'the round of debt cases was not finished')
    }
  }
  let under = round()
  const timer = setInterval(() => {
    under = under.then(round)
  }, everyMs).unref()
  return async () => {
    stopping = true
    clearInterval(timer)
    await under
  }
}
