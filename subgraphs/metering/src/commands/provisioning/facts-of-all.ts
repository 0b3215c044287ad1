import { asSystem } from '@aquacis/kit/runtime/database/system-scope.ts'
import type { Transaction } from '@aquacis/kit/runtime/database.ts'
import type { RequestContext } from '@aquacis/kit/runtime/subgraph-definition.ts'
import { radioOf } from '../../domain/devices/radio-form.ts'
import type { Installation, InstallationFacts } from '../../domain/life/installation.ts'
import { mayInstallMeter } from '../../domain/policy.ts'
import type { IdentifiedRow } from '../../domain/provisioning/find-repetitions.ts'
import { type RadioAddress, radioName } from '../../domain/radio.ts'
import { loadInstallations, radiosTaken } from '../../store/device.ts'
import { meterIdsTaken, metersEverAt, serialsTaken } from '../../store/meter.ts'
import { loadHolders } from '../../store/service-point-holder.ts'

/**
 * What each of many installations depends on, in a handful of questions. What is taken is asked as the system: another
 * office's meter stands in the way too, and a refusal says no more than that.
 */
export async function factsOfAll(
  tx: Transaction,
  { room, viewer }: RequestContext,
  rows: readonly IdentifiedRow[],
): Promise<(wish: Installation) => InstallationFacts> {
  const wishes = rows.map(({ installation }) => installation)
  const ids = wishes.map(({ meterId }) => meterId)
  const places = wishes.map(({ servicePointId }) => servicePointId)
  const holders = await loadHolders(tx, places)
  const known = await loadInstallations(tx, room.sealer, ids)
  const stood = await metersEverAt(tx, places)
  const taken = await asSystem(tx, viewer, async () => ({
    ids: await meterIdsTaken(tx, ids),
    serials: await serialsTaken(
      tx,
      wishes.map(({ serial }) => serial),
    ),
    radios: await radiosTaken(tx, wishes.flatMap(addressOf)),
  }))
  return (wish) => {
    const holder = holders.get(wish.servicePointId) ?? null
    const meters = stood.get(wish.servicePointId) ?? []
    const [address] = addressOf(wish)
    return {
      holder: holder !== null && mayInstallMeter(viewer, holder) ? holder : null,
      sameId: known.get(wish.meterId) ?? null,
      idTakenElsewhere: taken.ids.has(wish.meterId),
      servicePointHasMeter: meters.some(({ removedAt }) => removedAt === null),
      vacantSince: meters.findLast(({ removedAt }) => removedAt !== null)?.removedAt ?? null,
      serialTaken: taken.serials.has(wish.serial),
      radioTaken: address !== undefined && taken.radios.has(radioName(address)),
    }
  }
}

function addressOf({ manufacturer, radio }: Installation): RadioAddress[] {
  const installed = radioOf(manufacturer, radio)
  return typeof installed === 'string' ? [] : [installed]
}
