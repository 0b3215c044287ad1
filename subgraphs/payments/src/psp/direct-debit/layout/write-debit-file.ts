import type { DebitFile } from '../direct-debit-port.ts'
import type { DebitField, DebitLayout, DebitRecord } from './debit-layout.ts'

/** Who sends files: the bank's number of its customer, and the account that is credited. */
export interface DebitSender {
  readonly client: string
  readonly clabe: string
}

/** Charges as the bank wants them. Throws RangeError for what the layout has no room for. */
export function writeDebitFile(
  { day, creditedOn, charges }: DebitFile,
  { client, clabe }: DebitSender,
  layout: DebitLayout,
): string {
  const total = charges.reduce((sum, { amount }) => sum + amount, 0n)
  const [chargedOn, credited] = [day, creditedOn].map((civil) => civil.replaceAll('-', ''))
  const line = <Name extends string>(
    record: DebitRecord<Name>,
    values: Readonly<Record<NoInfer<Name>, string | number | bigint>>,
  ) => writtenLine(record, values, layout.width)
  const lines = [
    line(layout.header, {
      ...{ client, account: clabe, charges: charges.length },
      ...{ firstDay: chargedOn ?? '', lastDay: chargedOn ?? '' },
    }),
    ...charges.map((charge) =>
      line(layout.charge, {
        ...{ line: charge.line, chargedOn: chargedOn ?? '', creditedOn: credited ?? '' },
        ...{ accountKind: layout.clabeKind, bank: charge.clabe.slice(0, 3), account: charge.clabe },
        ...{ taxId: '', holder: charge.holderName, ownAccount: clabe, amount: charge.amount, vat: 0 },
        ...{ number: charge.line, concept: charge.concept, service: charge.serviceReference },
        ...{ serviceHolder: charge.holderName, action: 'A', again: 'N' },
        ...{ status: layout.statuses.pending, reason: '' },
      }),
    ),
    line(layout.trailer, {
      ...{ charges: charges.length, amount: total, pendingCharges: 0, pendingAmount: 0 },
      ...{ appliedCharges: 0, appliedAmount: 0, returnedCharges: 0, returnedAmount: 0 },
    }),
  ]
  return lines.map((one) => `${one}\r\n`).join('')
}

function writtenLine<Name extends string>(
  { mark, fields }: DebitRecord<Name>,
  values: Readonly<Record<Name, string | number | bigint>>,
  width: number,
): string {
  const written = Object.entries<DebitField>(fields).map(([name, field]) =>
    writtenField(name, field, String(values[name as Name])),
  )
  return `${mark}${written.join('')}`.padEnd(width)
}

function writtenField(name: string, { from, to, kind }: DebitField, value: string): string {
  const length = to - from + 1
  if (kind === 'text') return plain(value).slice(0, length).padEnd(length)
  if (!/^\d+$/.test(value) || value.length > length)
    throw new RangeError(`${name} of a charge has ${length} digits: ${value.length} characters do not fit`)
  return value.padStart(length, '0')
}

/** What every bank reads: capitals without accents. */
function plain(value: string): string {
  return value
    .normalize('NFD')
    .replaceAll(/\p{M}/gu, '')
    .replaceAll(/[^ -~]/g, ' ')
    .toUpperCase()
}
