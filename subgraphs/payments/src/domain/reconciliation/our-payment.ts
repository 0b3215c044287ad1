import type { Centavos } from '@aquacis/kit/values/money.ts'
import type { StatementSource } from './statement.ts'

/** A payment of our book, as far as it is compared with what others have. */
export interface OurPayment {
  readonly id: string
  /** `conekta charge 637e…`, `bank 0123456789 2026-11-21 …`: what it was posted for. */
  readonly sourceKey: string
  /** Null where it is in suspense. */
  readonly contractId: string | null
  readonly operatingUnitId: number | null
  readonly amount: Centavos
  /** Kept by the provider; zero where it was not known when it was posted. */
  readonly fee: Centavos
  /** What of it was refunded, charged back or reversed by now. */
  readonly takenBack: Centavos
  readonly paidAt: Date
}

/** Who else has a payment, and what it is called there; null for cash desks and direct debits, which are looked at by file. */
export function sourceOfPayment({ sourceKey }: Pick<OurPayment, 'sourceKey'>): {
  readonly source: StatementSource
  /** The provider's charge, or the bank's account and movement. */
  readonly name: string
} | null {
  const [, provider, charge] = /^(conekta|femsa|codi) charge (\S+)/.exec(sourceKey) ?? []
  if (provider !== undefined && charge !== undefined)
    return { source: provider.toUpperCase() as StatementSource, name: charge }
  const movement = /^bank (.+)$/.exec(sourceKey)?.[1]
  return movement === undefined || debitOf({ sourceKey }) !== null ? null : { source: 'BANK', name: movement }
}

/** For what a movement of the bank is posted. */
export function bankSourceKey({ account, key }: { readonly account: string; readonly key: string }): string {
  return `bank ${account} ${key}`
}

/** For what a charge of a provider is posted. */
export function chargeSourceKey(source: StatementSource, chargeId: string): string {
  return `${source.toLowerCase()} charge ${chargeId}`
}

/** For what a charge of a bank account is posted: the file in which the bank was asked for it, and its line there. */
export function debitSourceKey(file: string, line: number): string {
  return `bank debit ${file} ${line}`
}

/** In which file and on which line the bank was asked for a payment; null where it was not. */
export function debitOf({ sourceKey }: Pick<OurPayment, 'sourceKey'>): {
  readonly file: string
  readonly line: number
} | null {
  const [, file, line] = /^bank debit (\S+) (\d+)$/.exec(sourceKey) ?? []
  return file === undefined ? null : { file, line: Number(line) }
}
