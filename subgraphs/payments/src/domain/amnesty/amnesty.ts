import { type Centavos, centavos } from '@aquacis/kit/values/money.ts'

/** A campaign in which surcharges are forgiven to who pays the rest. Data: a body of the utility decides on each. */
export interface Amnesty {
  readonly id: string
  readonly name: string
  readonly operatingUnitIds: readonly number[]
  /** First and last day on which the rest may be paid. */
  readonly from: string
  readonly to: string
  /** Whole percent of the surcharge. */
  readonly share: number
  /** Bills that fell due before this day. */
  readonly billsDueBefore: string
  /** Usage classes that it is for; none: all. */
  readonly usageClasses: readonly string[]
  /** Who decided on it, and where it says so: the ledger names it. */
  readonly decision: string
  readonly state: 'RUNNING' | 'ENDED'
}

/** A bill with what was open of it, by component, when the campaign first saw it. */
export interface AmnestyBill {
  readonly invoiceId: string
  readonly surcharge: Centavos
}

/** What is open of a bill now. */
export interface OpenNow {
  readonly invoiceId: string
  readonly dueOn: string
  readonly surcharge: Centavos
  readonly vat: Centavos
  readonly principal: Centavos
  readonly held: Centavos
}

/** Bills of a contract that a campaign is for, with the surcharge of which a share is forgiven. */
export function billsOfAmnesty(
  { billsDueBefore }: Pick<Amnesty, 'billsDueBefore'>,
  open: readonly OpenNow[],
): AmnestyBill[] {
  return open
    .filter(({ dueOn, surcharge }) => dueOn < billsDueBefore && surcharge > 0n)
    .map(({ invoiceId, surcharge }) => ({ invoiceId, surcharge }))
}

/** How much of some surcharge is forgiven: down to the centavo. */
function forgivable({ share }: Pick<Amnesty, 'share'>, bills: readonly AmnestyBill[]): Centavos {
  const sum = bills.reduce<bigint>((before, { surcharge }) => before + surcharge, 0n)
  return centavos((sum * BigInt(share)) / 100n)
}

/** How a contract stands in a campaign. */
export interface AmnestyStanding {
  /** What has to be paid still. */
  readonly toPay: Centavos
  /** What is forgiven when it is. */
  readonly forgives: Centavos
}

/**
 * What is still to be paid of a campaign's bills, all of them that fell due before its day, and what is then forgiven. The order
 * of allotment takes surcharge first, so the condition is one of money, not of components: it is met as soon as no more is open
 * than what is forgiven.
 */
export function amnestyStanding(
  campaign: Pick<Amnesty, 'billsDueBefore' | 'share'>,
  seen: readonly AmnestyBill[],
  open: readonly OpenNow[],
): AmnestyStanding {
  const due = open.filter(({ dueOn }) => dueOn < campaign.billsDueBefore)
  const owed = due.reduce((sum, { surcharge, vat, principal, held }) => {
    const payable = surcharge + vat + principal - held
    return sum + (payable > 0n ? payable : 0n)
  }, 0n)
  let forgives: bigint = forgivable(campaign, seen)
  if (owed < forgives) forgives = owed
  return { toPay: centavos(owed - forgives), forgives: centavos(forgives) }
}

/** Whether the campaign holds on a day. */
export function isRunning(
  { state, from, to }: Pick<Amnesty, 'state' | 'from' | 'to'>,
  today: string,
): boolean {
  return state === 'RUNNING' && from <= today && today <= to
}

/** What is wrong with a campaign that somebody wants to start, in Spanish; null where nothing is. */
export function amnestyMistake(wanted: Omit<Amnesty, 'id' | 'state'>, today: string): string | null {
  const { name, decision, from, to, share, billsDueBefore } = wanted
  if (name.trim() === '') return 'Escribe el nombre de la campaña.'
  if (decision.trim() === '') return 'Escribe quién la aprobó y en qué acuerdo: queda en el libro de cuentas.'
  if (!Number.isInteger(share) || share < 1 || share > 100)
    return 'El porcentaje de recargos va de 1 a 100, sin decimales.'
  if (to < from || to < today)
    return 'El último día de la campaña debe ser hoy o después, y no antes del primero.'
  if (billsDueBefore > from) return 'Sólo entran recibos vencidos antes de que empiece la campaña.'
  return null
}
