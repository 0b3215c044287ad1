import { collectingAccount } from '../../bank/movement.ts'
import type { JsonObject } from '../../world/order.ts'
import type { StoredTransaction, StoredTransfer } from '../../world/world.ts'
import { notFound } from '../api-error.ts'
import { isWithin, pageOf } from '../pages.ts'
import type { Room } from '../room.ts'
import type { Operation } from '../serve.ts'

/** What a provider owes the utility, what moved it, and what it has paid out. */
export const balanceOperations: Readonly<Record<string, Operation>> = {
  'get /balance': ({ room }) => {
    const waiting = Object.values(room.memory.transactions).filter(({ transferId }) => transferId === null)
    const pending = waiting.reduce((sum, { gross, fee }) => sum + gross - fee, 0)
    const none = [{ amount: 0, currency: 'MXN' }]
    return {
      ...{ available: none, pending: [{ amount: pending, currency: 'MXN' }], gateway: none, retained: none },
      ...{ cashout_retention_amount: none, conekta_retention: none, retention_amount: none },
      ...{ target_collateral_amount: {}, target_retention_amount: none, temporarily_retained: none },
    }
  },
  'get /transactions': (call) => {
    const { charge_id: chargeId, type } = call.query
    const asked = Object.values(call.room.memory.transactions).filter(
      (one) =>
        (chargeId === undefined || one.chargeId === chargeId) &&
        (type === undefined || one.type === type) &&
        isWithin(call.query, 'created_at', one.createdAt),
    )
    return pageOf(call, '/transactions', asked, (one) => renderTransaction(call.room, one))
  },
  'get /transactions/{id}': ({ room, params }) => {
    const found = room.memory.transactions[params['id'] ?? '']
    if (found === undefined) throw notFound('Transaction', params['id'] ?? '')
    return renderTransaction(room, found)
  },
  'get /transfers': (call) =>
    pageOf(call, '/transfers', Object.values(call.room.memory.transfers), (one) => ({
      ...renderTransfer(call.room, one),
      method: accountOf(one),
    })),
  'get /transfers/{id}': ({ room, params }) => {
    const found = room.memory.transfers[params['id'] ?? '']
    if (found === undefined) throw notFound('Transfer', params['id'] ?? '')
    return { ...renderTransfer(room, found), destination: accountOf(found) }
  },
}

function renderTransaction({ dialect }: Room, one: StoredTransaction): JsonObject {
  const { id, createdAt, type, gross, fee, chargeId, transferId } = one
  return {
    ...{ id, amount: gross, fee, net: gross - fee, charge: chargeId, currency: 'MXN', type },
    ...{ created_at: createdAt, livemode: dialect.livemode, object: 'transaction' },
    status: transferId === null ? 'pending' : 'transferred',
  }
}

function renderTransfer(
  { dialect }: Room,
  { id, createdAt, amount, day, reference }: StoredTransfer,
): JsonObject {
  return {
    ...{ id, amount, currency: 'MXN', created_at: createdAt, livemode: dialect.livemode, object: 'transfer' },
    ...{ status: 'paid_out', statement_reference: reference, statement_description: `LIQUIDACION ${day}` },
  }
}

function accountOf({ id, createdAt }: StoredTransfer): JsonObject {
  return {
    ...{
      id: `${id}_dst`,
      object: 'bank_transfer_payout_method',
      type: 'bank_transfer',
      created_at: createdAt,
    },
    ...{ account_holder: collectingAccount.holder, account_number: collectingAccount.clabe },
    ...{ bank: collectingAccount.bank, payee_id: 'payee_utility' },
  }
}
