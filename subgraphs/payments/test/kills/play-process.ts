import { openDatabase } from '@aquacis/kit/runtime/database.ts'
import { createSealer } from '@aquacis/kit/runtime/sealed-column.ts'
import type { SubgraphRoom } from '@aquacis/kit/runtime/subgraph-definition.ts'
import { silentLog } from '@aquacis/kit/testing/database.ts'
import { plays } from './plays.ts'

// Does something from its beginning to its end in a process of its own, for tests that kill it.
// `node play-process.ts <database url> <settings as JSON> <play>`
const [url = '', settings = '{}', play] = process.argv.slice(2)
const room = {
  database: openDatabase(url, { name: 'play', log: silentLog }),
  sealer: createSealer(Buffer.alloc(32, 7).toString('base64')),
  log: silentLog,
  settings: JSON.parse(settings) as Record<string, unknown>,
} as unknown as SubgraphRoom
await plays[play as keyof typeof plays](room)
await room.database.close()
