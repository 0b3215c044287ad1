import { EventEmitter } from 'node:events'
import { ContractEnded, ContractMemberLeft } from '@aquacis/contracts/events'
import type { SubgraphRoom } from '@aquacis/kit/runtime/subgraph-definition.ts'
import { type EventEnvelope, readEvent } from '@aquacis/kit/values/event.ts'
import type { Viewer } from '@aquacis/kit/values/viewer.ts'

/** Tells at once when somebody may not look at a contract any more; a right that ends otherwise is seen within a minute. */
export interface Departures {
  /** Calls back when this viewer leaves the contract; returns what stops it. */
  of(contractId: string, viewer: Viewer, onLeft: () => void): () => void
}

const departures = new WeakMap<SubgraphRoom, Departures>()

/** Those of a running subgraph. Throws when it was not started: a bug of the process. */
export function departuresOf(room: SubgraphRoom): Departures {
  const found = departures.get(room)
  if (found === undefined) throw new Error('metering does not follow who leaves a contract')
  return found
}

/** Starts to follow who leaves, once per process; returns its stop. */
export async function followDepartures(room: SubgraphRoom): Promise<() => Promise<void>> {
  /** By contract: the party that left, null for everybody. */
  const left = new EventEmitter<Record<string, [partyId: string | null]>>()
  left.setMaxListeners(0)
  const following = await room.eventLog.follow([ContractEnded.type, ContractMemberLeft.type], (event) => {
    const { contractId, partyId } = readDeparture(event)
    left.emit(contractId, partyId)
  })
  departures.set(room, {
    of(contractId, viewer, onLeft) {
      // Staff look at an office, whoever lives there.
      if (viewer.kind !== 'resident') return () => undefined
      const hear = (partyId: string | null) => {
        if (partyId === null || partyId === viewer.partyId) onLeft()
      }
      left.on(contractId, hear)
      return () => left.off(contractId, hear)
    },
  })
  return () => following.stop()
}

function readDeparture(event: EventEnvelope): { contractId: string; partyId: string | null } {
  if (event.type === ContractEnded.type) return { ...readEvent(ContractEnded, event).data, partyId: null }
  return readEvent(ContractMemberLeft, event).data
}
