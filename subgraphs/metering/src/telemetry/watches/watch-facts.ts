import type { Transaction } from '@aquacis/kit/runtime/database.ts'
import type { EventEnvelope } from '@aquacis/kit/values/event.ts'
import { limitOf, type TooLittleUseWatch, type Watch } from '../../domain/watches/watch.ts'
import { partiesOfMembers } from '../../store/residents/service-point-member.ts'
import { loadHolders } from '../../store/service-point-holder.ts'
import { type AskedAlert, alertFacts } from '../detection/alert-facts.ts'
import type { WatchChange } from './save-watch-alerts.ts'

/** The facts that tell of alerts of watches, to whom they are for. `traceOf` gives the trace of what caused them. */
export async function watchFacts(
  tx: Transaction,
  changes: readonly WatchChange[],
  now: Date,
  traceOf: (meterKey: number) => string | undefined,
): Promise<readonly EventEnvelope[]> {
  const chosen = await chosenParties(
    tx,
    changes.map(({ watch }) => watch),
  )
  const asked = new Map(changes.map(({ watch, after }) => [after.id, askedOf(watch, chosen.get(watch.id))]))
  return alertFacts(changes, [], now, traceOf, asked)
}

function askedOf(watch: Watch, tellOnly: string[] | undefined): AskedAlert {
  const isOfMoney = 'costCentavos' in watch && watch.costCentavos !== null
  return {
    limit: limitOf(watch),
    ...(isOfMoney ? { limitCentavos: watch.costCentavos } : {}),
    ...(tellOnly === undefined ? {} : { tellOnly }),
  }
}

/**
 * Who alone is told of a watch that names a contact: the contact, and whoever set it while they live there. Absent where
 * the contact has left: then whoever is at home is told.
 */
async function chosenParties(
  tx: Transaction,
  watches: readonly Watch[],
): Promise<ReadonlyMap<string, string[]>> {
  const withContact = watches.filter(hasContact)
  if (withContact.length === 0) return new Map()
  const parties = await partiesOfMembers(
    tx,
    withContact.map(({ contactMemberId }) => contactMemberId),
  )
  const homes = await loadHolders(
    tx,
    withContact.map(({ servicePointId }) => servicePointId),
  )
  return new Map(
    withContact.flatMap(({ id, contactMemberId, servicePointId, setBy }) => {
      const contact = parties.get(contactMemberId)
      if (contact === undefined) return []
      const isThere = homes.get(servicePointId)?.residents.some(({ partyId }) => partyId === setBy) ?? false
      return [[id, [...new Set([contact, ...(isThere ? [setBy] : [])])]] as const]
    }),
  )
}

function hasContact(watch: Watch): watch is TooLittleUseWatch & { readonly contactMemberId: string } {
  return watch.kind === 'TOO_LITTLE_USE' && watch.contactMemberId !== null
}
