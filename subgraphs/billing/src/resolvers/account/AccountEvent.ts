import { eventSummary } from '../../domain/account/event-words.ts'
import { upcast } from '../../domain/account/upcast.ts'
import type { AccountEventResolvers } from '../../generated/resolvers.ts'

export const AccountEvent: AccountEventResolvers = {
  summary: (kept) => eventSummary(upcast(kept)),
  data: (kept) => {
    const { type: _type, ...data } = upcast(kept)
    return JSON.stringify(data)
  },
}
