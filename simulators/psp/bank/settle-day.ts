import type { Room } from '../api/room.ts'
import { digits, prefixedId } from '../world/ids.ts'
import { type StoredTransfer, seconds } from '../world/world.ts'
import { civilDay } from './civil-day.ts'
import { creditBank } from './credit-bank.ts'

const names = { conekta: 'CONEKTA', femsa: 'DIGITAL FEMSA' }

/**
 * Pays out what a provider owes up to a day, net of its fees, in one transfer to the utility's account, booked on that day.
 * Null where it owes nothing; what the utility owes is taken from the account.
 */
export function settleDay(room: Room, day: string): StoredTransfer | null {
  const waiting = Object.values(room.memory.transactions).filter(
    ({ transferId, createdAt }) => transferId === null && civilDay(new Date(createdAt * 1000)) <= day,
  )
  const amount = waiting.reduce((sum, { gross, fee }) => sum + gross - fee, 0)
  if (waiting.length === 0) return null
  const transfer: StoredTransfer = {
    ...{ id: prefixedId('tra'), createdAt: seconds(room.world), amount, day, reference: digits(7) },
  }
  for (const transaction of waiting) transaction.transferId = transfer.id
  room.memory.transfers[transfer.id] = transfer
  if (amount === 0) return transfer
  const name = names[room.dialect.provider]
  creditBank(room.world, {
    ...{ id: prefixedId('mov'), day, amount, kind: 'settlement', reference: transfer.reference },
    ...{ trackingKey: `${name.slice(-5)}${transfer.reference}`, concept: `${name} ${transfer.reference}` },
    ...{ counterparty: `${name} SA DE CV`, counterpartyAccount: '646180111811111114' },
  })
  return transfer
}
