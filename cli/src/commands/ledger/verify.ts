import { ConfigurationError, readConfiguration } from '@aquacis/kit/runtime/configuration.ts'
import { verifyBook } from '@aquacis/payments/ledger/verify'
import * as v from 'valibot'
import type { Streams } from '../../command.ts'

const environment = v.object({ AQUACIS_PAYMENTS_OWNER_URL: v.string() })

/** Looks through a database's book; 1 where something in it cannot be. */
export async function verifyLedger({ output, complaints }: Streams): Promise<number> {
  try {
    const { AQUACIS_PAYMENTS_OWNER_URL: url } = readConfiguration(environment, process.env)
    const { findings, ...counted } = await verifyBook(url)
    const ok = findings.length === 0
    for (const finding of findings) output.write(`${JSON.stringify(finding)}\n`)
    output.write(`${JSON.stringify({ ok, ...counted, findings: findings.length })}\n`)
    return ok ? 0 : 1
  } catch (error) {
    if (!(error instanceof ConfigurationError)) throw error
    complaints.write(`aquacis ledger verify: ${error.message}\n`)
    return 2
  }
}
