import { openDatabase } from '@aquacis/kit/runtime/database.ts'
import type { SubgraphRoom } from '@aquacis/kit/runtime/subgraph-definition.ts'
import { silentLog } from '@aquacis/kit/testing/database.ts'
import { chargeDue } from '../../src/commands/autopay/charge-due.ts'

// Charges what is due in a process of its own, for tests that kill it.
// `node autopay-process.ts <database url> <settings as JSON> <now>`
const [url = '', settings = '{}', now = ''] = process.argv.slice(2)
const room = {
  database: openDatabase(url, { name: 'autopay', log: silentLog }),
  log: silentLog,
  settings: JSON.parse(settings) as Record<string, unknown>,
} as unknown as SubgraphRoom
await chargeDue(room, new Date(now))
process.send?.('done')
