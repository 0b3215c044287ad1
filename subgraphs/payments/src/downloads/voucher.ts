import { badUserInput } from '@aquacis/kit/runtime/errors.ts'
import type { Download } from '@aquacis/kit/runtime/subgraph-definition.ts'
import { isId } from '@aquacis/kit/values/id.ts'
import { instructionsOf } from '../resolvers/reference/PaymentReference.ts'
import { seenReference } from '../resolvers/reference/reference-access.ts'
import { referenceLoaders } from '../resolvers/reference/reference-loaders.ts'
import { voucherOfReference } from '../voucher-pdf/voucher-of-reference.ts'
import { voucherPdf } from '../voucher-pdf/voucher-pdf.ts'

/** `?reference=ID`, and `&key=` for who made it without signing in: the voucher on paper; null for cards, and for who may not see it. */
export const voucherDownload: Download = async (context, asked) => {
  const id = asked.get('reference') ?? ''
  if (!isId(id))
    throw badUserInput('La dirección no está completa: reference=identificador de la referencia.')
  const seen = await seenReference({ ...context, ...referenceLoaders(context) }, id, asked.get('key'))
  if (seen === null) return null
  const contractNumber = seen.byKey ? `terminado en ${seen.contractNumber.slice(-4)}` : seen.contractNumber
  const voucher = voucherOfReference({ ...seen, contractNumber }, instructionsOf(seen))
  if (voucher === null) return null
  const body = Buffer.from(await voucherPdf(voucher))
  return { name: `pago-${id.slice(0, 8)}.pdf`, mediaType: 'application/pdf', body }
}
