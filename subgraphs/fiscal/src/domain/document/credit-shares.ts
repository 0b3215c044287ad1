import { type Decimal, decimal, wholeDecimal } from '@aquacis/kit/values/decimal.ts'
import {
  type Centavos,
  centavos,
  centavosFromPesos,
  pesosText,
  sumOfCentavos,
} from '@aquacis/kit/values/money.ts'
import type { Concepto } from '../cfdi/comprobante.ts'
import { vatOf, waterConcepts } from '../cfdi/water-concept.ts'
import type { BilledInvoice, BilledLine, CreditShare, DocumentSource } from './source.ts'

/** What is taken off a bill, IVA included: first of its surcharge, then of the rest. */
export interface TakenOff {
  readonly surcharge: Centavos
  readonly rest: Centavos
}

/**
 * Of which charges an amount is taken back: lines are put together by rate of IVA, surcharge by itself, and each group gives in
 * proportion to what is left of it, to the centavo. What one kind cannot give, the other does. `before` is what other credit notes
 * have taken. Null where the bill is worth less.
 */
export function creditShares(
  { lines }: Pick<BilledInvoice, 'lines'>,
  before: readonly CreditShare[],
  { surcharge, rest }: TakenOff,
): CreditShare[] | null {
  const groups = groupsOf(lines, before)
  const ofSurcharge = groups.filter(({ of }) => of === 'surcharge')
  const ofRest = groups.filter(({ of }) => of === 'charges')
  const overSurcharge = give(ofSurcharge, surcharge)
  const overRest = give(ofRest, centavos(rest + overSurcharge))
  if (give(ofSurcharge, overRest) > 0n) return null
  return groups
    .filter(({ given }) => given > 0n)
    .map(({ of, vatRate, given }) => ({ of, vatRate, amount: pesosText(given) }))
}

/** What other credit notes have left of a bill, whole. */
export function remainingShares(
  { lines }: Pick<BilledInvoice, 'lines'>,
  before: readonly CreditShare[],
): CreditShare[] {
  return groupsOf(lines, before)
    .filter(({ left }) => left > 0n)
    .map(({ of, vatRate, left }) => ({ of, vatRate, amount: pesosText(centavos(left)) }))
}

/** What credit notes take back of their bill, together. */
export function creditedShares(notes: readonly { readonly source: DocumentSource }[]): CreditShare[] {
  return notes.flatMap(({ source }) => (source.of === 'credit' ? (source.shares ?? []) : []))
}

/** What shares come to. */
export function sumOfShares(shares: readonly CreditShare[]): Centavos {
  return sumOfCentavos(shares.map(({ amount }) => centavosFromPesos(amount)))
}

/**
 * Lines of a credit note, one for each share, declared as SAT's guide of CFDI de egreso lets it be (Anexo 20, appendix 5):
 * 84111506, services of invoicing, one activity. Amounts are with IVA, and what is no IVA of them is the base: the two always
 * come to the amount, and the IVA to the base times the rate within the rounding of the base.
 */
export function creditConcepts(
  shares: readonly CreditShare[],
  title: (of: CreditShare['of']) => string,
): Concepto[] {
  return shares.map(({ of, vatRate, amount }) => {
    const rate = decimal(vatRate)
    const gross = centavosFromPesos(amount)
    const base = baseOf(gross, rate)
    const importe = decimal(pesosText(base))
    return {
      ...{ claveProdServ: '84111506', cantidad: wholeDecimal(1), claveUnidad: 'ACT', unidad: 'Actividad' },
      ...{ descripcion: title(of), valorUnitario: importe, importe },
      ...(rate.digits === 0n && waterConcepts.withoutVat === 'untouched'
        ? { objetoImp: '01' }
        : {
            objetoImp: '02',
            traslados: [vatOf(rate, decimal(pesosText(centavos(gross - base))), waterConcepts)],
          }),
    }
  })
}

/** Amount ÷ (1 + rate), to the centavo. */
function baseOf(gross: Centavos, { digits, scale }: Decimal): Centavos {
  const one = 10n ** BigInt(scale)
  const whole = one + digits
  return centavos(((gross as bigint) * one * 2n + whole) / (whole * 2n))
}

interface Group {
  readonly of: CreditShare['of']
  readonly vatRate: string
  left: bigint
  given: Centavos
}

function groupsOf(lines: readonly BilledLine[], before: readonly CreditShare[]): Group[] {
  const groups = new Map<string, Group>()
  for (const line of lines) {
    const of = line.kind === 'surcharge' ? 'surcharge' : 'charges'
    const vatRate = line.vatRate.replace(/\.?0+$/, '') || '0'
    const key = `${of} ${vatRate}`
    const group = groups.get(key) ?? { of, vatRate, left: 0n, given: centavos(0n) }
    group.left += centavosFromPesos(line.amount) + centavosFromPesos(line.vat)
    groups.set(key, group)
  }
  for (const { of, vatRate, amount } of before) {
    const group = groups.get(`${of} ${vatRate}`)
    if (group !== undefined) group.left -= centavosFromPesos(amount)
  }
  return evened([...groups.values()])
}

/** What a discount made negative takes from the other groups, in their order. */
function evened(groups: readonly Group[]): Group[] {
  let lack = 0n
  for (const group of groups) {
    if (group.left >= 0n) continue
    lack -= group.left
    group.left = 0n
  }
  for (const group of groups) {
    const taken = group.left < lack ? group.left : lack
    group.left -= taken
    lack -= taken
  }
  return [...groups]
}

/** Takes an amount of groups in proportion to what is left of them; the answer is what they have not. */
function give(groups: readonly Group[], amount: Centavos): Centavos {
  const all = groups.reduce((sum, { left }) => sum + left, 0n)
  let [open, weight]: [bigint, bigint] = [amount < all ? amount : all, all]
  const over = amount - open
  for (const group of groups) {
    const part = weight === 0n ? 0n : (open * group.left + weight / 2n) / weight
    weight -= group.left
    group.left -= part
    group.given = centavos(group.given + part)
    open -= part
  }
  return centavos(over)
}
