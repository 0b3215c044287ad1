import { badUserInput } from '@aquacis/kit/runtime/errors.ts'
import type { Download } from '@aquacis/kit/runtime/subgraph-definition.ts'
import { isId } from '@aquacis/kit/values/id.ts'
import { agreementOfPlan } from '../agreement-pdf/agreement-of-plan.ts'
import { agreementPdf } from '../agreement-pdf/agreement-pdf.ts'
import { plansByIds } from '../store/plan/payment-plan.ts'

/** `?plan=ID`: the agreement of a plan, on paper; null until it was agreed on, and for who may not see it. */
export const planAgreementDownload: Download = async ({ viewer, room }, asked) => {
  const id = asked.get('plan') ?? ''
  if (!isId(id)) throw badUserInput('La dirección no está completa: plan=identificador del convenio.')
  const [plan] = await room.database.transaction(viewer, (tx) => plansByIds(tx, [id]))
  const agreement = plan === undefined ? null : agreementOfPlan(plan)
  if (agreement === null) return null
  const body = Buffer.from(await agreementPdf(agreement))
  return { name: `convenio-${agreement.folio}.pdf`, mediaType: 'application/pdf', body }
}
