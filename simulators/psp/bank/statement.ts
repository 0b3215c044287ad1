import type { World } from '../world/world.ts'
import { collectingAccount, type Movement } from './movement.ts'

/** A day of the collecting account. Everything in centavos. */
export interface Statement {
  readonly day: string
  readonly opening: number
  readonly closing: number
  readonly movements: readonly Movement[]
  readonly credits: Sum
  readonly debits: Sum
}

/** How many, and how much together. */
export interface Sum {
  readonly count: number
  readonly amount: number
}

/** What the bank's files are told to say wrongly. */
export type FileFault = 'wrong_totals' | 'missing_line' | 'surplus_line' | 'wrong_amount'

/**
 * The account's statement of a day. A fault makes it wrong: totals that are a peso over what the lines come to, or a line too
 * few, too many, or ten pesos off, with totals that agree with it.
 */
export function statementOf({ memory }: World, day: string, fault: FileFault | null): Statement {
  const opening = memory.bank
    .filter((one) => one.day < day)
    .reduce((sum, { amount }) => sum + amount, collectingAccount.opening)
  const movements = withFault(
    memory.bank.filter((one) => one.day === day),
    fault,
  )
  const wrong = fault === 'wrong_totals' ? 100 : 0
  const credits = sumOf(movements.map(({ amount }) => amount).filter((amount) => amount > 0))
  const debits = sumOf(movements.map(({ amount }) => -amount).filter((amount) => amount > 0))
  return {
    ...{ day, opening, movements, debits, credits: { ...credits, amount: credits.amount + wrong } },
    closing: opening + credits.amount - debits.amount + wrong,
  }
}

function sumOf(amounts: readonly number[]): Sum {
  return { count: amounts.length, amount: amounts.reduce((sum, amount) => sum + amount, 0) }
}

/** Lines as a faulty file has them: the first is the one at fault. */
export function withFault<T extends { readonly id: string; readonly amount: number }>(
  lines: readonly T[],
  fault: FileFault | null,
): readonly T[] {
  const [first, ...rest] = lines
  if (first === undefined) return lines
  switch (fault) {
    case 'missing_line':
      return rest
    case 'surplus_line':
      return [
        ...lines,
        { ...first, id: `${first.id}9`, trackingKey: 'SOBRANTE0000000001', reference: '9999999' },
      ]
    case 'wrong_amount':
      return [{ ...first, amount: first.amount + 1_000 }, ...rest]
    default:
      return lines
  }
}
