import { createHash } from 'node:crypto'
import type { SubgraphRoom } from '@aquacis/kit/runtime/subgraph-definition.ts'
import { newTraceId } from '@aquacis/kit/runtime/trace.ts'
import { systemViewer } from '@aquacis/kit/values/viewer.ts'
import { recordAccounts } from '../src/commands/record-accounts.ts'
import { shipTariff } from '../src/commands/tariffs/ship-tariff.ts'
import { openAccount } from '../src/domain/account/open-account.ts'
import { keepInstallation } from '../src/store/registers/meter-life.ts'
import { keepMonths } from '../src/store/registers/register-month.ts'

/** A home of the town by its number. */
export interface Home {
  readonly contractId: string
  readonly servicePointId: string
  readonly meterId: string
}

/** How a town is settled. */
export interface TownPlan {
  readonly homes: number
  readonly operatingUnitId?: number
  /** Litres of a home in October 2026, by its number; null where its meter said nothing. */
  readonly litres?: (home: number) => number | null
  /** Zone of a home, by its number; unset, none has one. */
  readonly zone?: (home: number) => string
  /** Homes whose meter nobody told of. */
  readonly withoutMeter?: readonly number[]
}

const october = { from: '2026-10-01', to: '2026-11-01' }

/** Homes with an account each, a meter, and its registers around the first days of October and November 2026; CEA's tariff. */
export async function settledTown(room: SubgraphRoom, plan: TownPlan): Promise<Home[]> {
  const { homes, operatingUnitId = 1, litres = () => 15_000, withoutMeter = [], zone } = plan
  const at = new Date('2026-09-20T18:00:00Z')
  await shipTariff(room, at)
  const town = Array.from({ length: homes }, (_, index) => homeOf(operatingUnitId, index))
  await room.database.transaction(systemViewer, async (tx) => {
    const opened = town.map((home, index) =>
      openAccount({
        ...{ contractId: home.contractId, servicePointId: home.servicePointId, operatingUnitId },
        ...{
          contractNumber: String(400_000 + index),
          customerId: idOf(`customer ${operatingUnitId} ${index}`),
        },
        ...{ startedOn: '2026-10-01', usageClass: 'DOMESTIC' },
      }),
    )
    await recordAccounts(
      tx,
      opened.map((fact, index) => ({
        before: null,
        facts: zone === undefined ? [fact] : [fact, { type: 'ZoneAssigned', zone: zone(index) }],
      })),
      { at, traceId: newTraceId() },
    )
    for (const [index, home] of town.entries()) {
      if (withoutMeter.includes(index)) continue
      const installed = { installedAt: '2026-09-15T18:00:00.000Z', initialLitres: 0, serial: `S${index}` }
      await keepInstallation(tx, { ...home, operatingUnitId, ...installed })
    }
    await keepMonths(
      tx,
      town.flatMap(({ meterId }, index) => {
        if (withoutMeter.includes(index)) return []
        const used = litres(index)
        return [
          monthOf(meterId, october.from, 1_000),
          ...(used === null ? [] : [monthOf(meterId, october.to, 1_000 + used)]),
        ]
      }),
    )
  })
  return town
}

function monthOf(meterId: string, month: string, litres: number) {
  const registers = Array.from({ length: 31 }, (_, day) =>
    day === 0 ? { offsetMs: -600_000, litres } : null,
  )
  return { meterId, month, registers }
}

function homeOf(office: number, index: number): Home {
  return {
    contractId: idOf(`contract ${office} ${index}`),
    servicePointId: idOf(`place ${office} ${index}`),
    meterId: idOf(`meter ${office} ${index}`),
  }
}

/** The same id for the same name. */
function idOf(name: string): string {
  const hex = createHash('sha256').update(name).digest('hex')
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`
}
