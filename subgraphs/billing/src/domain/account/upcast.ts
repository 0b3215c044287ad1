import type { AccountEvent } from './account-event.ts'

type Data = Readonly<Record<string, unknown>>

/** The version of its data in which each fact is written now. */
export const schemaVersions: Readonly<Record<AccountEvent['type'], number>> = {
  AccountOpened: 1,
  AccountClosed: 1,
  TariffClassAssigned: 1,
  ZoneAssigned: 1,
  DwellingsChanged: 1,
  ServicesChanged: 1,
  PaperlessChosen: 1,
  DiscountGranted: 1,
  DiscountEnded: 1,
  DiscountRenewalReminded: 1,
  CondominiumAgreed: 1,
  CondominiumJoined: 1,
  CondominiumLeft: 1,
  InvoiceIssued: 2,
  InvoiceReady: 1,
  InvoiceReversed: 1,
  PaymentApplied: 3,
  CreditAllotted: 2,
  AllotmentReleased: 2,
  PaymentTakenBack: 1,
  PaymentRestored: 1,
  DebtForgiven: 2,
  SurchargeHoldChanged: 1,
}

/** By type, what brings data of version n to n + 1; the first one brings version 1 to 2. */
const steps: Partial<Record<AccountEvent['type'], readonly ((data: Data) => Data)[]>> = {
  // Before condominiums were billed a bill had no common water; what the first of them wrote stays.
  InvoiceIssued: [(data) => ({ sharedLitres: 0, ...data })],
  // Before there was a ledger nobody said to which bills money went: the oldest were paid first.
  PaymentApplied: [(data) => ({ allotments: [], ...data }), withoutParts],
  CreditAllotted: [withoutParts],
  AllotmentReleased: [withoutParts],
  DebtForgiven: [withoutParts],
}

/** Before surcharge was of the principal alone nobody said of which parts of a bill money was; what says so keeps it. */
function withoutParts({ allotments, ...data }: Data): Data {
  return { ...data, allotments: (allotments as readonly Data[]).map((each) => ({ parts: null, ...each })) }
}

/**
 * A fact as it was kept, in the form of today. Throws for a type or a version that nobody knows: written by a newer
 * program than this.
 */
export function upcast(kept: {
  readonly type: string
  readonly schemaVersion: number
  readonly data: unknown
}): AccountEvent {
  const { type, schemaVersion, data } = kept
  if (!isKnown(type) || schemaVersion > schemaVersions[type] || typeof data !== 'object' || data === null) {
    throw new TypeError(`${type} of version ${schemaVersion} is written by a newer program than this one`)
  }
  const missing = (steps[type] ?? []).slice(schemaVersion - 1)
  const today = missing.reduce<Data>((older, step) => step(older), { ...data })
  return { ...today, type } as AccountEvent
}

function isKnown(type: string): type is AccountEvent['type'] {
  return Object.hasOwn(schemaVersions, type)
}
