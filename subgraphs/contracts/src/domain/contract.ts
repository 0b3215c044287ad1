/** What the water is used for; decides the tariff. */
export type UsageClass = 'DOMESTIC' | 'COMMERCIAL' | 'INDUSTRIAL' | 'PUBLIC'

/** What was agreed: who is supplied where, by which office, for which use, since when. */
export interface ContractTerms {
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

/** Supply contract of one service point, as its facts have made it. */
export interface Contract extends ContractTerms {
  /** How many facts made it. */
  readonly version: number
}

/** What can happen to a contract. Its history is the law between utility and customer: every fact is kept. */
export type ContractFact = { readonly type: 'ContractStarted'; readonly terms: ContractTerms }

/** A request to start a supply: the terms, and the address of the place. */
export interface StartContractRequest {
  readonly terms: ContractTerms
  readonly address: string
}

/** What is already there that bears on the request. */
export interface StartContractState {
  readonly withSameId: Contract | null
  readonly withSameNumber: Contract | null
  readonly atServicePoint: Contract | null
  /** Of the service point, where it is known already. */
  readonly address: string | null
  readonly customerIsKnown: boolean
}

/** What becomes of a request to start a supply: facts, none when it has started already, or what stands in the way. */
export type StartContractDecision =
  | { readonly kind: 'accepted'; readonly facts: readonly ContractFact[] }
  | { readonly kind: 'contractNumberMalformed' }
  | { readonly kind: 'contractNumberTaken' }
  | { readonly kind: 'servicePointAlreadySupplied'; readonly by: Contract }
  | { readonly kind: 'customerUnknown' }

/** Six to nine digits, the first not zero. */
const contractNumberForm = /^[1-9][0-9]{5,8}$/

/**
 * Decides whether a supply may start. A service point has one contract at a time, a number belongs to one contract for
 * ever, and the holder must be a registered customer. The same request again is accepted and makes no new fact.
 */
export function decideStart(
  state: StartContractState,
  { terms, address }: StartContractRequest,
): StartContractDecision {
  if (!contractNumberForm.test(terms.contractNumber)) return { kind: 'contractNumberMalformed' }
  if (state.withSameId !== null && isAgreed(state.withSameId, terms) && state.address === address) {
    return { kind: 'accepted', facts: [] }
  }
  if (state.withSameId !== null || state.withSameNumber !== null) return { kind: 'contractNumberTaken' }
  if (state.atServicePoint !== null) return { kind: 'servicePointAlreadySupplied', by: state.atServicePoint }
  if (!state.customerIsKnown) return { kind: 'customerUnknown' }
  return { kind: 'accepted', facts: [{ type: 'ContractStarted', terms }] }
}

/** The contract after a fact; null before the first. */
export function evolve(_contract: Contract | null, fact: ContractFact): Contract {
  switch (fact.type) {
    case 'ContractStarted':
      return { ...fact.terms, version: 1 }
    default:
      return fact.type satisfies never
  }
}

/** An address in one spacing and one spelling of its accents, so that the same words are the same address. */
export function tidyAddress(text: string): string {
  return text.normalize('NFC').replace(/\s+/g, ' ').trim()
}

function isAgreed(contract: Contract, terms: ContractTerms): boolean {
  return (
    contract.contractNumber === terms.contractNumber &&
    contract.customerId === terms.customerId &&
    contract.servicePointId === terms.servicePointId &&
    contract.operatingUnitId === terms.operatingUnitId &&
    contract.usageClass === terms.usageClass &&
    contract.startedOn === terms.startedOn
  )
}
