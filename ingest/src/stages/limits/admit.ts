import { type RadioAddress, radioName } from '@aquacis/metering/telemetry'
import type { Arrival, TelegramMessage } from '../arrival.ts'
import { identify } from '../identify.ts'
import { attempt, type Rejection } from '../rejection.ts'
import type { Limits } from './limits.ts'

/** A message that leaves the way, and why. */
export interface Refused {
  readonly message: TelegramMessage
  readonly rejection: Rejection
}

/** What of some messages goes on. */
export interface Admitted {
  readonly arrivals: readonly Arrival[]
  readonly refused: readonly Refused[]
  /** Radios that sent more than they may, with how many of their telegrams. */
  readonly floods: ReadonlyMap<string, Flood>
  /** Refused beyond what is kept of their kind: counted only. */
  readonly uncounted: number
}

export interface Flood {
  readonly address: RadioAddress
  readonly telegrams: number
}

/**
 * Opens messages and stops floods. Only the radio that floods is stopped, not the concentrator or network server that
 * passes it on: others speak through it. What is stopped is no secret: some of it lies with the dead letters, all of it is counted and said.
 */
export function admit(messages: readonly TelegramMessage[], limits: Limits, atMs: number): Admitted {
  const arrivals: Arrival[] = []
  const refused: Refused[] = []
  const floods = new Map<string, Flood>()
  let uncounted = 0
  const refuse = (refusal: Refused, isKept: boolean) => {
    if (isKept) refused.push(refusal)
    else uncounted += 1
  }

  for (const message of messages) {
    const opened = attempt(() => identify(message))
    if (!opened.ok) {
      const { rejection } = opened
      refuse({ message, rejection }, limits.garbage.allows(`${message.topic} ${rejection.code}`, atMs))
      continue
    }
    const address = opened.value.radioAddress
    const name = radioName(address)
    if (limits.telegrams.take(name, atMs)) {
      arrivals.push(opened.value)
      continue
    }
    floods.set(name, { address, telegrams: (floods.get(name)?.telegrams ?? 0) + 1 })
    refuse({ message, rejection: flood }, limits.strangers.allows(name, atMs))
  }
  return { arrivals, refused, floods, uncounted }
}

const flood: Rejection = {
  code: 'FLOOD',
  detail: 'the radio sends more telegrams than a meter has to say: they are stopped until it is quiet again',
}
