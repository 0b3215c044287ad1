/** A human being, or a company or body. */
export type CustomerKind = 'NATURAL_PERSON' | 'LEGAL_PERSON'

/** A natural or legal person that holds contracts. */
export interface Customer {
  readonly id: string
  readonly kind: CustomerKind
  readonly displayName: string
  /** Null when none was given. */
  readonly contactEmail: string | null
  /** Offices that see the customer: the one that registered them, and those where they hold a contract. */
  readonly operatingUnitIds: readonly number[]
  /** Counts the changes; a save of an older version is refused. */
  readonly version: number
}

/** A request to register a customer at an office. */
export interface RegisterCustomerRequest {
  readonly id: string
  readonly kind: CustomerKind
  readonly displayName: string
  readonly contactEmail: string | null
  readonly operatingUnitId: number
}

/** What becomes of a request to register. */
export type RegisterCustomerDecision =
  | { readonly kind: 'register'; readonly customer: Customer }
  | { readonly kind: 'alreadyRegistered'; readonly customer: Customer }
  | { readonly kind: 'idTaken' }
  | { readonly kind: 'nameMissing' }
  | { readonly kind: 'contactEmailMalformed' }

/** What becomes of a request to change the address for notices. */
export type ChangeContactEmailDecision =
  | { readonly kind: 'change'; readonly customer: Customer }
  | { readonly kind: 'unchanged'; readonly customer: Customer }
  | { readonly kind: 'contactEmailMalformed' }

/** What becomes of a request to change the name. */
export type ChangeDisplayNameDecision =
  | { readonly kind: 'change'; readonly customer: Customer }
  | { readonly kind: 'unchanged'; readonly customer: Customer }
  | { readonly kind: 'nameMissing' }

/**
 * Decides on a registration. The same request again is answered as the first time, also when the name or the address for
 * notices was changed since; other data under the same id are another customer.
 */
export function decideRegistration(
  withSameId: Customer | null,
  request: RegisterCustomerRequest,
): RegisterCustomerDecision {
  const displayName = tidied(request.displayName)
  if (displayName === '') return { kind: 'nameMissing' }
  const contactEmail = request.contactEmail === null ? null : emailOf(request.contactEmail)
  if (contactEmail === undefined) return { kind: 'contactEmailMalformed' }
  const { id, kind, operatingUnitId } = request
  if (withSameId === null) {
    const customer = { id, kind, displayName, contactEmail, operatingUnitIds: [operatingUnitId], version: 1 }
    return { kind: 'register', customer }
  }
  const changedSince = withSameId.version > 1
  const same =
    withSameId.kind === kind &&
    withSameId.operatingUnitIds.includes(operatingUnitId) &&
    (changedSince || (withSameId.displayName === displayName && withSameId.contactEmail === contactEmail))
  return same ? { kind: 'alreadyRegistered', customer: withSameId } : { kind: 'idTaken' }
}

/** Decides on a new address for notices. */
export function decideContactEmail(customer: Customer, requested: string): ChangeContactEmailDecision {
  const contactEmail = emailOf(requested)
  if (contactEmail === undefined) return { kind: 'contactEmailMalformed' }
  if (contactEmail === customer.contactEmail) return { kind: 'unchanged', customer }
  return { kind: 'change', customer: { ...customer, contactEmail } }
}

/** Decides on a new name. */
export function decideDisplayName(customer: Customer, requested: string): ChangeDisplayNameDecision {
  const displayName = tidied(requested)
  if (displayName === '') return { kind: 'nameMissing' }
  if (displayName === customer.displayName) return { kind: 'unchanged', customer }
  return { kind: 'change', customer: { ...customer, displayName } }
}

// The grammar of RFC 5321 admits what no provider does; this is what can be delivered (as the HTML standard has it, with a dot).
const deliverable =
  /^[a-z0-9.!#$%&'*+/=?^_`{|}~-]{1,64}@[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?(?:\.[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?)+$/i

/** The address tidied, or undefined when nothing could be delivered to it. */
function emailOf(text: string): string | undefined {
  const address = text.trim()
  return address.length <= 254 && deliverable.test(address) ? address.toLowerCase() : undefined
}

function tidied(name: string): string {
  return name.normalize('NFC').replace(/\s+/g, ' ').trim()
}
