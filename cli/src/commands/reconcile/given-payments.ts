import { type LineMistake, unreadableLine } from '@aquacis/payments/given/misread'
import type { Streams } from '../../command.ts'
import { createLineSplitter, type NumberedLine, parseLine } from '../../json-lines.ts'
import { type GivenPayment, readPayment } from './read-payment.ts'

/** Payments of standard input, and what is wrong with lines that are none. */
export interface GivenPayments {
  readonly payments: readonly GivenPayment[]
  readonly mistakes: readonly (LineMistake & { readonly file: '-' })[]
}

/** Reads the book that is compared. The same line twice is one payment; another one of the same id is none. */
export async function givenPayments({ input }: Pick<Streams, 'input'>): Promise<GivenPayments> {
  const payments: GivenPayment[] = []
  const mistakes: (LineMistake & { readonly file: '-' })[] = []
  const first = new Map<string, { readonly line: number; readonly said: string }>()
  const take = (line: NumberedLine): LineMistake | null => {
    const parsed = parseLine(line)
    if ('fault' in parsed) return unreadableLine(parsed.fault)
    const read = readPayment(parsed.value)
    if ('mistake' in read) return read.mistake
    const { id, ...payment } = read.payment
    const said = JSON.stringify(payment, (_key, one: unknown) => (typeof one === 'bigint' ? `${one}` : one))
    const before = first.get(id)
    if (before?.said === said) return null
    const mend = 'repeat that line as it was, or write an id that was not used'
    if (before !== undefined)
      return { what: `${id} says something else than line ${before.line}`, where: 'id', mend }
    first.set(id, { line: line.number, said })
    payments.push(read.payment)
    return null
  }
  const takeAll = (lines: readonly NumberedLine[]) => {
    for (const line of lines) {
      const mistake = take(line)
      if (mistake === null) continue
      const where = [`line ${line.number}`, mistake.where].filter((part) => part !== '').join(', ')
      mistakes.push({ file: '-', ...mistake, where })
    }
  }
  const splitter = createLineSplitter()
  for await (const chunk of input) takeAll(splitter.push(chunk))
  takeAll(splitter.end())
  return { payments, mistakes }
}
