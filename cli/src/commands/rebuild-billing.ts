import { parseArgs } from 'node:util'
import { rebuildProjections } from '@aquacis/billing/rebuild'
import { ConfigurationError, readConfiguration } from '@aquacis/kit/runtime/configuration.ts'
import { openDatabase } from '@aquacis/kit/runtime/database.ts'
import { createLogger } from '@aquacis/kit/runtime/log.ts'
import * as v from 'valibot'
import type { Command, Streams } from '../command.ts'

const help = `aquacis rebuild-billing: makes accounts and bills anew of their facts, from zero, while the system serves.

Usage: npx -y pnpm@12 -s aquacis rebuild-billing

Needed after a change in how facts are read, and whenever somebody doubts what is kept. Bills are issued meanwhile as ever;
for the moment in which the new tables take the place of the old ones, whoever asks for a bill waits. One at a time.

Environment
  AQUACIS_BILLING_OWNER_URL  database of billing, as the role that owns its tables

Answer: one line
  {"events":120000,"accounts":10000,"invoices":100000,"caughtUp":12,"seconds":4.2}
    caughtUp  accounts that were written meanwhile and made once more
The exit code is 0 when all was made; 2 when the request makes no sense.
`

const environment = v.object({ AQUACIS_BILLING_OWNER_URL: v.string() })

/** `aquacis rebuild-billing`: accounts and bills, anew of their facts. */
export const rebuildBillingCommand: Command = {
  name: 'rebuild-billing',
  summary: 'makes accounts and bills anew of their facts, while the system serves',
  help,
  async run(args, streams) {
    try {
      parseArgs({ args: [...args], options: {} })
      const { AQUACIS_BILLING_OWNER_URL: url } = readConfiguration(environment, process.env)
      await rebuild(url, streams)
      return 0
    } catch (error) {
      if (!(error instanceof TypeError || error instanceof ConfigurationError)) throw error
      streams.complaints.write(`aquacis rebuild-billing: ${error.message}\n`)
      return 2
    }
  },
}

async function rebuild(url: string, { output, complaints }: Streams): Promise<void> {
  // Standard output is for answers alone.
  const log = createLogger('rebuild-billing', 'warn', complaints)
  const owner = openDatabase(url, { name: 'rebuild', log, max: 2 })
  const begun = performance.now()
  try {
    const report = await rebuildProjections(owner)
    const seconds = Math.round(performance.now() - begun) / 1_000
    output.write(`${JSON.stringify({ ...report, seconds })}\n`)
  } finally {
    await owner.close()
  }
}
