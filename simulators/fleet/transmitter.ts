import type { Logger } from '@aquacis/kit/runtime/log.ts'
import type { Link } from './link.ts'
import type { Household } from './manifest.ts'
import { alertsAt, type Message, messageAt, type Speech } from './radio/message.ts'
import { isHeard } from './radio/simulated-radio.ts'

export interface TransmitterOptions extends Omit<Speech, 'loggedHours'> {
  /** Connection of each sender by its id. */
  readonly links: ReadonlyMap<string, Link>
  readonly log: Logger
  /** Told of every telegram once it was acknowledged. */
  readonly acknowledged?: (telegram: AcknowledgedTelegram) => void
}

/** What the broker has taken over: from then on it must not be lost. */
export interface AcknowledgedTelegram {
  readonly identNumber: string
  /** The instant under which its newest register is kept. */
  readonly receivedAt: Date
  readonly litres: number
}

export interface TransmitterCounters {
  readonly published: number
  readonly acknowledged: number
  /** Live telegrams that nobody could take any more: the broker was away for long. */
  readonly lost: number
  /** Live telegrams that walls and weather swallowed. */
  readonly unheard: number
}

/** The radios of all meters, each heard by whoever hears it. */
export interface Transmitter {
  /** Resolves when the household's telegram of that instant was acknowledged. */
  deliver(household: Household, at: Date): Promise<void>
  /** Sends it once, `intervalMs` after the one before; whether anybody hears is not the meter's concern. */
  speak(household: Household, at: Date, intervalMs: number): void
  counters(): TransmitterCounters
}

/** What a sender holds for a broker that is away, before it lets new telegrams fall. */
const mostUnacknowledged = 2_000
const hourMs = 3_600_000

export function createTransmitter(options: TransmitterOptions): Transmitter {
  const { links, log } = options
  const counters = { published: 0, acknowledged: 0, lost: 0, unheard: 0 }

  async function publish(household: Household, message: Message): Promise<void> {
    counters.published += 1
    await links.get(message.sender)?.publish(message)
    counters.acknowledged += 1
    const { at: receivedAt, litres } = message
    options.acknowledged?.({ identNumber: household.meter.identNumber, receivedAt, litres })
  }

  function say(household: Household, message: Message): void {
    const link = links.get(message.sender)
    if (link === undefined || link.unacknowledged() >= mostUnacknowledged) counters.lost += 1
    else
      publish(household, message).catch((error: unknown) =>
        log.debug({ err: error }, 'a telegram was not taken'),
      )
  }

  return {
    deliver: (household, at) => publish(household, messageAt(household, at, options)),
    speak(household, at, intervalMs) {
      const atMs = at.getTime()
      if (!isHeard(household.radio, atMs)) {
        counters.unheard += 1
        return
      }
      for (const missed of keptByDevice(household, atMs, intervalMs))
        say(household, messageAt(household, missed, options))
      say(household, messageAt(household, at, options))
      for (const alert of alertsAt(household, at, { ...options, intervalMs })) say(household, alert)
    },
    counters: () => ({ ...counters }),
  }
}

/** Whole hours that an NB-IoT meter could not report and has kept; LoRaWAN meters log theirs, wM-Bus meters forget. */
function keptByDevice({ radio }: Household, atMs: number, intervalMs: number): Date[] {
  const silentBefore = !isHeard(radio, atMs - intervalMs)
  if (radio.network !== 'NBIOT' || !silentBefore) return []
  const kept: Date[] = []
  // The hour that has begun is told live.
  for (let hour = Math.floor(atMs / hourMs) * hourMs - hourMs; !isHeard(radio, hour); hour -= hourMs)
    kept.unshift(new Date(hour))
  return kept
}
