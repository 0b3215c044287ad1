import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { InvoiceIssued } from '@aquacis/billing/events'
import { subgraph } from '@aquacis/fiscal/subgraph'
import { provisionDatabase, startPostgres } from '@aquacis/kit/engines/postgres.ts'
import { openDatabase } from '@aquacis/kit/runtime/database.ts'
import { createLogger } from '@aquacis/kit/runtime/log.ts'
import { migrate } from '@aquacis/kit/runtime/migrations.ts'
import { newEvent } from '@aquacis/kit/runtime/outbox.ts'
import { createSealer } from '@aquacis/kit/runtime/sealed-column.ts'
import type { SubgraphRoom } from '@aquacis/kit/runtime/subgraph-definition.ts'
import { freePort } from '@aquacis/kit/testing/free-port.ts'
import type { EventDefinition } from '@aquacis/kit/values/event.ts'
import { systemViewer } from '@aquacis/kit/values/viewer.ts'
import { testIssuer, writeTestSeals } from '@aquacis/simulators/pac/authority/test-seals.ts'
import { Client } from 'pg'
import { startProcess } from '../processes.ts'

/** A bill as billing tells of it. */
export type IssuedBill = typeof InvoiceIssued extends EventDefinition<infer Data> ? Data : never

/** Fiscal on a database of its own, with simulated PACs in another process. */
export interface FiscalRoom {
  /** Where the simulated PACs listen, and what they let in with. */
  readonly pac: { readonly url: string; readonly user: string; readonly password: string }
  /** Folder with the issuer's certificate. */
  readonly seals: string
  /** Queues the documents of bills, in one transaction, as the domain does on hearing of them. */
  issue(bills: readonly IssuedBill[]): Promise<void>
  /** How many documents wait for their stamp. */
  waiting(): Promise<number>
  /** Starts to stamp; returns the stop. */
  start(): Promise<() => Promise<void>>
  close(): Promise<void>
}

const log = createLogger('bench', 'error')
const account = { user: 'bench', password: 'of-a-bench' }

/** Starts all of it. */
export async function fiscalRoom(): Promise<FiscalRoom> {
  const folder = await mkdtemp(join(tmpdir(), 'aquacis-bench-'))
  const seals = join(folder, 'seals')
  await writeTestSeals(seals, new Date())
  const port = await freePort()
  const process = await startPac(seals, port)
  const pac = { url: `http://127.0.0.1:${port}`, ...account }
  const postgres = await startPostgres({ dataDir: join(folder, 'postgres'), port: await freePort(), log })
  const { ownerUrl, appUrl } = await provisionDatabase(postgres.adminUrl, 'bench_fiscal', account.password)
  await migrate(ownerUrl, subgraph.migrations, log)
  const database = openDatabase(appUrl, { name: 'bench', log })
  const looking = new Client({ connectionString: appUrl, options: '-c aquacis.scope=all' })
  await looking.connect()
  const sealer = createSealer(Buffer.alloc(32, 7).toString('base64'))
  // No queue reads the log of events: what it tells stays in the outbox.
  const room = { database, log, sealer, settings: settingsFor(pac, seals) } as unknown as SubgraphRoom
  return {
    ...{ pac, seals },
    issue: (bills) => issueBills(room, bills),
    async waiting() {
      const counted = `select count(*)::int as waiting from fiscal_document where state = 'PENDING'`
      return (await looking.query<{ waiting: number }>(counted)).rows[0]?.waiting ?? 0
    },
    start: async () => (await subgraph.start?.(room)) ?? (async () => undefined),
    async close() {
      await Promise.all([looking.end(), database.close()])
      await Promise.all([postgres.stop(), process.stop()])
      await rm(folder, { recursive: true, force: true })
    },
  }
}

function startPac(seals: string, port: number) {
  return startProcess({
    script: new URL('../../../simulators/pac/main.ts', import.meta.url),
    environment: {
      PORT: String(port),
      AQUACIS_PAC_FOLDER: seals,
      AQUACIS_PAC_USER: account.user,
      AQUACIS_PAC_PASSWORD: account.password,
    },
    ready: 'serving',
  })
}

function settingsFor(pac: FiscalRoom['pac'], seals: string): Record<string, string> {
  return {
    AQUACIS_FISCAL_CSD_FOLDER: seals,
    AQUACIS_FISCAL_ISSUER_NAME: testIssuer.name,
    AQUACIS_FISCAL_ISSUER_REGIME: '601',
    AQUACIS_FISCAL_PACS: 'finkok',
    AQUACIS_FISCAL_FINKOK_URL: `${pac.url}/finkok`,
    AQUACIS_FISCAL_FINKOK_USER: pac.user,
    AQUACIS_FISCAL_FINKOK_PASSWORD: pac.password,
  }
}

async function issueBills(room: SubgraphRoom, bills: readonly IssuedBill[]): Promise<void> {
  const [reaction] = subgraph.reactions.filter(({ event }) => event.type === InvoiceIssued.type)
  await room.database.transaction(systemViewer, async (tx) => {
    for (const data of bills) {
      const event = newEvent(InvoiceIssued, { key: data.contractId, data, occurredAt: new Date() })
      await reaction?.handle(room, tx, event)
    }
  })
}
