import { prefixedId } from '../../world/ids.ts'
import { newTrackingKey } from '../../world/references.ts'
import { type World, worldNow } from '../../world/world.ts'
import { creditBank } from '../credit-bank.ts'
import { collectingAccount } from '../movement.ts'
import { returnReasons, type StoredDebit, type StoredDebitFile } from './debit-memory.ts'

/** Charges the accounts of a file as testers told, credits the utility with what was charged, and answers. */
export function settleFile(world: World, file: StoredDebitFile): void {
  const { debits: memory } = world.memory
  for (const debit of file.debits) {
    const told = memory.next.shift()
    debit.returned = told === undefined || told === 'ok' ? null : told
  }
  const amount = file.debits
    .filter(({ returned }) => returned === null)
    .reduce((sum, one) => sum + one.amount, 0)
  if (amount > 0)
    creditBank(world, {
      ...{
        id: prefixedId('mov'),
        day: file.creditedOn,
        amount,
        kind: 'debit',
        trackingKey: newTrackingKey(),
      },
      ...{
        concept: `DOMICILIACION ${file.name}`,
        counterparty: collectingAccount.bank,
        counterpartyAccount: '',
      },
    })
  answerFile(world, file)
}

/** Gives out what became of a file; again, it is the same under another name. */
export function answerFile(world: World, file: StoredDebitFile): void {
  file.answers += 1
  giveOut(world, file, `R${pair(file.answers)}`, file.debits)
}

/** A holder objects to a charge: their bank takes the money back, and says so. False where there is nothing to object to. */
export function objectTo(world: World, file: StoredDebitFile, debit: StoredDebit): boolean {
  if (debit.returned !== null || file.answers === 0) return false
  debit.returned = '13'
  debit.objections += 1
  creditBank(world, {
    ...{ id: prefixedId('mov'), amount: -debit.amount, kind: 'debit', trackingKey: newTrackingKey() },
    ...{ concept: `DOM OBJETADA ${file.name} ${debit.line}`, counterparty: collectingAccount.bank },
    counterpartyAccount: debit.clabe,
  })
  const objections = file.debits.reduce((sum, one) => sum + one.objections, 0)
  giveOut(world, file, `O${pair(objections)}`, [debit])
  return true
}

function giveOut(world: World, file: StoredDebitFile, suffix: string, debits: readonly StoredDebit[]): void {
  const text = [
    `${file.header.slice(0, 41)}${digits(debits.length, 8)}${file.header.slice(49)}`,
    ...debits.map(({ text: asked, returned }) => {
      const [status, reason] =
        returned === null ? ['01', ''] : ['03', `${returned} ${returnReasons[returned] ?? 'OTRAS CAUSAS'}`]
      return `${asked.slice(0, 290)}${status}${reason.slice(0, 50).padEnd(50)}`
    }),
    trailerOf(debits),
  ]
  world.memory.debits.answers.push({
    ...{ name: `${file.name}.${suffix}`, issuedAt: worldNow(world).toISOString() },
    text: text.map((line) => `${line}\r\n`).join(''),
  })
}

function trailerOf(debits: readonly StoredDebit[]): string {
  const sum = (some: readonly StoredDebit[]) =>
    digits(some.length, 8) +
    digits(
      some.reduce((total, { amount }) => total + amount, 0),
      18,
    )
  const returned = debits.filter((one) => one.returned !== null)
  const applied = debits.filter((one) => one.returned === null)
  return `S${sum(debits)}${sum([])}${sum(applied)}${sum(returned)}`.padEnd(342)
}

const digits = (value: number, length: number) => String(value).padStart(length, '0')
const pair = (value: number) => digits(value, 2)
