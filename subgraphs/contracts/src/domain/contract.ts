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
  /** Last day of the supply in Mexico City, `YYYY-MM-DD`; null while it is in force. */
  readonly endedOn: string | null
  /** How many facts made it. */
  readonly version: number
}

/** What can happen to a contract. Its history is the law between utility and customer: every fact is kept. */
export type ContractFact =
  | { readonly type: 'ContractStarted'; readonly terms: ContractTerms }
  | { readonly type: 'ContractEnded'; readonly endedOn: string }

/** A request to start a supply: the terms, the address of the place, and the zone with which it is billed where one is told. */
export interface StartContractRequest {
  readonly terms: ContractTerms
  readonly address: string
  readonly zone: string | null
}

/** A zone's name without spaces around it; null where it is none: 1 to 20 letters, digits, dots, dashes and spaces. */
export function tidyZone(text: string): string | null {
  const zone = text.trim().replace(/\s+/g, ' ')
  return /^[\p{L}\p{N}][\p{L}\p{N} .-]{0,19}$/u.test(zone) ? zone : null
}

/** What is already there that bears on the request. */
export interface StartContractState {
  readonly withSameId: Contract | null
  readonly withSameNumber: Contract | null
  /** In force there now. */
  readonly atServicePoint: Contract | null
  /** Last day of whatever contract ended there last; null when none did. */
  readonly lastEndedOn: string | null
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
  | { readonly kind: 'earlierContractLasts'; readonly until: string }
  | { readonly kind: 'customerUnknown' }

/** Six to nine digits, the first not zero. */
const contractNumberForm = /^[1-9][0-9]{5,8}$/

/**
 * Decides whether a supply may start. A service point has one contract at a time, a number belongs to one contract for
 * ever, and the holder must be a registered customer. The same request again is accepted and makes no new fact.
 */
export function decideStart(
  state: StartContractState,
  { terms, address }: Omit<StartContractRequest, 'zone'>,
): StartContractDecision {
  if (!contractNumberForm.test(terms.contractNumber)) return { kind: 'contractNumberMalformed' }
  if (state.withSameId !== null && isAgreed(state.withSameId, terms) && state.address === address) {
    return { kind: 'accepted', facts: [] }
  }
  if (state.withSameId !== null || state.withSameNumber !== null) return { kind: 'contractNumberTaken' }
  if (state.atServicePoint !== null) return { kind: 'servicePointAlreadySupplied', by: state.atServicePoint }
  // Days of a place belong to one contract each: whoever moves in must not be shown the water of who moved out.
  if (state.lastEndedOn !== null && terms.startedOn <= state.lastEndedOn)
    return { kind: 'earlierContractLasts', until: state.lastEndedOn }
  if (!state.customerIsKnown) return { kind: 'customerUnknown' }
  return { kind: 'accepted', facts: [{ type: 'ContractStarted', terms }] }
}

/** What becomes of a request to end a contract: facts, none when it ended so already, or what stands in the way. */
export type EndContractDecision =
  | { readonly kind: 'accepted'; readonly facts: readonly ContractFact[] }
  | { readonly kind: 'contractAlreadyEnded'; readonly endedOn: string }
  | { readonly kind: 'endBeforeStart'; readonly startedOn: string }
  | { readonly kind: 'endInFuture' }

/**
 * Decides whether a contract may end with a day. It ends once, not before it began, and not ahead of time: what ends
 * with it ends at once.
 */
export function decideEnd(
  { endedOn, startedOn }: Contract,
  request: { readonly endedOn: string; readonly today: string },
): EndContractDecision {
  if (endedOn !== null) {
    return endedOn === request.endedOn
      ? { kind: 'accepted', facts: [] }
      : { kind: 'contractAlreadyEnded', endedOn }
  }
  if (request.endedOn < startedOn) return { kind: 'endBeforeStart', startedOn }
  if (request.endedOn > request.today) return { kind: 'endInFuture' }
  return { kind: 'accepted', facts: [{ type: 'ContractEnded', endedOn: request.endedOn }] }
}

/** The contract after a fact; null before the first. Throws where a fact follows that cannot: a bug of who recorded it. */
export function evolve(contract: Contract | null, fact: ContractFact): Contract {
  switch (fact.type) {
    case 'ContractStarted':
      return { ...fact.terms, endedOn: null, version: 1 }
    case 'ContractEnded':
      if (contract === null) throw new TypeError('ContractEnded comes before ContractStarted')
      return { ...contract, endedOn: fact.endedOn, version: contract.version + 1 }
    default:
      return fact satisfies never
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
