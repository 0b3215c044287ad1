import { randomBytes } from 'node:crypto'
import { creditBank } from '../bank/credit-bank.ts'
import { collectingAccount } from '../bank/movement.ts'
import { prefixedId } from '../world/ids.ts'
import { newTrackingKey } from '../world/references.ts'
import { seconds, type World } from '../world/world.ts'
import type { CodiCharge, CodiState } from './codi-charge.ts'
import { qrPayload } from './qr-payload.ts'

/** What is asked for. */
export interface AskedCharge {
  readonly reference: string
  readonly amount: number
  readonly concept: string
  readonly expires_at: number | null
}

/** The request with that reference, or a new one. */
export function registerCharge(
  world: World,
  asked: AskedCharge,
): { readonly charge: CodiCharge; readonly isNew: boolean } {
  const { charges } = world.memory.codi
  const known = Object.values(charges).find(({ reference }) => reference === asked.reference)
  if (known !== undefined) return { charge: known, isNew: false }
  const now = seconds(world)
  const id = randomBytes(10).toString('hex')
  const { amount, concept, expires_at: expiresAt } = asked
  const payload = qrPayload(
    {
      ...{ id, amount, concept, validUntilMs: (expiresAt ?? 0) * 1000 },
      ...{ holder: collectingAccount.holder, clabe: collectingAccount.clabe },
    },
    Object.keys(charges).length + 1,
  )
  const charge: CodiCharge = {
    ...{ id, reference: asked.reference, amount, concept, createdAt: now, expiresAt, payload },
    ...{ state: 'PENDING', updatedAt: now, paidAt: null, trackingKey: null, payerBank: null, refunds: [] },
  }
  charges[id] = charge
  return { charge, isNew: true }
}

/** A waiting request comes to its end; paid, its money is on the utility's account at once. False where it waits no more. */
export function endCharge(world: World, charge: CodiCharge, state: Exclude<CodiState, 'PENDING'>): boolean {
  if (charge.state !== 'PENDING') return false
  const now = seconds(world)
  charge.state = state
  charge.updatedAt = now
  if (state !== 'PAID') return true
  charge.paidAt = now
  charge.trackingKey = newTrackingKey()
  charge.payerBank = 'BBVA MEXICO'
  creditBank(world, {
    ...{ id: prefixedId('mov'), amount: charge.amount, kind: 'codi', trackingKey: charge.trackingKey },
    ...{ concept: charge.concept, counterparty: 'CLIENTE CODI', counterpartyAccount: '012680001234567897' },
  })
  return true
}

/** Centavos of a paid request that may still go back. */
export function leftOf({ amount, refunds }: CodiCharge): number {
  return amount - refunds.reduce((sum, one) => sum + one.amount, 0)
}

/** Money of a paid request goes back from the utility's account: once for each reference. */
export function giveBack(world: World, charge: CodiCharge, amount: number, reference: string): string {
  const known = charge.refunds.find((one) => one.reference === reference)
  if (known !== undefined) return known.id
  const made = { id: prefixedId('dev'), reference, amount }
  charge.refunds.push(made)
  charge.updatedAt = seconds(world)
  creditBank(world, {
    ...{ id: prefixedId('mov'), amount: -amount, kind: 'codi', trackingKey: newTrackingKey() },
    ...{ concept: `DEVOLUCION ${charge.concept}`, counterparty: 'CLIENTE CODI' },
    counterpartyAccount: '012680001234567897',
  })
  return made.id
}
