import { startRunWorker } from '@aquacis/billing/run-worker'
import { openDatabase } from '@aquacis/kit/runtime/database.ts'
import { createLogger } from '@aquacis/kit/runtime/log.ts'

// A worker of billing runs in a process of its own, so that its memory can be told: `node run-worker-process.ts <database url>`.
const [url = ''] = process.argv.slice(2)
const log = createLogger('run-worker', 'warn')
const database = openDatabase(url, { name: 'run-worker', log })
const stop = startRunWorker({ database, log }, { lookEveryMs: 100 })
process.once('SIGTERM', () => {
  void stop()
    .then(() => database.close())
    .then(() => process.exit(0))
})
console.log('works')
