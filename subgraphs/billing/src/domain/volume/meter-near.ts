import type { Litres } from '@aquacis/kit/values/volume.ts'

/** A value that the cumulative counter of a meter showed. */
export interface SeenRegister {
  readonly at: Date
  readonly litres: Litres
}

/** What is known of a meter on both sides of a cut-off: the latest register up to it and the earliest after it. */
export interface RegistersNear {
  readonly before: SeenRegister | null
  readonly after: SeenRegister | null
}

/** A service life at a service point. Null where nobody told. */
export interface MeterLife {
  readonly meterId: string
  readonly installedAt: Date | null
  readonly initialLitres: Litres | null
  readonly removedAt: Date | null
  readonly finalLitres: Litres | null
  /** The newest register of a meter that is gone, whoever told it. */
  readonly lastRegister: SeenRegister | null
  /** The oldest register of a meter that was put in lately, where nobody wrote down its initial one; else left out. */
  readonly firstRegister?: SeenRegister
}

/** A meter with its registers near the beginning and the end of what is billed. */
export interface MeterNear extends MeterLife {
  readonly from: RegistersNear
  readonly to: RegistersNear
}

/** Nothing is known. */
export const nothingNear: RegistersNear = { before: null, after: null }
