/** The place that is supplied; contracts owns it, metering knows who may look at its meter. */
export interface ServicePoint {
  readonly id: string
}

/** What the water of a contract is used for; decides who is comparable with whom. */
export type UsageClass = 'DOMESTIC' | 'COMMERCIAL' | 'INDUSTRIAL' | 'PUBLIC'

/** A contract as it was heard of: who holds it, where, and which office looks after it. */
export interface HeardContract {
  readonly servicePointId: string
  readonly customerId: string
  readonly operatingUnitId: number
  readonly contractId: string
  /** First day of the contract in Mexico City, `YYYY-MM-DD`. */
  readonly startedOn: string
  /** Absent in what was told before it was told. */
  readonly usageClass?: UsageClass
  /** As printed on the bill; absent in what was told before it was told. */
  readonly contractNumber?: string
}

/** Whose water runs at a service point, or ran last, and which office looks after it. */
export interface ServicePointHolder extends Required<Omit<HeardContract, 'usageClass' | 'contractNumber'>> {
  /** Null where nobody has told. */
  readonly usageClass: UsageClass | null
  /** As printed on the bill; null where nobody has told. */
  readonly contractNumber: string | null
  /** Last day of the contract; null while it is in force. */
  readonly endedOn: string | null
}

/** What somebody may see of a place: as contracts has it. */
export type ResidentRole = 'OWNER' | 'TENANT' | 'HELPER' | 'ALERTS_ONLY'

/** Somebody who may look at a place through the contract in force there. */
export interface PlaceResident {
  readonly partyId: string
  readonly role: ResidentRole
}

/** Who may look at the meter of a service point, and since when. */
export interface Place {
  readonly operatingUnitId: number
  /** Holder and members, as far as the viewer may know: of residents, themselves. Nobody between two contracts. */
  readonly residents: readonly PlaceResident[]
  /** First day of the contract in force in Mexico City, `YYYY-MM-DD`; null between two. */
  readonly suppliedSince: string | null
}

/** The holder of a service point, with everybody who may look there. */
export interface HeldPlace extends ServicePointHolder, Place {}

/** Who may look through a contract: the holder and its members while it is in force, nobody afterwards. */
export function placeOf(holder: ServicePointHolder, members: readonly PlaceResident[]): HeldPlace {
  if (holder.endedOn !== null) return { ...holder, residents: [], suppliedSince: null }
  const owner = { partyId: holder.customerId, role: 'OWNER' as const }
  return { ...holder, residents: [owner, ...members], suppliedSince: holder.startedOn }
}

/**
 * The holder after one more contract was heard of: the contract that started last, whatever the order in which they
 * are told. Two of one day are told apart by the greater id, so that every order ends in the same holder.
 */
export function holderAfter(known: ServicePointHolder | null, heard: ServicePointHolder): ServicePointHolder {
  if (known === null) return heard
  return rankOf(heard) > rankOf(known) ? heard : known
}

/** ISO days and lower-case UUIDs sort as text. */
function rankOf({ startedOn, contractId }: ServicePointHolder): string {
  return `${startedOn} ${contractId.toLowerCase()}`
}
