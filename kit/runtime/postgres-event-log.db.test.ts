import { Client } from 'pg'
import { afterAll, beforeAll, describe, inject } from 'vitest'
import { type EmptyDatabase, emptyDatabase, silentLog } from '../testing/database.ts'
import { eventLogContract } from '../testing/event-log-contract.ts'
import { openPostgresEventLog } from './postgres-event-log.ts'

let room: EmptyDatabase
beforeAll(async () => {
  room = await emptyDatabase()
})
afterAll(() => room.drop())

describe('the event log on PostgreSQL', () => {
  eventLogContract({
    open: () => openPostgresEventLog(room.ownerUrl, { log: silentLog }),
    async dropConnections() {
      const admin = new Client({ connectionString: inject('postgresUrl') })
      await admin.connect()
      const name = new URL(room.ownerUrl).pathname.slice(1)
      await admin.query('select pg_terminate_backend(pid, 5000) from pg_stat_activity where datname = $1', [
        name,
      ])
      await admin.end()
    },
  })
})
