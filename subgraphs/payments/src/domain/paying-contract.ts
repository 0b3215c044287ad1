/** A contract as far as its payments need to know it. */
export interface PayingContract {
  readonly contractId: string
  /** As printed on bills; null where nobody told it. */
  readonly contractNumber: string | null
  /** Its holder, who owes. */
  readonly customerId: string
  readonly servicePointId: string
  readonly operatingUnitId: number
  /** What the water is used for; null where nobody told it. */
  readonly usageClass: UsageClass | null
  /** Last day of the supply, `YYYY-MM-DD`; null while it goes on. */
  readonly endedOn: string | null
}

/** What water is used for. */
export type UsageClass = 'DOMESTIC' | 'COMMERCIAL' | 'INDUSTRIAL' | 'PUBLIC'
