import { openDatabase } from '@aquacis/kit/runtime/database.ts'
import { createSealer } from '@aquacis/kit/runtime/sealed-column.ts'
import type { SubgraphRoom } from '@aquacis/kit/runtime/subgraph-definition.ts'
import { silentLog } from '@aquacis/kit/testing/database.ts'
import { startStamper } from '../src/queue/stamper.ts'

// A stamper in a process of its own, for tests that kill it.
// `node stamper-process.ts <database url> <settings as JSON> <lease ms>`
const [url = '', settings = '{}', leaseMs = '1000'] = process.argv.slice(2)
const room = {
  database: openDatabase(url, { name: 'stamper', log: silentLog }),
  sealer: createSealer(Buffer.alloc(32, 7).toString('base64')),
  log: silentLog,
  settings: JSON.parse(settings) as Record<string, unknown>,
} as unknown as SubgraphRoom
const pace = { width: 4, attemptMs: Number(leaseMs) / 2, leaseMs: Number(leaseMs), lookEveryMs: 100 }
await startStamper(room, pace)
process.send?.('started')
