import { startPostgres } from '../../engines/postgres.ts'

// Starts PostgreSQL and lives on, for tests that kill the parent: `node postgres-process.ts <data folder> <port>`.
const [dataDir = '', port = ''] = process.argv.slice(2)
// Who listens on the channel stays: without this the process would end whenever nothing else is left to do.
process.on('disconnect', () => process.exit())
try {
  const { pid, adminUrl } = await startPostgres({ dataDir, port: Number(port) })
  process.send?.({ pid, adminUrl })
} catch (error) {
  process.send?.({ fault: error instanceof Error ? error.message : String(error) })
}
