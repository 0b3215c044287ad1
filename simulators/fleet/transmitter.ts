import type { Logger } from '@aquacis/kit/runtime/log.ts'
import type { ConcentratorLink } from './concentrator-link.ts'
import type { Household } from './manifest.ts'
import { type ClockPiece, profileInstant } from './memory/profile-clock.ts'
import { encodeTelegram, meterStateAt, transmissionAt } from './telegram.ts'

export interface TransmitterOptions {
  readonly clock: readonly ClockPiece[]
  /** Connection of each concentrator by its id. */
  readonly links: ReadonlyMap<string, ConcentratorLink>
  readonly intervalMs: number
  readonly log: Logger
  /** Told of every telegram once it was acknowledged. */
  readonly acknowledged?: (telegram: AcknowledgedTelegram) => void
}

/** What the broker has taken over: from then on it must not be lost. */
export interface AcknowledgedTelegram {
  readonly identNumber: string
  readonly receivedAt: Date
  readonly litres: number
}

export interface TransmitterCounters {
  readonly published: number
  readonly acknowledged: number
  /** Live telegrams that nobody could take any more: the broker was away for long. */
  readonly lost: number
}

/** The radios of all meters, each heard by the concentrator of its office. */
export interface Transmitter {
  /** Resolves when the household's telegram of that instant was acknowledged. */
  deliver(household: Household, at: Date): Promise<void>
  /** Sends it once; whether anybody hears is not the meter's concern. */
  speak(household: Household, at: Date): void
  counters(): TransmitterCounters
}

/** What a concentrator holds for a broker that is away, before it lets new telegrams fall. */
const mostUnacknowledged = 2_000

export function createTransmitter(options: TransmitterOptions): Transmitter {
  const { clock, links, intervalMs, log } = options
  const counters = { published: 0, acknowledged: 0, lost: 0 }

  async function deliver(household: Household, at: Date): Promise<void> {
    const { meter, concentratorId, index } = household
    const state = meterStateAt(household, profileInstant(clock, at))
    const frame = encodeTelegram(meter, state, transmissionAt(meter, at, intervalMs))
    // Walls differ, the weather a little: −60 to −94 dBm.
    const rssiDbm = -60 - ((index * 7 + Math.floor(at.getTime() / 60_000)) % 35)
    counters.published += 1
    await links.get(concentratorId)?.publish({ frame, receivedAt: at, rssiDbm })
    counters.acknowledged += 1
    options.acknowledged?.({ identNumber: meter.identNumber, receivedAt: at, litres: state.litres })
  }

  return {
    deliver,
    speak(household, at) {
      const link = links.get(household.concentratorId)
      if (link === undefined || link.unacknowledged() >= mostUnacknowledged) counters.lost += 1
      else
        deliver(household, at).catch((error: unknown) =>
          log.debug({ err: error }, 'a telegram was not taken'),
        )
    },
    counters: () => ({ ...counters }),
  }
}
