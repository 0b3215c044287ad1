import { openDatabase } from '../../runtime/database.ts'
import { openPostgresEventLog } from '../../runtime/postgres-event-log.ts'
import { startRelay } from '../../runtime/relay.ts'
import { silentLog } from '../database.ts'

// A relay in a process of its own, for tests that kill it: `node relay-process.ts <database url> <event log url>`.
const [databaseUrl = '', eventLogUrl = ''] = process.argv.slice(2)
const eventLog = await openPostgresEventLog(eventLogUrl, { log: silentLog })
await startRelay({
  database: openDatabase(databaseUrl, { name: 'relay', log: silentLog }),
  eventLog,
  log: silentLog,
})
process.send?.('started')
