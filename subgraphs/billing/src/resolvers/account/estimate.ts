import { badUserInput } from '@aquacis/kit/runtime/errors.ts'
import { pesosText } from '@aquacis/kit/values/money.ts'
import { litres as litresOf } from '@aquacis/kit/values/volume.ts'
import type { Account } from '../../domain/account/account.ts'
import { periodAround, servedDays } from '../../domain/account/estimate-period.ts'
import { billRequest } from '../../domain/account/price-bill.ts'
import { chargeSheetJson } from '../../domain/rating/charge-sheet.ts'
import { isRefusal, rate } from '../../domain/rating/rate.ts'
import { nextStep } from '../../domain/rating/simulation/next-step.ts'
import { refusalInSpanish } from '../../domain/refusal-words.ts'
import type { ResolversTypes } from '../../generated/resolvers.ts'
import type { BillingContext } from '../../loaders.ts'
import { readyTariffs } from '../../store/ready-tariffs.ts'

/** What the period of a day costs an account with so many litres. Throws BAD_USER_INPUT for what the tariff does not price. */
export async function estimateFor(
  account: Account,
  asked: { readonly litres: number; readonly on: string },
  { publishedTariffs }: BillingContext,
): Promise<ResolversTypes['ChargeEstimate']> {
  const period = periodAround(account, asked.on)
  const volume = { litres: litresOf(asked.litres), days: servedDays(account, period) }
  const tariffs = readyTariffs(await publishedTariffs.require(''))
  const request = billRequest(account, { period, volume })
  const sheet = rate(tariffs, request)
  if (isRefusal(sheet)) throw badUserInput(`La tarifa no lo cobra: ${refusalInSpanish(sheet)}`)
  const holds = tariffs.findLast(({ effectiveFrom }) => effectiveFrom <= asked.on)
  const step = holds === undefined ? null : nextStep(holds, request)
  return {
    sheet: chargeSheetJson(sheet),
    nextStep: step && {
      litres: step.atLitres,
      totalBefore: pesosText(step.amountBefore),
      totalAfter: pesosText(step.amountAfter),
    },
  }
}
