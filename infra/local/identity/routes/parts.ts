import type { Logger } from '@aquacis/kit/runtime/log.ts'
import type { Provider } from 'oidc-provider'
import type { Accounts } from '../accounts/accounts.ts'
import type { KnownDevices } from '../accounts/known-devices.ts'
import type { MailProofs } from '../accounts/mail-proofs.ts'
import type { Audit } from '../audit/audit.ts'
import type { Passkeys } from '../factors/passkeys.ts'
import type { SecondFactors } from '../factors/second-factors.ts'
import type { Guard } from '../guard/guard.ts'
import type { LetterLimits } from '../letters/letter-limits.ts'
import type { Mailer } from '../letters/mailer.ts'
import type { ProviderSessions } from '../protocol/provider-sessions.ts'
import type { Steps } from './steps.ts'

/** What the pages stand on. */
export interface IdentityParts {
  readonly provider: Provider
  readonly providerSessions: ProviderSessions
  readonly accounts: Accounts
  readonly devices: KnownDevices
  readonly proofs: MailProofs
  readonly secondFactors: SecondFactors
  readonly passkeys: Passkeys
  readonly guard: Guard
  readonly mailer: Mailer
  readonly letterLimits: LetterLimits
  readonly audit: Audit
  readonly steps: Steps
  /** A name for an address in the audit, which does not tell the address. */
  readonly nameOf: (email: string) => string
  readonly issuer: URL
  readonly publicOrigin: string
  readonly log: Logger
}
