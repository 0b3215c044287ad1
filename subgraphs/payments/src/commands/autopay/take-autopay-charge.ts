import { isId } from '@aquacis/kit/values/id.ts'
import { autopayOfClabe } from '../../store/autopay/autopay.ts'
import { tryByKey } from '../../store/autopay/autopay-try.ts'
import type { ChargeTaker } from '../../webhooks/charge-taker.ts'
import { postAutopayMoney } from './post-autopay-money.ts'
import { settleTry } from './settle-try.ts'

/** A charge that a provider tells of and that autopay asked for, under the key of its try. */
export const takeAutopayTry: ChargeTaker = async (tx, provider, charge, recording) => {
  const { key } = charge
  if (key === null || !isId(key) || (await tryByKey(tx, key)) === null) return false
  await settleTry(tx, key, { provider, charge }, recording)
  return true
}

/** Money that was sent to the CLABE of a contract: recurring SPEI. It goes to the oldest bills. */
export const takeRecurringSpei: ChargeTaker = async (tx, provider, charge, recording) => {
  const { clabe } = charge.paying
  const autopay = clabe === null ? null : await autopayOfClabe(tx, clabe)
  if (autopay === null) return false
  const whose = { contractId: autopay.contractId, channel: 'SPEI', targets: null } as const
  await postAutopayMoney(tx, { provider, charge }, whose, recording)
  return true
}
