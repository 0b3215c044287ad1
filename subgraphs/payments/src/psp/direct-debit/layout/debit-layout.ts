/** A field of a line: its places counted from 1, both ends belong to it. */
export interface DebitField {
  readonly from: number
  readonly to: number
  /** Digits are filled up with zeros on the left, text with blanks on the right. */
  readonly kind: 'digits' | 'text'
}

/** How a line of one kind is laid out; it begins with `mark`. */
export interface DebitRecord<Name extends string> {
  readonly mark: string
  readonly fields: Readonly<Record<Name, DebitField>>
}

type HeaderField = 'client' | 'account' | 'charges' | 'firstDay' | 'lastDay'
type ChargeField =
  | 'line'
  | 'chargedOn'
  | 'creditedOn'
  | 'accountKind'
  | 'bank'
  | 'account'
  | 'taxId'
  | 'holder'
  | 'ownAccount'
  | 'amount'
  | 'vat'
  | 'number'
  | 'concept'
  | 'service'
  | 'serviceHolder'
  | 'action'
  | 'again'
  | 'status'
  | 'reason'
type TrailerField =
  | 'charges'
  | 'amount'
  | 'pendingCharges'
  | 'pendingAmount'
  | 'appliedCharges'
  | 'appliedAmount'
  | 'returnedCharges'
  | 'returnedAmount'

/** Layout of a bank's files of charges, sent and answered alike: whoever's bank moves a field changes a number here. */
export interface DebitLayout {
  readonly width: number
  readonly header: DebitRecord<HeaderField>
  readonly charge: DebitRecord<ChargeField>
  readonly trailer: DebitRecord<TrailerField>
  /** Kind of account: a CLABE. */
  readonly clabeKind: string
  readonly statuses: Readonly<Record<'pending' | 'applied' | 'returned', string>>
}

const digits = (length: number) => ({ length, kind: 'digits' }) as const
const text = (length: number) => ({ length, kind: 'text' }) as const

/** Fields one behind the other, as manuals list them. */
function record<Name extends string>(
  mark: string,
  lengths: Readonly<Record<Name, { readonly length: number; readonly kind: DebitField['kind'] }>>,
): DebitRecord<Name> {
  let at = mark.length
  const fields = Object.entries<{ length: number; kind: DebitField['kind'] }>(lengths).map(
    ([name, { length, kind }]) => {
      const from = at + 1
      at += length
      return [name, { from, to: at, kind }] as const
    },
  )
  return { mark, fields: Object.fromEntries(fields) as Record<Name, DebitField> }
}

/**
 * Files that a utility exchanges with its own bank, which brings the charges of other banks' accounts to the clearing house: header,
 * charges, trailer with totals. Fields, lengths and order are those that the loading procedures of a Mexican bank check
 * (decision 0041: published code, the manual itself was not at hand). Amounts are centavos.
 */
export const providerLayout: DebitLayout = {
  width: 342,
  header: record('E', {
    client: digits(20),
    account: digits(20),
    charges: digits(8),
    firstDay: digits(8),
    lastDay: digits(8),
  }),
  charge: record('D', {
    line: digits(6),
    chargedOn: digits(8),
    creditedOn: digits(8),
    accountKind: digits(2),
    bank: digits(3),
    account: digits(20),
    taxId: text(13),
    holder: text(50),
    ownAccount: digits(20),
    amount: digits(15),
    vat: digits(15),
    number: digits(7),
    concept: text(40),
    service: text(40),
    serviceHolder: text(40),
    action: text(1),
    again: text(1),
    status: text(2),
    reason: text(50),
  }),
  trailer: record('S', {
    charges: digits(8),
    amount: digits(18),
    pendingCharges: digits(8),
    pendingAmount: digits(18),
    appliedCharges: digits(8),
    appliedAmount: digits(18),
    returnedCharges: digits(8),
    returnedAmount: digits(18),
  }),
  clabeKind: '40',
  statuses: { pending: 'EP', applied: '01', returned: '03' },
}
