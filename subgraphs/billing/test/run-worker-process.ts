import { openDatabase } from '@aquacis/kit/runtime/database.ts'
import { silentLog } from '@aquacis/kit/testing/database.ts'
import { startRunWorker } from '../src/run/run-worker.ts'

// A worker of billing runs in a process of its own, for tests that kill it: `node run-worker-process.ts <database url>`.
const [url = ''] = process.argv.slice(2)
const database = openDatabase(url, { name: 'run-worker', log: silentLog, max: 2 })
startRunWorker({ database, log: silentLog }, { lookEveryMs: 20 })
process.send?.('started')
