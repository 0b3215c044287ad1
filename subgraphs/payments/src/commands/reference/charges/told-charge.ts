import type { ProviderCharge, ProviderName } from '../../../psp/psp-port.ts'

/** A charge as its provider said just now. */
export interface ToldCharge {
  readonly provider: ProviderName
  readonly charge: ProviderCharge
}
