import {
  type Centavos,
  centavos,
  centavosFromPesos,
  pesosText,
  sumOfCentavos,
} from '@aquacis/kit/values/money.ts'
import type { HouseBill } from '../billing/house-bills.ts'
import type { House } from '../house/house.ts'
import type { HouseLedger } from './house-ledger.ts'

export type Method = 'OXXO' | 'CASH_NETWORK' | 'SPEI' | 'CARD' | 'CODI'
type State = 'WAITING' | 'PARTLY_PAID' | 'PAID' | 'EXPIRED' | 'REPLACED' | 'CANCELLED' | 'DECLINED'

/** What a visitor pays an invented house with. */
export interface HouseReference {
  readonly id: string
  readonly house: House
  readonly method: Method
  readonly bills: readonly { readonly bill: HouseBill; readonly amount: Centavos }[]
  readonly covers: 'INVOICES' | 'BALANCE'
  readonly amount: Centavos
  readonly createdAt: Date
  readonly expiresAt: Date | null
  /** With which it is read without signing in. */
  readonly key: string | null
  state: State
  declinedBecause: string | null
  replacedBy: HouseReference | null
  /** Since when its bank, or the page of the provider, is asked; null where neither is. */
  confirmingSince: Date | null
}

export interface HouseReferences {
  of(house: House): readonly HouseReference[]
  find(id: string): HouseReference | null
  create(wanted: {
    readonly id: string
    readonly house: House
    readonly method: Method
    readonly invoiceIds: readonly string[] | null
    readonly amount: string | null
    readonly isKeyed: boolean
  }): HouseReference | null
  /** With a token, or, for null, on the page of the provider. */
  charge(reference: HouseReference, cardToken: string | null): 'charged' | 'declined' | 'closed'
}

const hourMs = 3_600_000
/** So soon somebody pays what a visitor has made. */
const paidAfterMs = 12_000
/** So long the bank of the house takes to be sure. */
const confirmedAfterMs = 5_000
const holdsHours: Readonly<Record<Method, number | null>> = {
  OXXO: 72,
  CASH_NETWORK: 72,
  SPEI: 240,
  CARD: null,
  CODI: 24,
}

/** How the houses can be paid. */
export const houseOffers = [
  { method: 'OXXO', least: '20.00', most: '10000.00', settles: 'En minutos', stores: ['OXXO'] },
  {
    method: 'CASH_NETWORK',
    least: '20.00',
    most: '5000.00',
    settles: 'En minutos',
    stores: ['7-Eleven', 'Farmacias del Ahorro', 'Walmart', 'Soriana'],
  },
  { method: 'SPEI', least: '1.00', most: null, settles: 'En segundos, a cualquier hora', stores: [] },
  { method: 'CARD', least: '10.00', most: '50000.00', settles: 'Al momento', stores: [] },
  { method: 'CODI', least: '1.00', most: '12000.00', settles: 'Al momento', stores: [] },
].map((offer) => ({ ...offer, holdsHours: holdsHours[offer.method as Method] }))

const isWaiting = ({ state }: HouseReference) => ['WAITING', 'PARTLY_PAID', 'DECLINED'].includes(state)

