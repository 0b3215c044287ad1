import { type Radio, radioName } from '@aquacis/metering/telemetry'
import type { Arrival, TelegramMessage } from '../arrival.ts'
import type { KnownArrival } from '../decode.ts'
import type { Rejection } from '../rejection.ts'
import type { Refused } from './admit.ts'
import type { Limits } from './limits.ts'

/** Arrivals by whether their radio is in service. */
export interface Sorted {
  readonly known: readonly KnownArrival[]
  readonly refused: readonly Refused[]
  readonly uncounted: number
}

/**
 * Parts meters in service from neighbours' meters, of which a few dead letters an hour are kept: enough to see that they
 * are there, too few to fill a disk. `decided` holds what was decided when the same batch came before.
 */
export function sortStrangers(
  arrivals: readonly Arrival[],
  radios: ReadonlyMap<string, Radio>,
  limits: Limits,
  atMs: number,
  decided: Map<TelegramMessage, boolean>,
): Sorted {
  const known: KnownArrival[] = []
  const refused: Refused[] = []
  let uncounted = 0
  for (const arrival of arrivals) {
    const { message, radioAddress } = arrival
    const name = radioName(radioAddress)
    const radio = radios.get(name)
    if (radio !== undefined) {
      known.push({ arrival, radio })
      continue
    }
    const isKept = decided.get(message) ?? limits.strangers.allows(name, atMs)
    decided.set(message, isKept)
    if (isKept) refused.push({ message, rejection: unknown(arrival) })
    else uncounted += 1
  }
  return { known, refused, uncounted }
}

function unknown({ radioAddress: { network, address } }: Arrival): Rejection {
  return {
    code: 'RADIO_UNKNOWN',
    detail: `no meter in service has the radio ${network} ${address}: install it, and the next telegram is heard`,
  }
}
