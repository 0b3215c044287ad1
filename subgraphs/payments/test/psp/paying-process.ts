import { openDatabase } from '@aquacis/kit/runtime/database.ts'
import { createSealer } from '@aquacis/kit/runtime/sealed-column.ts'
import type { SubgraphRoom } from '@aquacis/kit/runtime/subgraph-definition.ts'
import { silentLog } from '@aquacis/kit/testing/database.ts'
import { createReference } from '../../src/commands/reference/create-reference.ts'
import { payByCard } from '../../src/commands/reference/pay-by-card.ts'

// Makes references and charges cards in a process of its own, for tests that kill it.
// `node paying-process.ts <database url> <settings as JSON>`, then messages of what to do.
const [url = '', settings = '{}'] = process.argv.slice(2)
const room = {
  database: openDatabase(url, { name: 'paying', log: silentLog }),
  sealer: createSealer(Buffer.alloc(32, 7).toString('base64')),
  log: silentLog,
  settings: JSON.parse(settings) as Record<string, unknown>,
} as unknown as SubgraphRoom

interface Order {
  readonly make?: {
    readonly id: string
    readonly contractId: string
    readonly method: 'OXXO' | 'SPEI' | 'CARD' | 'CODI'
  }
  readonly card?: { readonly referenceId: string; readonly token: string; readonly tryId: string }
}

process.on('message', async ({ make, card }: Order) => {
  const context = { room, now: new Date(), traceId: 'f'.repeat(32) }
  if (make !== undefined) {
    const wish = { invoiceIds: null, instalmentId: null, amount: null, keyHash: null }
    await createReference(context, { ...wish, ...make })
  }
  if (card !== undefined) await payByCard(context, card)
  process.send?.('done')
})
process.send?.('started')