/** Vouchers of the invented houses: whoever made one finds it paid a moment later, or over when its time is. */
export function houseReferences(ledger: HouseLedger, paysInParts: boolean, now: () => Date): HouseReferences {
  const made: HouseReference[] = []

  function receive(reference: HouseReference, amount: Centavos, at: Date): void {
    ledger.post({
      house: reference.house,
      amount,
      channel: reference.method,
      paidAt: at,
      referenceId: reference.id,
      targets: reference.bills.map(({ bill }) => bill.id),
    })
    reference.state = paidBy(ledger, reference) < reference.amount ? 'PARTLY_PAID' : 'PAID'
  }

  /** What happened to it since somebody looked. */
  function settled(reference: HouseReference): HouseReference {
    const { createdAt, expiresAt, method, state, amount } = reference
    if (state !== 'WAITING' && state !== 'PARTLY_PAID') return reference
    const age = now().getTime() - createdAt.getTime()
    if (expiresAt !== null && now() >= expiresAt) reference.state = 'EXPIRED'
    else if (method === 'CARD') {
      const { confirmingSince } = reference
      if (confirmingSince === null || now().getTime() - confirmingSince.getTime() < confirmedAfterMs)
        return reference
      reference.confirmingSince = null
      receive(reference, amount, now())
    } else if (age >= paidAfterMs) {
      const rest = centavos(amount - paidBy(ledger, reference))
      const isHalf = paysInParts && method === 'SPEI' && age < 5 * paidAfterMs
      if (!isHalf) receive(reference, rest, now())
      else if (state === 'WAITING') receive(reference, centavos(rest / 2n), now())
    }
    return reference
  }

  return {
    of: (house) =>
      made
        .filter((one) => one.house === house)
        .map(settled)
        .toReversed(),
    find: (id) => {
      const found = made.find((one) => one.id === id)
      return found === undefined ? null : settled(found)
    },
    create({ id, house, method, invoiceIds, amount, isKeyed }) {
      const before = made.find((one) => one.id === id)
      if (before !== undefined) return before
      const open = ledger.openBills(house)
      const named = invoiceIds === null ? open : open.filter((bill) => invoiceIds.includes(bill.id))
      const bills = named.map((bill) => ({ bill, amount: ledger.open(bill) }))
      const wanted =
        amount === null ? sumOfCentavos(bills.map((one) => one.amount)) : centavosFromPesos(amount)
      if (wanted <= 0n) return null
      const hours = holdsHours[method]
      const reference: HouseReference = {
        id,
        house,
        method,
        bills: invoiceIds === null ? [] : bills,
        covers: invoiceIds === null ? 'BALANCE' : 'INVOICES',
        amount: wanted,
        createdAt: now(),
        expiresAt: hours === null ? null : new Date(now().getTime() + hours * hourMs),
        key: isKeyed ? `d${id.replaceAll('-', '').slice(0, 20)}` : null,
        state: 'WAITING',
        declinedBecause: null,
        replacedBy: null,
        confirmingSince: null,
      }
      for (const old of made) {
        if (old.house !== house || !isWaiting(old) || old.covers !== reference.covers) continue
        old.state = 'REPLACED'
        old.replacedBy = reference
      }
      made.push(reference)
      return reference
    },
    charge(reference, cardToken) {
      if (!isWaiting(reference)) return 'closed'
      if (cardToken === 'tok_declined') {
        reference.confirmingSince = null
        reference.state = 'DECLINED'
        reference.declinedBecause = 'No hay fondos suficientes en la tarjeta.'
        return 'declined'
      }
      reference.declinedBecause = null
      if (cardToken === null || cardToken === 'tok_asked') {
        reference.state = 'WAITING'
        reference.confirmingSince = now()
      } else receive(reference, reference.amount, now())
      return 'charged'
    },
  }
}

/** What came by a reference. */
export function paidBy(ledger: HouseLedger, { id }: Pick<HouseReference, 'id'>): Centavos {
  return sumOfCentavos(
    ledger
      .payments()
      .filter(({ referenceId }) => referenceId === id)
      .map(({ amount }) => amount),
  )
}

const steps: Readonly<Record<Method, readonly string[]>> = {
  OXXO: [
    'Ve a cualquier OXXO y di que vas a pagar un servicio con OXXO Pay.',
    'Muestra el código de barras o dicta la referencia.',
    'Revisa que el importe sea el mismo y paga en efectivo.',
    'Guarda el ticket: el pago se ve aquí en minutos.',
  ],
  CASH_NETWORK: [
    'Ve a la caja de cualquiera de estas tiendas.',
    'Muestra el código de barras o dicta la referencia.',
    'Revisa el importe, paga en efectivo y guarda el ticket.',
  ],
  SPEI: [
    'Abre la app de tu banco y elige transferir a otra cuenta.',
    'Pega la CLABE y el importe exacto.',
    'Revisa el beneficiario y confirma. El pago se ve aquí en segundos.',
  ],
  CARD: [],
  CODI: ['Abre la app de tu banco y elige CoDi.', 'Escanea el código.', 'Revisa el importe y confirma.'],
}

/** A reference as the graph tells it. */
export function referenceNumbers({ method, house, createdAt, amount }: HouseReference) {
  const seed = `${house.contractNumber}${String(createdAt.getTime()).slice(-8)}`
  const isCash = method === 'OXXO' || method === 'CASH_NETWORK'
  const cash = `93000${seed}`.slice(0, 14).padEnd(14, '7')
  const clabe = `646180${seed}`.slice(0, 17).padEnd(18, '3')
  return {
    number: isCash
      ? cash.replace(/(.{4})(?=.)/g, '$1 ')
      : method === 'SPEI'
        ? clabe.replace(/^(...)(...)(.{11})(.)$/, '$1 $2 $3 $4')
        : null,
    barcode: isCash ? cash : null,
    clabe: method === 'SPEI' ? clabe : null,
    bank: method === 'SPEI' ? 'STP' : null,
    beneficiary: method === 'CARD' || isCash ? null : 'CEA Querétaro (demostración)',
    codiPayload:
      method === 'CODI'
        ? JSON.stringify({
            TYP: 20,
            v: { DEV: 'demostracion/0' },
            ic: { IDC: seed.slice(-10), SER: 0, ENC: pesosText(amount) },
          })
        : null,
    stores: houseOffers.find((offer) => offer.method === method)?.stores ?? [],
    instructions: steps[method],
  }
}
