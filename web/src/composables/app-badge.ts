/** Shows on the app's icon how many notices are unread; nothing where none is. Does nothing where icons bear no number. */
export async function showUnread(unread: number): Promise<void> {
  if (!('setAppBadge' in navigator)) return
  // An app that is not installed has no icon: browsers refuse then.
  await (unread > 0 ? navigator.setAppBadge(unread) : navigator.clearAppBadge()).catch(() => undefined)
}
