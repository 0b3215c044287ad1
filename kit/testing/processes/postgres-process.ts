import { startPostgres } from '../../engines/postgres.ts'

// Starts PostgreSQL and lives on, for tests that kill the parent: `node postgres-process.ts <data folder> <port>`.
const [dataDir = '', port = ''] = process.argv.slice(2)
try {
  const { pid, adminUrl } = await startPostgres({ dataDir, port: Number(port) })
  process.send?.({ pid, adminUrl })
} catch (error) {
  process.send?.({ fault: error instanceof Error ? error.message : String(error) })
}
