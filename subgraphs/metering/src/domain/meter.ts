import type { Litres } from '@aquacis/kit/values/volume.ts'
import type { Place, ServicePoint } from './service-point.ts'

/**
 * The physical register during one service life: put in at a service point, taken out of it. Put in again later, or
 * elsewhere, it is another one with another id.
 */
export interface Meter {
  /** Short number under which readings are kept; never leaves the domain. */
  readonly key: number
  readonly id: string
  readonly serial: string
  /** Three letters by which the maker is registered (EN 13757-7 §5.4.3), for example KAM. */
  readonly manufacturer: string
  readonly model: string
  readonly calibreMillimetres: number
  readonly servicePoint: ServicePoint
  readonly installedAt: Date
  /** What the register showed when it was put in, where somebody looked. */
  readonly initialLitres: Litres | null
  /** Null while it is in service. */
  readonly removedAt: Date | null
  readonly finalLitres: Litres | null
  /** Who may see it follows from these; of a removed one, the office is the one of then. */
  readonly holder: Place
}

/** The meter that stood at a service point at an instant, of all that ever did; null when none did. */
export function standingAt(meters: readonly Meter[], at: Date): Meter | null {
  // At the instant of a swap the new one counts.
  return (
    meters.findLast(
      ({ installedAt, removedAt }) => installedAt <= at && (removedAt === null || removedAt > at),
    ) ?? null
  )
}
