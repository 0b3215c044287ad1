/** Something to tap on below a message. */
interface PushAction {
  readonly action: string
  readonly title: string
  /** Page of the app that it opens. */
  readonly path: string
}

/** A message of the utility, as `subgraphs/notifications/src/domain/push-message.ts` writes it. */
export interface PushMessage {
  /** What it is about: a later message of this tag takes its place on the screen. */
  readonly tag: string
  readonly title: string
  readonly body: string
  readonly path: string
  readonly language: string
  /** UTC, ISO 8601. */
  readonly at: string
  /** The number on the app's icon. */
  readonly unread: number
  readonly silent: boolean
  /** Whether it sounds though it takes the place of another. */
  readonly soundsAgain: boolean
  /** Whether it stays until somebody looks. */
  readonly stays: boolean
  readonly actions: readonly PushAction[]
}

/** What a tap on a notification leads to, kept with it. */
export interface PushTargets {
  readonly path: string
  readonly actions: Readonly<Record<string, string>>
}

/** What Chromium knows beside what the DOM library declares. */
export interface ShownOptions extends NotificationOptions {
  readonly timestamp: number
  readonly renotify: boolean
  readonly actions: readonly { readonly action: string; readonly title: string }[]
}

/** A page of the app itself; `//host` would be another's. */
const isPath = (value: unknown): value is string => typeof value === 'string' && /^\/(?!\/)/.test(value)
const isText = (value: unknown): value is string => typeof value === 'string' && value !== ''

/** Reads a message; null where it is none that this version knows. */
export function readPush(text: string): PushMessage | null {
  let read: unknown
  try {
    read = JSON.parse(text)
  } catch {
    return null
  }
  if (typeof read !== 'object' || read === null) return null
  const told = read as Partial<Record<keyof PushMessage, unknown>>
  const { tag, title, path } = told
  if (!isText(tag) || !isText(title) || !isPath(path)) return null
  return {
    ...{ tag, title, path },
    body: isText(told.body) ? told.body : '',
    language: isText(told.language) ? told.language : 'es-MX',
    at: isText(told.at) ? told.at : '',
    unread: typeof told.unread === 'number' ? told.unread : 0,
    silent: told.silent === true,
    soundsAgain: told.soundsAgain === true,
    stays: told.stays === true,
    actions: Array.isArray(told.actions) ? told.actions.filter(isAction) : [],
  }
}

function isAction(value: unknown): value is PushAction {
  if (typeof value !== 'object' || value === null) return false
  const { action, title, path } = value as Partial<Record<keyof PushAction, unknown>>
  return isText(action) && isText(title) && isPath(path)
}

/** How a message is shown. */
export function shownAs(message: PushMessage): ShownOptions {
  const { tag, body, language, path, silent, soundsAgain, stays } = message
  const at = Date.parse(message.at)
  const data: PushTargets = {
    path,
    actions: Object.fromEntries(message.actions.map((one) => [one.action, one.path])),
  }
  return {
    ...{ tag, body, data, silent },
    lang: language,
    icon: '/icons/icon-192.png',
    badge: '/icons/icon-192.png',
    timestamp: Number.isNaN(at) ? Date.now() : at,
    renotify: soundsAgain && !silent,
    requireInteraction: stays,
    actions: message.actions.map(({ action, title }) => ({ action, title })),
  }
}

/** The page that a tap opens: the action's, or the message's own. */
export function pageOf(data: unknown, action: string): string {
  const { path, actions } = (data ?? {}) as Partial<PushTargets>
  const wanted = actions?.[action] ?? path
  return isPath(wanted) ? wanted : '/'
}
