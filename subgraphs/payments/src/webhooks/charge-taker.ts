import type { Transaction } from '@aquacis/kit/runtime/database.ts'
import type { Recording } from '../commands/ledger/recording.ts'
import type { ProviderCharge, ProviderName } from '../psp/psp-port.ts'

/**
 * Takes a charge that is of no reference, where it is known otherwise: posts its money once and answers true. It may come
 * before whoever asked for the charge has heard of it, several times, and in any state.
 */
export type ChargeTaker = (
  tx: Transaction,
  provider: ProviderName,
  charge: ProviderCharge,
  recording: Recording,
) => Promise<boolean>
