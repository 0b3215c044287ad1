import { connectionOf, type PlaceText, readPage } from '@aquacis/kit/runtime/cursor-page.ts'
import { civilDate } from '@aquacis/kit/values/calendar.ts'
import { readDocument } from '../../commands/tariffs/read-document.ts'
import { maySeeTariff } from '../../domain/policy.ts'
import { goldenCases } from '../../domain/rating/checks/golden-cases.ts'
import type { QueryResolvers } from '../../generated/resolvers.ts'
import { type TariffPlace, tariffByCode, tariffPage } from '../../store/tariff.ts'
import { goldenAnswers } from './golden-answers.ts'
import { inSpanish } from './spanish-mistakes.ts'

const places: PlaceText<TariffPlace> = {
  write: ({ effectiveFrom, code }) => `${effectiveFrom} ${code}`,
  read(text) {
    const effectiveFrom = text.slice(0, 10)
    const isDay = /^\d{4}-\d{2}-\d{2}$/.test(effectiveFrom) && !Number.isNaN(Date.parse(effectiveFrom))
    return isDay && text.length > 11 ? { effectiveFrom, code: text.slice(11) } : null
  },
}

export const tariffQueries: Pick<QueryResolvers, 'tariffVersions' | 'tariffVersion' | 'checkTariff'> = {
  tariffVersions: async (_root, args, { room, viewer, now }) => {
    const page = readPage(args, places)
    const part = { ...page, overToo: viewer.kind === 'staff', today: civilDate(now) }
    const found = await room.database.transaction(viewer, (tx) => tariffPage(tx, part))
    const seen = found.filter(({ state }) => maySeeTariff(viewer, state))
    return connectionOf(seen, page, places, (version) => version)
  },
  tariffVersion: async (_root, { code }, { room, viewer }) => {
    const found = await room.database.transaction(viewer, (tx) => tariffByCode(tx, code))
    return found !== null && maySeeTariff(viewer, found.state) ? found : null
  },
  checkTariff: (_root, { document }) => {
    const reading = readDocument(document)
    return 'mistakes' in reading
      ? { ok: false, mistakes: reading.mistakes.map(inSpanish), goldenCases: [] }
      : { ok: true, mistakes: [], goldenCases: goldenAnswers(goldenCases(reading.tariff)) }
  },
}
