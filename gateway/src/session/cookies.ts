import { parseCookie, stringifySetCookie } from 'cookie'

/** The gateway's cookies under one public origin. */
export interface Cookies {
  /** Secret of the session. */
  readonly session: Cookie
  /** What has to be remembered between leaving for the identity provider and coming back, minutes. */
  readonly signIn: Cookie
  /** Somebody signed out here: whoever comes next is asked for their password again. */
  readonly signedOut: Cookie
}

export interface Cookie {
  read(header: string | undefined): string | undefined
  /** A `set-cookie` header. */
  set(value: string, lifetimeMs: number): string
  clear(): string
}

/**
 * Over https the names carry `__Host-`: no other host and no plain connection can plant them. Over plain http, which
 * is a machine talking to itself, browsers would refuse that name.
 */
export function createCookies(publicOrigin: URL): Cookies {
  const secure = publicOrigin.protocol === 'https:'
  const prefix = secure ? '__Host-' : ''
  return {
    session: cookie(`${prefix}aquacis`, secure),
    signIn: cookie(`${prefix}aquacis-sign-in`, secure),
    signedOut: cookie(`${prefix}aquacis-signed-out`, secure),
  }
}

function cookie(name: string, secure: boolean): Cookie {
  const attributes = { httpOnly: true, sameSite: 'lax', path: '/', secure } as const
  return {
    read: (header) => (header === undefined ? undefined : parseCookie(header)[name]),
    set: (value, lifetimeMs) =>
      stringifySetCookie({ name, value, ...attributes, maxAge: Math.floor(lifetimeMs / 1_000) }),
    clear: () => stringifySetCookie({ name, value: '', ...attributes, maxAge: 0 }),
  }
}
