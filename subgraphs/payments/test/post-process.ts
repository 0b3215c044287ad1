import { openDatabase } from '@aquacis/kit/runtime/database.ts'
import { silentLog } from '@aquacis/kit/testing/database.ts'
import { centavos } from '@aquacis/kit/values/money.ts'
import { systemViewer } from '@aquacis/kit/values/viewer.ts'
import { postPayments } from '../src/commands/ledger/post-payments.ts'
import { paymentIdOf } from '../src/domain/ledger/book/ledger-ids.ts'

// Posts one payment in a process of its own, for tests that kill it: `node post-process.ts <database url> <contract> <source>`.
const [url = '', contractId = '', sourceKey = ''] = process.argv.slice(2)
const database = openDatabase(url, { name: 'post-process', log: silentLog, max: 1 })
const money = {
  ...{ paymentId: paymentIdOf(sourceKey), sourceKey, contractId, amount: centavos(30_000n) },
  ...({ fee: centavos(0n), provider: 'femsa', channel: 'OXXO', form: '01', referenceId: null } as const),
  ...{ paidAt: new Date('2026-11-19T18:00:00.000Z'), targets: null },
}
const recording = { at: new Date('2026-11-20T18:00:00.000Z'), traceId: '0'.repeat(32) }
await database.transaction(systemViewer, (tx) => postPayments(tx, [money], recording), { idempotent: true })
await database.close()
