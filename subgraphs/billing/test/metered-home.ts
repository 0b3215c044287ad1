import { randomUUID } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { ContractStarted } from '@aquacis/contracts/events'
import { newTraceId } from '@aquacis/kit/runtime/trace.ts'
import { systemViewer } from '@aquacis/kit/values/viewer.ts'
import { startBillingRun } from '../src/commands/run/start-billing-run.ts'
import type { InvoiceIssued } from '../src/domain/account/account-event.ts'
import { addMonths } from '../src/domain/rating/days.ts'
import { invoicesOfContracts } from '../src/store/invoice.ts'
import { keepInstallation } from '../src/store/registers/meter-life.ts'
import { keepMonths } from '../src/store/registers/register-month.ts'
import { type BilledHome, type BillingRoom, resident, staff } from './billing-room.ts'
import { worked } from './run-room.ts'

/** A home with a meter: day by day what it showed at the midnight with which the day began. */
export interface MeteredHome extends BilledHome {
  readonly meterId: string
}

/** Registers in litres by days. */
export type Registers = Readonly<Record<string, number>>

/** Settles a home of office 1 in Querétaro; a place that is given has its meter already. */
export async function meteredHome(
  billing: BillingRoom,
  registers: Registers,
  { startedOn = '2026-10-01', servicePointId = '', initialLitres = 0 } = {},
): Promise<MeteredHome> {
  const home = {
    ...{ contractId: randomUUID(), servicePointId: servicePointId || randomUUID(), meterId: randomUUID() },
    holder: resident(),
  }
  const { holder, meterId, ...ids } = home
  const terms = { customerId: holder.partyId, operatingUnitId: 1, startedOn, contractNumber: '442760' }
  await billing.hear(ContractStarted, { ...ids, ...terms, usageClass: 'DOMESTIC' })
  if (servicePointId === '') {
    await billing.room.database.transaction(systemViewer, (tx) =>
      keepInstallation(tx, {
        ...{ meterId, servicePointId: home.servicePointId, operatingUnitId: 1, serial: 'A17' },
        ...{ installedAt: '2026-01-01T18:00:00.000Z', initialLitres },
      }),
    )
  }
  await reads(billing, meterId, registers)
  return home
}

/** Registers of a meter come, ten minutes before their midnights. */
export async function reads({ room }: BillingRoom, meterId: string, registers: Registers): Promise<void> {
  const months = Map.groupBy(Object.entries(registers), ([day]) => `${day.slice(0, 7)}-01`)
  await room.database.transaction(systemViewer, (tx) =>
    keepMonths(
      tx,
      [...months].map(([month, known]) => ({
        ...{ meterId, month },
        registers: Array.from({ length: 31 }, (_, index) => {
          const found = known.find(([day]) => Number(day.slice(8)) === index + 1)
          return found === undefined ? null : { offsetMs: -600_000, litres: found[1] }
        }),
      })),
    ),
  )
}

/** Bills office 1 for a month, `2026-10`, whole; gives the id of the run. */
export async function billMonth({ room }: BillingRoom, month: string): Promise<string> {
  const [periodFrom, periodTo] = [`${month}-01`, addMonths(`${month}-01`, 1)]
  const now = new Date(`${periodTo}T18:00:00Z`)
  const context = { room, viewer: staff(1), now, log: room.log, traceId: newTraceId() }
  const wish = { id: randomUUID(), operatingUnitId: 1, zone: null, periodFrom, periodTo, dryRun: false }
  const run = await startBillingRun(context, wish)
  if ('kind' in run) throw new Error(`the run was refused: ${run.kind}`)
  await worked(room, run.id)
  return run.id
}

/** The bills of a home, the oldest first. */
export async function billsOf({ room }: BillingRoom, { contractId }: BilledHome): Promise<InvoiceIssued[]> {
  const found = await room.database.transaction(systemViewer, (tx) =>
    invoicesOfContracts(tx, [contractId], { after: null, limit: 20 }),
  )
  return found.map(({ bill }) => bill).toSorted((a, b) => (a.periodFrom < b.periodFrom ? -1 : 1))
}

/** CEA's tariff with some members changed, published from its first day on. */
export async function publishChanged(
  billing: BillingRoom,
  change: Readonly<Record<string, unknown>> & { readonly code: string },
): Promise<void> {
  const ceas = JSON.parse(await readFile(new URL('../tariffs/CEAQ-2026-02.json', import.meta.url), 'utf8'))
  const document = JSON.stringify({ ...ceas, golden: [], ...change })
  const input = { document, proposed: false }
  const save = 'mutation ($input: SaveTariffInput!) { saveTariff(input: $input) { __typename } }'
  const saved = await billing.ask(staff(1), save, { input })
  const publish = `mutation { publishTariff(code: "${change.code}") { __typename ... on Refusal { message } } }`
  const published = await billing.ask(staff(1), publish)
  const outcomes = JSON.stringify([saved, published])
  if (!outcomes.includes('TariffPublished')) throw new Error(outcomes)
}
