import { allNoticeKinds, maySwitchOff } from '../domain/notice-kinds.ts'
import { allChannels } from '../domain/preferences.ts'
import type { NotificationPreferencesResolvers } from '../generated/resolvers.ts'
import { languageNames } from './language-names.ts'

export const NotificationPreferences: NotificationPreferencesResolvers = {
  language: ({ language }) => languageNames[language],
  channels: ({ silencedChannels }) =>
    allChannels.map((channel) => ({ channel, enabled: !silencedChannels.includes(channel) })),
  mail: (_preferences, _args, { mail }) => mail(),
  kinds: ({ silencedKinds }) =>
    allNoticeKinds.map((kind) => {
      const isOptional = maySwitchOff(kind)
      return { kind, isOptional, enabled: !isOptional || !silencedKinds.includes(kind) }
    }),
}
