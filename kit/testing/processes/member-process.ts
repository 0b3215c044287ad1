import { openPostgresEventLog } from '../../runtime/postgres-event-log.ts'
import { silentLog } from '../database.ts'

// A member of a group in a process of its own, for tests that kill it: it tells its parent every event that it
// begins to handle, and never ends one of type `stuckType`.
// `node member-process.ts <event log url> <group> <type> <stuck type>`
const [url = '', group = '', type = '', stuckType = ''] = process.argv.slice(2)
const eventLog = await openPostgresEventLog(url, { log: silentLog })
await eventLog.consume(group, [type, stuckType], async (events) => {
  for (const event of events) process.send?.(event)
  if (events.some((event) => event.type === stuckType)) await new Promise(() => {})
})
