import { join } from 'node:path'
import { startPostgres } from '@aquacis/kit/engines/postgres.ts'
import type { DataFolder } from '../ground/data-folder.ts'
import type { Unit } from '../supervisor/unit.ts'

/** The embedded PostgreSQL as something to keep running; `started` hears the superuser's address each time. */
export function postgresUnit(folder: DataFolder, port: number, started: (adminUrl: string) => void): Unit {
  return {
    name: 'postgres',
    logFile: join(folder.postgres, 'postgres.log'),
    async start() {
      const server = await startPostgres({ dataDir: folder.postgres, port })
      started(server.adminUrl)
      return {
        pid: server.pid,
        ended: server.exited,
        stop: () => server.stop(),
        // SIGKILL would leave its backends writing; SIGQUIT ends them all, and the next start replays the log.
        kill: () => void process.kill(server.pid, 'SIGQUIT'),
      }
    },
    // It is handed over once it answers.
    ready: () => Promise.resolve(),
  }
}
