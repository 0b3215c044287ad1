import { openDatabase } from '@aquacis/kit/runtime/database.ts'
import { createSealer } from '@aquacis/kit/runtime/sealed-column.ts'
import type { SubgraphRoom } from '@aquacis/kit/runtime/subgraph-definition.ts'
import { silentLog } from '@aquacis/kit/testing/database.ts'
import { makeDebitFiles } from '../../src/commands/autopay/direct-debit/make-debit-file.ts'
import { sendDebitFiles } from '../../src/commands/autopay/direct-debit/send-debit-files.ts'
import { takeDebitAnswers } from '../../src/commands/autopay/direct-debit/take-debit-answers.ts'

// Does the chores of direct debit in a process of its own, for tests that kill it.
// `node debit-process.ts <database url> <settings as JSON> <now>`
const [url = '', settings = '{}', now = ''] = process.argv.slice(2)
const room = {
  database: openDatabase(url, { name: 'debits', log: silentLog }),
  sealer: createSealer(Buffer.alloc(32, 7).toString('base64')),
  log: silentLog,
  settings: JSON.parse(settings) as Record<string, unknown>,
} as unknown as SubgraphRoom
for (const chore of [makeDebitFiles, sendDebitFiles, takeDebitAnswers]) await chore(room, new Date(now))
process.send?.('done')
