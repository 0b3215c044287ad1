/** SHA-256 of a text in UTF-8, as 64 hexadecimal digits. Given from outside: a browser and a server have their own. */
export type Sha256 = (text: string) => Promise<string>

/** A fact of the account, with the link that ties it to all before it. */
export interface ProvenFact {
  /** Its place in the account's stream, from 1 on without a gap. */
  readonly version: number
  readonly id: string
  readonly type: string
  readonly schemaVersion: number
  /** UTC, ISO 8601. */
  readonly occurredAt: string
  readonly data: unknown
  /** SHA-256 of the link before it (64 zeros before the first) and of all its other members in canonical JSON. */
  readonly link: string
}

/** A version of the tariff by which the bill was priced; `document` as it was published, text for text. */
export interface ProvenTariff {
  readonly code: string
  /** The day after the last on which it held; null while no end was known. */
  readonly effectiveTo: string | null
  readonly document: string
  /** SHA-256 of the document. */
  readonly hash: string
}

/**
 * All that a bill stands on, in one file: every fact of its account up to the one that issued it, and the tariffs that priced
 * it. Whoever has it can follow each peso from the total to the line, the article, the registers, without asking anybody.
 */
export interface BillProof {
  readonly proof: 'aquacis-bill/1'
  readonly invoiceId: string
  readonly contractId: string
  readonly facts: readonly ProvenFact[]
  readonly tariffs: readonly ProvenTariff[]
}

/** The link before the first fact. */
export const noLink = '0'.repeat(64)
