import type { Litres } from '@aquacis/kit/values/volume.ts'
import { type InstalledRadio, type RadioPart, type RadioWish, radioOf } from '../devices/radio-form.ts'
import type { ServicePointHolder } from '../service-point.ts'

/** A meter with its radio, as somebody asks for it to be put into service. */
export interface Installation {
  readonly meterId: string
  readonly serial: string
  /** Three letters by which the maker is registered (EN 13757-7 §5.4.3), for example KAM. */
  readonly manufacturer: string
  readonly model: string
  readonly calibreMillimetres: number
  readonly servicePointId: string
  readonly radio: RadioWish
  /** Null: at the moment of the request. */
  readonly installedAt: Date | null
  /** What its register showed when it was put in, where somebody looked. */
  readonly initialLitres: Litres | null
}

/** An installation as it is kept: everything spelled in one way. */
export interface KeptInstallation extends Omit<Installation, 'radio' | 'installedAt'> {
  readonly radio: InstalledRadio
  readonly installedAt: Date
}

/** What an installation depends on, as the database knows it at that moment. */
export interface InstallationFacts {
  /** Null when no contract of this service point was heard of, or it is another office's. */
  readonly holder: ServicePointHolder | null
  /** What was installed under this id before. */
  readonly sameId: KeptInstallation | null
  /** Something that is not ours to see has this id. */
  readonly idTakenElsewhere?: boolean
  readonly servicePointHasMeter: boolean
  /** When the meter that stood there before was removed; null when there was none. */
  readonly vacantSince: Date | null
  readonly serialTaken: boolean
  readonly radioTaken: boolean
}

/** What stands in the way of an installation. */
export type InstallationRefusal =
  | { readonly kind: 'RadioMalformed'; readonly part: RadioPart }
  | { readonly kind: 'MeterIdTaken' | 'ServicePointUnknown' | 'ServicePointHasMeter' }
  | { readonly kind: 'MeterSerialTaken' | 'RadioTaken' }
  | { readonly kind: 'InstantImpossible' }

/** What comes of the wish to install a meter. */
export type InstallationDecision =
  | {
      readonly kind: 'MeterInstalled'
      readonly installation: KeptInstallation
      readonly operatingUnitId: number
    }
  | { readonly kind: 'AlreadyInstalled' }
  | InstallationRefusal

/**
 * Decides whether a meter goes into service. The same installation asked for again is already done; the same id with
 * other data is refused, because one of the two requests is wrong and nobody can tell which.
 */
export function decideInstallation(
  wish: Installation,
  facts: InstallationFacts,
  now: Date,
): InstallationDecision {
  const radio = radioOf(wish.manufacturer, wish.radio)
  if (typeof radio === 'string') return { kind: 'RadioMalformed', part: radio }
  const installation = { ...wish, radio, installedAt: wish.installedAt ?? now }
  if (facts.sameId !== null) {
    return isSame(facts.sameId, installation, wish.installedAt)
      ? { kind: 'AlreadyInstalled' }
      : { kind: 'MeterIdTaken' }
  }
  if (facts.idTakenElsewhere === true) return { kind: 'MeterIdTaken' }
  if (facts.holder === null) return { kind: 'ServicePointUnknown' }
  if (facts.servicePointHasMeter) return { kind: 'ServicePointHasMeter' }
  if (facts.serialTaken) return { kind: 'MeterSerialTaken' }
  if (facts.radioTaken) return { kind: 'RadioTaken' }
  const tooEarly = facts.vacantSince !== null && installation.installedAt < facts.vacantSince
  if (tooEarly || installation.installedAt > now) return { kind: 'InstantImpossible' }
  return { kind: 'MeterInstalled', installation, operatingUnitId: facts.holder.operatingUnitId }
}

function isSame(known: KeptInstallation, asked: KeptInstallation, askedAt: Date | null): boolean {
  return (
    known.meterId === asked.meterId &&
    known.serial === asked.serial &&
    known.manufacturer === asked.manufacturer &&
    known.model === asked.model &&
    known.calibreMillimetres === asked.calibreMillimetres &&
    known.servicePointId === asked.servicePointId &&
    known.initialLitres === asked.initialLitres &&
    (askedAt === null || known.installedAt.getTime() === askedAt.getTime()) &&
    isSameRadio(known.radio, asked.radio)
  )
}

function isSameRadio(known: InstalledRadio, asked: InstalledRadio): boolean {
  return (
    known.network === asked.network &&
    known.address === asked.address &&
    known.encryptionKey === asked.encryptionKey &&
    known.intervalSeconds === asked.intervalSeconds &&
    known.profile?.vendor === asked.profile?.vendor &&
    known.profile?.model === asked.profile?.model &&
    known.profile?.litresPerPulse === asked.profile?.litresPerPulse &&
    // The network server tells the application sooner or later, so a request need not repeat it.
    (asked.application === null || known.application === asked.application)
  )
}
