import type { ServicePoint, ServicePointHolder } from './service-point.ts'

/** The physical register, in service at a service point. */
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
  /** Who may see it follows from these. */
  readonly holder: Pick<ServicePointHolder, 'customerId' | 'operatingUnitId'>
}

/** A meter with its Wireless M-Bus radio, as somebody asks for it to be put into service. */
export interface Installation {
  readonly meterId: string
  readonly serial: string
  readonly manufacturer: string
  readonly model: string
  readonly calibreMillimetres: number
  readonly servicePointId: string
  readonly identNumber: string
  /** AES-128, 32 hexadecimal digits. */
  readonly encryptionKey: string
}

/** What an installation depends on, as the database knows it at that moment. */
export interface InstallationFacts {
  /** Null when no contract of this service point was heard of, or it is another office's. */
  readonly holder: ServicePointHolder | null
  /** What was installed under this id before. */
  readonly sameId: Installation | null
  readonly servicePointHasMeter: boolean
  readonly serialTaken: boolean
  readonly radioTaken: boolean
}

/** Parts of a radio's identity that can be written wrongly. */
export type RadioPart = 'manufacturer' | 'identNumber' | 'encryptionKey'

/** What stands in the way of an installation. */
export type InstallationRefusal =
  | { readonly kind: 'RadioMalformed'; readonly part: RadioPart }
  | { readonly kind: 'MeterIdTaken' | 'ServicePointUnknown' | 'ServicePointHasMeter' }
  | { readonly kind: 'MeterSerialTaken' | 'RadioTaken' }

/** What comes of the wish to install a meter. */
export type InstallationDecision =
  | { readonly kind: 'MeterInstalled'; readonly installation: Installation; readonly operatingUnitId: number }
  | { readonly kind: 'AlreadyInstalled' }
  | InstallationRefusal

const radioForm: Readonly<Record<RadioPart, RegExp>> = {
  manufacturer: /^[A-Z]{3}$/,
  // The address of a telegram carries eight BCD digits (EN 13757-7 §5.4.2).
  identNumber: /^\d{8}$/,
  encryptionKey: /^[0-9a-f]{32}$/i,
}

const radioParts: readonly RadioPart[] = ['manufacturer', 'identNumber', 'encryptionKey']

/**
 * Decides whether a meter goes into service. The same installation asked for again is already done; the same id with
 * other data is refused, because one of the two requests is wrong and nobody can tell which.
 */
export function decideInstallation(wish: Installation, facts: InstallationFacts): InstallationDecision {
  const part = radioParts.find((candidate) => !radioForm[candidate].test(wish[candidate]))
  if (part !== undefined) return { kind: 'RadioMalformed', part }
  const installation = { ...wish, encryptionKey: wish.encryptionKey.toLowerCase() }
  if (facts.sameId !== null) {
    return isSame(facts.sameId, installation) ? { kind: 'AlreadyInstalled' } : { kind: 'MeterIdTaken' }
  }
  if (facts.holder === null) return { kind: 'ServicePointUnknown' }
  if (facts.servicePointHasMeter) return { kind: 'ServicePointHasMeter' }
  if (facts.serialTaken) return { kind: 'MeterSerialTaken' }
  if (facts.radioTaken) return { kind: 'RadioTaken' }
  return { kind: 'MeterInstalled', installation, operatingUnitId: facts.holder.operatingUnitId }
}

function isSame(known: Installation, asked: Installation): boolean {
  return (
    known.meterId === asked.meterId &&
    known.serial === asked.serial &&
    known.manufacturer === asked.manufacturer &&
    known.model === asked.model &&
    known.calibreMillimetres === asked.calibreMillimetres &&
    known.servicePointId === asked.servicePointId &&
    known.identNumber === asked.identNumber &&
    known.encryptionKey === asked.encryptionKey
  )
}
