import { badUserInput } from '@aquacis/kit/runtime/errors.ts'
import { isId } from '@aquacis/kit/values/id.ts'
import { endWatch } from '../../commands/watches/end-watch.ts'
import { type SetWatchOutcome, setWatch } from '../../commands/watches/set-watch.ts'
import type { MutationResolvers } from '../../generated/resolvers.ts'
import { contactUnknown, impossible, placeUnknown, watchUnknown } from './watch-sentences.ts'

type Verbs = 'setThresholdWatch' | 'setAwayWatch' | 'setTooLittleUseWatch' | 'endWatch'

export const watchMutations: Pick<MutationResolvers, Verbs> = {
  setThresholdWatch: async (_root, { input }, context) => {
    const kind = input.period === 'DAY' ? ('DAY_LIMIT' as const) : ('MONTH_LIMIT' as const)
    const figures = { litres: input.litres ?? null, costCentavos: input.costCentavos ?? null }
    return answerOf(await setWatch(context, { ...readIds(input), kind, ...figures }))
  },

  setAwayWatch: async (_root, { input }, context) => {
    const { from, until, allowanceLitres } = input
    return answerOf(
      await setWatch(context, { ...readIds(input), kind: 'AWAY_USE', from, until, allowanceLitres }),
    )
  },

  setTooLittleUseWatch: async (_root, { input }, context) => {
    const { fromHour, untilHour, litres, contactMemberId } = input
    const contact = contactMemberId == null ? null : readId(contactMemberId, 'input.contactMemberId')
    const figures = { fromHour, untilHour, litres, contactMemberId: contact }
    const outcome = await setWatch(context, { ...readIds(input), kind: 'TOO_LITTLE_USE', ...figures })
    if (outcome.kind === 'ContactUnknown') return { __typename: outcome.kind, message: contactUnknown }
    return answerOf(outcome)
  },

  endWatch: async (_root, { watchId }, context) => {
    const watch = await endWatch(context, readId(watchId, 'watchId'))
    if (watch === null) return { __typename: 'WatchUnknown', message: watchUnknown }
    return { __typename: 'WatchEnded', watch }
  },
}

function answerOf(outcome: SetWatchOutcome) {
  switch (outcome.kind) {
    case 'WatchSet':
      return { __typename: outcome.kind, watch: outcome.watch }
    case 'ServicePointUnknown':
      return { __typename: outcome.kind, message: placeUnknown }
    case 'WatchImpossible':
      return { __typename: outcome.kind, message: impossible[outcome.fault] }
    case 'ContactUnknown':
      throw new Error('a watch without a contact cannot miss one')
  }
}

function readIds({ id, servicePointId }: { readonly id: string; readonly servicePointId: string }) {
  return { id: readId(id, 'input.id'), servicePointId: readId(servicePointId, 'input.servicePointId') }
}

function readId(text: string, name: string): string {
  const id = text.toLowerCase()
  if (!isId(id)) throw badUserInput(`${name} must be a UUID`)
  return id
}
