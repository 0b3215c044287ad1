import { openDatabase } from '@aquacis/kit/runtime/database.ts'
import type { RequestContext } from '@aquacis/kit/runtime/subgraph-definition.ts'
import { silentLog } from '@aquacis/kit/testing/database.ts'
import { centavos } from '@aquacis/kit/values/money.ts'
import { askRefund } from '../../src/commands/refund/ask-refund.ts'

// Asks for a refund in a process of its own, for tests that kill it.
// `node refund-process.ts <database url> <settings as JSON>`, then messages of what to do.
const [url = '', settings = '{}'] = process.argv.slice(2)
const room = {
  database: openDatabase(url, { name: 'refunding', log: silentLog }),
  log: silentLog,
  settings: JSON.parse(settings) as Record<string, unknown>,
}

interface Order {
  readonly id: string
  readonly paymentId: string
  /** Centavos. */
  readonly amount: number
}

process.on('message', async ({ id, paymentId, amount }: Order) => {
  const viewer = { kind: 'staff', subject: 'ana', operatingUnitIds: [1] }
  const context = { room, viewer, now: new Date(), traceId: 'f'.repeat(32) } as unknown as RequestContext
  const wish = { means: 'PROVIDER', reason: 'Se pagó dos veces.' } as const
  await askRefund(context, { ...wish, id, paymentId, amount: centavos(BigInt(amount)) })
  process.send?.('done')
})
process.send?.('started')
