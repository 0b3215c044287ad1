import { allNoticeKinds } from '../domain/notice-kinds.ts'
import { allChannels } from '../domain/preferences.ts'
import type { NotificationPreferencesResolvers } from '../generated/resolvers.ts'
import { languageNames } from './language-names.ts'

export const NotificationPreferences: NotificationPreferencesResolvers = {
  language: ({ language }) => languageNames[language],
  channels: ({ silencedChannels }) =>
    allChannels.map((channel) => ({ channel, enabled: !silencedChannels.includes(channel) })),
  kinds: ({ silencedKinds }) =>
    allNoticeKinds.map((kind) => ({ kind, enabled: !silencedKinds.includes(kind) })),
}
