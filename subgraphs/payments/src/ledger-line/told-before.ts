import type { LedgerLine } from './line-shape.ts'

/** What a line is known by when it comes again: its verb and the thing that it is done to. */
function nameOf(line: LedgerLine): { readonly name: string; readonly where: string } {
  switch (line.do) {
    case 'charge':
    case 'reverse':
      return { name: line.invoice, where: 'invoice' }
    case 'pay':
    case 'assign':
      return { name: line.payment, where: 'payment' }
    default:
      return { name: line.id, where: 'id' }
  }
}

/** A line that was done: where it stood, what it said, and whose it was. */
interface Told {
  readonly line: number
  readonly said: string
  readonly contract: string | null
}

/** Remembers what was done, so that a line that comes again changes nothing, and one that says otherwise is told so. */
export interface ToldBefore {
  find(
    line: LedgerLine,
  ): { readonly told: Told; readonly isSame: boolean; readonly where: string; readonly name: string } | null
  keep(line: LedgerLine, number: number, contract: string | null): void
}

/** Nothing was done yet. */
export function createToldBefore(): ToldBefore {
  const all = new Map<string, Told>()
  const keyOf = (line: LedgerLine) => `${line.do} ${nameOf(line).name}`
  return {
    find(line) {
      const told = all.get(keyOf(line))
      return told === undefined ? null : { told, isSame: told.said === saidBy(line), ...nameOf(line) }
    },
    keep(line, number, contract) {
      all.set(keyOf(line), { line: number, said: saidBy(line), contract })
    },
  }
}

/** What a line asks for. When it was is not part of it: left out, it is that of the line before. */
function saidBy({ at: _at, ...asked }: LedgerLine): string {
  return JSON.stringify(asked, (_key, value: unknown) => (typeof value === 'bigint' ? `${value}` : value))
}
