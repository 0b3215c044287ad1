import { lorawanCodecs } from '../../registry.ts'
import { profileFrom } from '../find-codec.ts'
import type { ChirpstackDevice } from './event.ts'

/** Which codec reads a device's payloads. */
export interface PayloadProfile {
  readonly vendor: string
  readonly model: string
}

/**
 * Vendor and model as the network server knows them: the device's tags first, then the names of its profile and of
 * itself, where they begin with a known vendor. Null when none says it.
 */
export function profileOf({ tags, profileName, name }: ChirpstackDevice): PayloadProfile | null {
  const vendor = tags['vendor'] ?? tags['manufacturer'] ?? tags['brand']
  if (vendor !== undefined) return { vendor, model: tags['model'] ?? profileName }
  return profileFrom(lorawanCodecs, profileName) ?? profileFrom(lorawanCodecs, name) ?? null
}

/** Weight of a pulse where a tag of the device says it. */
export function litresPerPulseOf({ tags }: ChirpstackDevice): number | null {
  const weight = Number(tags['litresPerPulse'] ?? tags['litres_per_pulse'] ?? Number.NaN)
  return Number.isFinite(weight) && weight > 0 ? weight : null
}
