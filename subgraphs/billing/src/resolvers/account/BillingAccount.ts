import { connectionOf, instantPlaces, readPage } from '@aquacis/kit/runtime/cursor-page.ts'
import { badUserInput } from '@aquacis/kit/runtime/errors.ts'
import { civilDate, nextDay } from '@aquacis/kit/values/calendar.ts'
import { pesosText } from '@aquacis/kit/values/money.ts'
import { worksFor } from '@aquacis/kit/values/viewer.ts'
import { offeredDiscounts } from '../../commands/terms/offered-discounts.ts'
import { billedUntil } from '../../domain/account/account.ts'
import { accountOnDay } from '../../domain/account/account-on-day.ts'
import { upcast } from '../../domain/account/upcast.ts'
import type { BillingAccountResolvers } from '../../generated/resolvers.ts'
import type { StoredTariff } from '../../store/tariff.ts'
import { condominium } from '../Condominium.ts'
import { estimateFor } from './estimate.ts'
import { versionPlaces } from './version-places.ts'

export const BillingAccount: BillingAccountResolvers = {
  __resolveReference: ({ id }, { accountById }) => accountById.load(id),
  id: ({ contractId }) => contractId,
  contract: ({ contractId: id }) => ({ id }),
  services: ({ services }) => [...services],
  balance: ({ balance }) => pesosText(balance),
  periodFrom: (account) => billedUntil(account),
  invoices: async ({ contractId }, args, { invoicesOf }) => {
    const page = readPage(args, instantPlaces)
    const found = (await invoicesOf(page).load(contractId)) ?? []
    return connectionOf(found, page, instantPlaces, ({ id, bill }) => ({ at: new Date(bill.issuedAt), id }))
  },
  estimate: (account, { litres, on }, context) => {
    if (litres < 0) throw badUserInput('litres must not be negative')
    return estimateFor(account, { litres, on: on ?? civilDate(context.now) }, context)
  },
  discounts: ({ discounts }) => discounts.toReversed().map((one) => ({ ...one, all: discounts })),
  offeredDiscounts: async (account, _args, { viewer, now, publishedTariffs }) => {
    if (!worksFor(viewer, account.operatingUnitId)) return []
    const inForce = (await publishedTariffs.require('')).filter(holdsOn(civilDate(now)))
    return offeredDiscounts(account, inForce)
  },
  condominium,
  on: async ({ contractId, operatingUnitId }, { day }, { viewer, factsBefore, publishedTariffs }) => {
    if (!worksFor(viewer, operatingUnitId)) return null
    const end = nextDay(new Date(`${day}T12:00:00Z`))
    const kept = (await factsBefore(end.toISOString()).load(contractId)) ?? []
    const then = accountOnDay(kept.map(upcast), day)
    if (then === null) return null
    const tariffs = await publishedTariffs.require('')
    const inForce = tariffs.find(holdsOn(day))
    return {
      tariffClass: then.tariffClass,
      tariffCode: inForce?.code ?? null,
      balance: pesosText(then.balance),
    }
  },
  events: async ({ contractId, operatingUnitId }, args, { viewer, eventsOf }) => {
    const { after, limit } = readPage(args, versionPlaces)
    const part = { after: after ?? 0, limit }
    const found = worksFor(viewer, operatingUnitId) ? await eventsOf(part).load(contractId) : null
    return connectionOf(found ?? [], { limit }, versionPlaces, ({ version }) => version)
  },
}

function holdsOn(day: string) {
  return ({ effectiveFrom, effectiveTo }: Pick<StoredTariff, 'effectiveFrom' | 'effectiveTo'>) =>
    effectiveFrom <= day && (effectiveTo === null || effectiveTo > day)
}
