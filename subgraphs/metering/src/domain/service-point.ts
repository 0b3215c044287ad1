/** The place that is supplied; contracts owns it, metering knows who may look at its meter. */
export interface ServicePoint {
  readonly id: string
}

/** Whose water runs at a service point, and which office looks after it. */
export interface ServicePointHolder {
  readonly servicePointId: string
  readonly customerId: string
  readonly operatingUnitId: number
  readonly contractId: string
  /** First day of the contract in Mexico City, `YYYY-MM-DD`. */
  readonly startedOn: string
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
