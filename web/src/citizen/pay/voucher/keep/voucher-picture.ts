import type { VoucherFragment } from '../../../../graphql/generated/graphql.ts'
import type { Formats } from '../../../../i18n/formats.ts'
import type { Money } from '../../../../i18n/money.ts'
import { say } from '../../../../i18n/say.ts'
import { lineModules, squareModules } from '../code-modules.ts'
import { contractLine, groupedDigits, leftOf, purposeOf } from '../voucher-words.ts'
import type { SheetDrawing } from './painted-sheet.ts'

interface Spoken {
  readonly formats: Formats
  readonly money: Money
  readonly now: Date
  readonly isKeyed: boolean
}

async function codeOf({ method, barcode, codiPayload }: VoucherFragment): Promise<SheetDrawing['code']> {
  if (method === 'CODI' && codiPayload !== null)
    return { kind: 'square', modules: await squareModules(codiPayload) }
  return barcode === null ? null : { kind: 'line', modules: await lineModules(barcode) }
}

function rowsOf({ number, clabe, bank, beneficiary, stores }: VoucherFragment): SheetDrawing['rows'] {
  const row = (name: string, value: string | null) =>
    value === null || value === '' ? [] : [{ name, value }]
  const large = (name: string, value: string) => [
    { name, value: groupedDigits(value), isLarge: true as const },
  ]
  return [
    ...(clabe !== null
      ? large(say('payVoucher.clabe'), number ?? clabe)
      : number === null
        ? []
        : large(say('payVoucher.number'), number)),
    ...row(say('payVoucher.bank'), bank),
    ...row(say('payVoucher.beneficiary'), beneficiary),
    ...row(say('payVoucher.stores'), stores.join(', ')),
  ]
}

/** What a picture of a voucher says: what one pays with, or that it is paid. */
export async function voucherPicture(
  voucher: VoucherFragment,
  { formats, money, now, isKeyed }: Spoken,
): Promise<SheetDrawing> {
  const { id, method, amount, paid, expiresAt, instructions, payments, state } = voucher
  const plain = {
    letterhead: `${say('citizen.utility')} · ${say('citizen.appName')}`,
    name: `pago-de-agua-${id.slice(0, 8)}`,
  }
  const contract = contractLine(voucher, isKeyed)
  const last = payments.at(-1)
  if (state === 'PAID') {
    return {
      ...plain,
      title: say('payVoucher.paid.title'),
      amount: money.pesos(paid),
      strong: [
        ...(last === undefined
          ? []
          : [
              say('payVoucher.paid.at', { at: formats.since(new Date(last.paidAt), now) }),
              say('payVoucher.paid.folio', { folio: last.folio }),
            ]),
        contract,
      ],
      rows: [],
      code: null,
      steps: [],
      isPaid: true,
    }
  }
  const left = state === 'PARTLY_PAID'
  return {
    ...plain,
    title: say(`payVoucher.title.${method}`),
    amount: money.pesos(leftOf(voucher)),
    strong: [
      ...(left ? [say('payVoucher.leftOf', { paid: money.pesos(paid), amount: money.pesos(amount) })] : []),
      ...(expiresAt === null
        ? []
        : [say('payVoucher.expires', { at: formats.dayAndClock(new Date(expiresAt), now) })]),
      contract,
      purposeOf(voucher),
    ],
    rows: rowsOf(voucher),
    code: await codeOf(voucher),
    steps: instructions,
    isPaid: false,
  }
}
