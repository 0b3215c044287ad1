/** What a client may leave unread before it is dropped: memory here is for those who read. */
export const mostUnreadBytes = 1_024 * 1_024
