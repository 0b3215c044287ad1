import type { Cache, UpdateResolver } from '@urql/exchange-graphcache'
import type { MarkReadMutation, NoticeArrivedSubscription } from './generated/graphql.ts'

/** What was known of these is asked anew wherever it is shown. */
function forget(cache: Cache, ...names: readonly string[]): void {
  for (const { fieldName, fieldKey } of cache.inspectFields('Query'))
    if (names.includes(fieldName)) cache.invalidate('Query', fieldKey)
}

/** What the live stream tells of the inbox changes the number on the bell and, where something came, the lists. */
export const noticeArrived: UpdateResolver<NoticeArrivedSubscription> = (told, _variables, cache) => {
  forget(cache, 'unreadNotices', ...(told.noticeArrived.notice === null ? [] : ['inbox']))
}

/** Notices themselves are in the answer; their number belongs to none of them. */
export const markNoticesRead: UpdateResolver<MarkReadMutation> = (_answer, _variables, cache) => {
  forget(cache, 'unreadNotices')
}

/** Preferences belong to whoever asks, and have no id by which the answer could find them. */
export const changeNotificationPreferences: UpdateResolver = (_answer, _variables, cache) => {
  forget(cache, 'notificationPreferences')
}
