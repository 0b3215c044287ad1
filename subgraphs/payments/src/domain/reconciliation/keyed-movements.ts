import type { BankMovement } from './statement.ts'

/** A movement before it has its key. */
export type UnkeyedMovement = Omit<BankMovement, 'key'>

/**
 * Gives movements the keys under which they are known: day, amount and clave de rastreo, or what is said where there is
 * none. Banks give no number that is the same in CSV, TXT and CAMT, so the key is made of what is. Equal ones of a day are
 * counted, so that a longer file of the same day repeats the keys of the shorter one.
 */
export function keyedMovements(movements: readonly UnkeyedMovement[]): BankMovement[] {
  const seen = new Map<string, number>()
  return movements.map((movement) => {
    const { bookedOn, amount, trackingKey, reference, description } = movement
    const said = trackingKey ?? `${reference ?? ''} ${description}`
    const plain = `${bookedOn} ${amount} ${normalized(said)}`.trim()
    const count = (seen.get(`${movement.account} ${plain}`) ?? 0) + 1
    seen.set(`${movement.account} ${plain}`, count)
    return { ...movement, key: count === 1 ? plain : `${plain} #${count}` }
  })
}

/** Ten digits of an account: the middle of a CLABE (bank 3, town 3, account 11, check digit 1), or the last of another number. */
export function accountNumber(text: string): string {
  const digits = text.replaceAll(/\D/g, '')
  return digits.length === 18 ? digits.slice(7, 17) : digits.slice(-10)
}

function normalized(text: string): string {
  const letters = text.normalize('NFD').toUpperCase()
  return letters.replaceAll(/[^0-9A-Z]/g, '').slice(0, 60)
}

/** Under which a movement is kept: keys are counted by account. */
export function lineOf({ account, key }: Pick<BankMovement, 'account' | 'key'>): string {
  return `${account} ${key}`
}
