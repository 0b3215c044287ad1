/** What the water is used for; decides the tariff. */
export type UsageClass = 'DOMESTIC' | 'COMMERCIAL' | 'INDUSTRIAL' | 'PUBLIC'

/** Supply contract of one service point. */
export interface Contract {
  readonly id: string
  /** Public number, as printed on the bill. */
  readonly contractNumber: string
  readonly customerId: string
  readonly servicePointId: string
  readonly operatingUnitId: number
  readonly usageClass: UsageClass
  /** Day in Mexico City, `YYYY-MM-DD`. */
  readonly startedOn: string
}

/** A request to start a supply: the contract as it shall be, and the address of the place. */
export interface StartContractRequest {
  readonly contract: Contract
  readonly address: string
}

/** What is already there that bears on the request. */
export interface StartContractState {
  readonly withSameId: Contract | null
  readonly withSameNumber: Contract | null
  readonly atServicePoint: Contract | null
  readonly customerIsKnown: boolean
}

/** What becomes of a request to start a supply. */
export type StartContractDecision =
  | { readonly kind: 'start' }
  | { readonly kind: 'alreadyStarted' }
  | { readonly kind: 'contractNumberMalformed' }
  | { readonly kind: 'contractNumberTaken' }
  | { readonly kind: 'servicePointAlreadySupplied'; readonly contractNumber: string }
  | { readonly kind: 'customerUnknown' }

/** Six to nine digits, the first not zero. */
const contractNumberForm = /^[1-9][0-9]{5,8}$/

/**
 * Decides whether a supply may start. A service point has one contract at a time, a number belongs to one contract for
 * ever, and the holder must be a registered customer. The same request again is answered as the first time.
 */
export function decideStart(
  state: StartContractState,
  { contract }: StartContractRequest,
): StartContractDecision {
  if (!contractNumberForm.test(contract.contractNumber)) return { kind: 'contractNumberMalformed' }
  if (state.withSameId !== null && isSame(state.withSameId, contract)) return { kind: 'alreadyStarted' }
  if (state.withSameId !== null || state.withSameNumber !== null) return { kind: 'contractNumberTaken' }
  if (state.atServicePoint !== null) {
    return { kind: 'servicePointAlreadySupplied', contractNumber: state.atServicePoint.contractNumber }
  }
  return state.customerIsKnown ? { kind: 'start' } : { kind: 'customerUnknown' }
}

function isSame(a: Contract, b: Contract): boolean {
  return (
    a.contractNumber === b.contractNumber &&
    a.customerId === b.customerId &&
    a.servicePointId === b.servicePointId &&
    a.operatingUnitId === b.operatingUnitId &&
    a.usageClass === b.usageClass &&
    a.startedOn === b.startedOn
  )
}
