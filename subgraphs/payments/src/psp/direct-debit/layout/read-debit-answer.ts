import { type Centavos, centavos } from '@aquacis/kit/values/money.ts'
import { type Complaints, complaints, type FileRead, mostLines } from '../../../bank-files/file-mistake.ts'
import type { AnsweredCharge, DebitAnswer } from '../direct-debit-port.ts'
import type { DebitField, DebitLayout, DebitRecord } from './debit-layout.ts'
import type { DebitSender } from './write-debit-file.ts'

const again = 'Pide al banco el archivo de respuesta otra vez.'

/** Reads what the bank answered: a header of ours, its charges, and totals that are what they come to. */
export function readDebitAnswer(
  text: string,
  sender: DebitSender,
  layout: DebitLayout,
): FileRead<DebitAnswer> {
  const complain = complaints()
  const lines = text.split(/\r?\n/).filter((line) => line.trim() !== '')
  const [header, ...rest] = lines
  const trailer = rest.pop()
  if (header === undefined || trailer === undefined || lines.length > mostLines) {
    complain.add('archivo', `tiene ${lines.length} líneas`, again)
    return complain.conclude([])
  }
  const head = cells(header, 1, layout.header, complain)
  if (stripped(head.digits('client')) !== stripped(sender.client))
    head.wrong('client', 'no es nuestro número de cliente')
  if (head.digits('account').slice(-18) !== sender.clabe) head.wrong('account', 'no es nuestra cuenta')
  if (head.count('charges') !== rest.length)
    head.wrong('charges', `dice ${head.count('charges')} cargos y trae ${rest.length}`)
  const charges = rest.map((line, index) => chargeOf(line, index, layout, complain))
  const seen = new Set(charges.map(({ line }) => line))
  if (seen.size !== charges.length) complain.add('archivo', 'trae dos veces el mismo cargo', again)
  checkTotals(cells(trailer, lines.length, layout.trailer, complain), charges)
  return complain.conclude([{ charges }])
}

const stripped = (number: string) => number.replace(/^0+/, '')

function chargeOf(
  line: string,
  index: number,
  { charge, statuses }: DebitLayout,
  complain: Complaints,
): AnsweredCharge {
  const at = cells(line, index + 2, charge, complain)
  const status = at.text('status')
  const code = /^\d{2}/.exec(at.text('reason'))?.[0]
  const known = Object.values(statuses).includes(status)
  if (!known) at.wrong('status', `“${status}” no es un estatus`)
  if (status === statuses.returned && code === undefined) at.wrong('reason', 'no dice por qué se devolvió')
  const outcome =
    status === statuses.returned
      ? ({ kind: 'RETURNED', code: code ?? '' } as const)
      : ({ kind: status === statuses.applied ? 'APPLIED' : 'PENDING' } as const)
  return {
    ...{ line: at.count('line'), clabe: at.digits('account').slice(-18), amount: at.money('amount') },
    ...{ serviceReference: at.text('service'), outcome },
  }
}

function checkTotals(
  at: Cells<keyof DebitLayout['trailer']['fields']>,
  charges: readonly AnsweredCharge[],
): void {
  const of = (kind: AnsweredCharge['outcome']['kind'] | null) =>
    charges.filter(({ outcome }) => kind === null || outcome.kind === kind)
  const totals = [
    ['charges', 'amount', of(null)],
    ['pendingCharges', 'pendingAmount', of('PENDING')],
    ['appliedCharges', 'appliedAmount', of('APPLIED')],
    ['returnedCharges', 'returnedAmount', of('RETURNED')],
  ] as const
  for (const [count, amount, found] of totals) {
    const sum = found.reduce((total, one) => total + one.amount, 0n)
    if (at.count(count) !== found.length) at.wrong(count, `dice ${at.count(count)} y son ${found.length}`)
    if (at.money(amount) !== sum) at.wrong(amount, `dice ${at.money(amount)} centavos y suman ${sum}`)
  }
}

interface Cells<Name extends string> {
  text(name: Name): string
  digits(name: Name): string
  count(name: Name): number
  money(name: Name): Centavos
  wrong(name: Name, what: string): void
}

function cells<Name extends string>(
  content: string,
  line: number,
  { mark, fields }: DebitRecord<Name>,
  complain: Complaints,
): Cells<Name> {
  if (!content.startsWith(mark)) complain.add(`línea ${line}`, `no empieza con ${mark}`, again)
  const field = (name: Name): DebitField => fields[name]
  const place = (name: Name) => `línea ${line}, posiciones ${field(name).from} a ${field(name).to}`
  const text = (name: Name) => content.slice(field(name).from - 1, field(name).to).trim()
  const digits = (name: Name) => {
    if (/^\d+$/.test(text(name))) return text(name)
    complain.add(place(name), 'no son cifras', again)
    return '0'
  }
  return {
    ...{ text, digits },
    count: (name) => Number(digits(name)),
    money: (name) => centavos(BigInt(digits(name))),
    wrong: (name, what) => complain.add(place(name), what, again),
  }
}
