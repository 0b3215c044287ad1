/** SHA-256 of bytes, or of a text in UTF-8, as 64 hexadecimal digits. Given from outside: a browser and a server have their own. */
export type Sha256 = (content: string | Uint8Array) => Promise<string>

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

/** A telegram as it was heard, byte by byte. */
export interface HeardTelegram {
  /** WMBUS, LORAWAN or NBIOT. */
  readonly network: string
  /** By what its radio is known there. */
  readonly address: string
  /** Under which the broker took it. */
  readonly topic: string
  /** When it reached the utility: UTC, ISO 8601. */
  readonly heardAt: string
  /** The message, in base64. */
  readonly payload: string
  /** SHA-256 of its bytes. */
  readonly hash: string
  /** Of an enciphered frame the same frame in clear, hexadecimal: the meter's key itself never leaves the utility. */
  readonly clear: string | null
  /** Which codec reads it, where the telegram does not say so itself. */
  readonly profile: {
    readonly vendor: string
    readonly model: string
    readonly litresPerPulse: number | null
  } | null
}

/**
 * Why a register has no telegram: no telegram told it (somebody wrote it down, or another system handed it over); it is not in
 * the archive any more, or never was; it is there and cannot be read without the meter's key; the archive did not answer when
 * the proof was made, or there is none.
 */
export type MissingTelegram = 'NO_READING' | 'NOT_ARCHIVED' | 'UNREADABLE' | 'NOT_ANSWERED'

/** A register that the bill counted with, and what told it. */
export interface ProvenRegister {
  readonly meterId: string
  /** UTC, ISO 8601. */
  readonly at: string
  readonly litres: number
  readonly told: HeardTelegram | { readonly missing: MissingTelegram }
  /** SHA-256 of the link before it (that of the last fact before the first) and of all its other members in canonical JSON. */
  readonly link: string
}

/**
 * All that a bill stands on, in one file: every fact of its account up to the one that issued it, the tariffs that priced it,
 * and the telegrams that told its registers. Whoever has it can follow each peso from the total to the line, the article, the
 * registers and what the meters sent, without asking anybody.
 */
export interface BillProof {
  /** The first form has no registers. */
  readonly proof: 'aquacis-bill/1' | 'aquacis-bill/2'
  readonly invoiceId: string
  readonly contractId: string
  readonly facts: readonly ProvenFact[]
  readonly tariffs: readonly ProvenTariff[]
  /** In the order of {@link registersOf}. */
  readonly registers?: readonly ProvenRegister[]
}

/** The link before the first fact. */
export const noLink = '0'.repeat(64)
