import { randomUUID } from 'node:crypto'
import { expect } from '@playwright/test'
import type { simulatedBank } from '../money/simulated-bank.ts'
import type { Leaf } from './harvest.ts'

/** What a change answered: the type of its outcome, and every scalar below it. */
export interface Told {
  readonly outcome: string
  readonly leaves: readonly Leaf[]
}

/** A home with an open bill. */
export interface OwingHome {
  readonly contractId: string
  /** Of its bills, whether paid or not. */
  readonly invoiceIds: readonly string[]
}

/** A change that somebody of the home asks for, by its field and its input. */
export type Tell = (field: string, input: object) => Promise<Told>

const partPaid = { pesos: '40.00', centavos: 4_000 }

/**
 * So that a home has paid a part, waits with a reference for another, looks for a payment that does not show, disputes a
 * little of its bill and pays the rest in instalments. Told a second time, what stands already is found. Gives what was
 * answered.
 */
export async function payInParts(
  { contractId, invoiceIds }: OwingHome,
  tell: Tell,
  bank: ReturnType<typeof simulatedBank>,
): Promise<readonly Leaf[]> {
  const answered: Leaf[] = []
  const act = async (field: string, input: object, outcomes: readonly string[]): Promise<readonly Leaf[]> => {
    const { outcome, leaves } = await tell(field, { id: randomUUID(), ...input })
    expect(outcomes, field).toContain(outcome)
    answered.push(...leaves)
    return leaves
  }
  const transfer = { contractId, method: 'SPEI', amount: partPaid.pesos }
  const voucher = await act('createPaymentReference', transfer, ['PaymentReferenceCreated'])
  await bank.sendSpei(voucher.find(({ field }) => field === 'clabe')?.value ?? '', partPaid.centavos)

  const doubt = { grounds: 'HIGH_USE', words: 'Es más de lo que usamos en casa.', amount: '10.00' }
  const disputed: string[] = []
  for (const invoiceId of invoiceIds) {
    const { outcome, leaves } = await tell('openDispute', { id: randomUUID(), invoiceId, ...doubt })
    disputed.push(outcome)
    answered.push(...leaves)
    if (outcome === 'DisputeOpened') break
  }
  // Of a bill that is paid there is nothing left to dispute.
  expect(disputed.some((outcome) => ['DisputeOpened', 'DisputeRunning'].includes(outcome))).toBe(true)

  const lost = { contractId, amount: '12.00', paidOn: '2026-11-01', channel: 'OXXO', folio: '000012345678' }
  await act('openPaymentClaim', lost, ['PaymentClaimOpened', 'PaymentClaimExists'])

  const parts = { contractId, instalments: 2, rhythm: 'MONTHLY' }
  await act('requestPlan', parts, ['PlanAgreed', 'PlanAsked', 'PlanInForce'])

  const waiting = { contractId, method: 'OXXO', amount: '25.00' }
  await act('createPaymentReference', waiting, ['PaymentReferenceCreated'])
  return answered
}
