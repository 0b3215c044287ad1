import { badUserInput } from '@aquacis/kit/runtime/errors.ts'
import { changePreferences } from '../commands/change-preferences.ts'
import { markNoticesRead } from '../commands/mark-notices-read.ts'
import { subscribePush } from '../commands/subscribe-push.ts'
import { unsubscribePush } from '../commands/unsubscribe-push.ts'
import type { PreferencesChange } from '../domain/preferences.ts'
import { areBrowserKeys } from '../domain/push-address.ts'
import type { ChangeNotificationPreferencesInput, MutationResolvers } from '../generated/resolvers.ts'
import { residentOf } from '../loaders.ts'
import { languagesByName } from './language-names.ts'
import { MailMutation } from './MailMutation.ts'

export const Mutation: MutationResolvers = {
  ...MailMutation,
  subscribePush: async (_root, { input }, context) => {
    if (!areBrowserKeys(input))
      throw badUserInput('p256dh and auth must be what PushManager.subscribe answered')
    const outcome = await subscribePush(context, residentOf(context.viewer), input)
    if (outcome.kind === 'subscribed') return { __typename: 'PushSubscribed', devices: outcome.devices }
    return {
      __typename: 'PushServiceUnknown',
      message:
        'No conocemos el servicio de avisos de este navegador. Prueba con Chrome, Edge, Firefox o Safari.',
    }
  },
  unsubscribePush: async (_root, { endpoint }, context) => {
    const outcome = await unsubscribePush(context, residentOf(context.viewer), endpoint)
    if (outcome.kind === 'unsubscribed') return { __typename: 'PushUnsubscribed', devices: outcome.devices }
    return {
      __typename: 'PushSubscriptionUnknown',
      message: 'En este navegador no tienes avisos activados. No hay nada que apagar.',
    }
  },
  markNoticesRead: async (_root, { input }, context) => {
    const ids = input.ids ?? null
    if (ids !== null && ids.length > idsAtMost) throw badUserInput(`ids must be ${idsAtMost} at most`)
    const outcome = await markNoticesRead(context, residentOf(context.viewer), ids)
    if (outcome.kind === 'unknown')
      return { __typename: 'NoticeUnknown', message: 'Ese aviso no está en tu buzón. Vuelve a abrirlo.' }
    const { notices, unread } = outcome
    return { __typename: 'NoticesMarkedRead', notices: [...notices], unreadNotices: unread }
  },
  changeNotificationPreferences: async (_root, { input }, context) => {
    const outcome = await changePreferences(context, residentOf(context.viewer), changeOf(input))
    if (outcome.kind === 'changed')
      return { __typename: 'NotificationPreferencesChanged', preferences: outcome.preferences }
    return {
      __typename: 'QuietHoursEmpty',
      message: 'Las horas de silencio empiezan y terminan a la misma hora. Elige dos horas distintas.',
    }
  },
}

const idsAtMost = 200

function changeOf(input: ChangeNotificationPreferencesInput): PreferencesChange {
  const { language, quietHours, channels, kinds } = input
  for (const hour of [quietHours?.from ?? 0, quietHours?.to ?? 0]) {
    if (hour < 0 || hour > 23) throw badUserInput('quiet hours are from 0 to 23')
  }
  return {
    ...(language == null ? {} : { language: languagesByName[language] }),
    ...(quietHours === undefined ? {} : { quietHours }),
    channels: (channels ?? []).map(({ channel: name, enabled }) => ({ name, enabled })),
    kinds: (kinds ?? []).map(({ kind: name, enabled }) => ({ name, enabled })),
  }
}
