import { openDatabase } from '@aquacis/kit/runtime/database.ts'
import { createSealer } from '@aquacis/kit/runtime/sealed-column.ts'
import type { SubgraphRoom } from '@aquacis/kit/runtime/subgraph-definition.ts'
import { silentLog } from '@aquacis/kit/testing/database.ts'
import { createChannels } from '../src/channels/channels.ts'
import { startDispatcher } from '../src/delivery/dispatcher.ts'

// A dispatcher in a process of its own, for tests that kill it.
// `node dispatcher-process.ts <database url> <settings as JSON> <lease ms>`
const [url = '', settings = '{}', leaseMs = '1000'] = process.argv.slice(2)
const room = {
  database: openDatabase(url, { name: 'dispatcher', log: silentLog }),
  sealer: createSealer(Buffer.alloc(32, 7).toString('base64')),
  log: silentLog,
  settings: JSON.parse(settings) as Record<string, unknown>,
} as unknown as SubgraphRoom
const pace = { width: 4, attemptMs: Number(leaseMs) / 2, leaseMs: Number(leaseMs), lookEveryMs: 100 }
startDispatcher(room, createChannels(room), pace)
process.send?.('started')
