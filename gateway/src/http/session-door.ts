import type { IncomingMessage } from 'node:http'
import { anonymousViewer, type Viewer } from '@aquacis/kit/values/viewer.ts'
import { requireOwnOrigin, requireSameOrigin } from '../session/same-origin.ts'
import type { Session } from '../session/session.ts'
import type { Cors } from './cors.ts'
import { HttpRefusal } from './graphql/http-refusal.ts'

/** Who asks. */
export interface Caller {
  readonly viewer: Viewer
  /** Null: nobody is signed in, or the request may not use that. */
  readonly session: Session | null
}

/** Throws a GraphQL error for whoever may not ask at all. */
export type Door = (request: Pick<IncomingMessage, 'method' | 'headers'>) => Caller | Promise<Caller>

export interface SessionDoorParts {
  readonly publicOrigin: URL
  readonly cors: Cors
  readonly readSession: (cookieHeader: string | undefined) => Session | null | Promise<Session | null>
}

const nobody: Caller = { viewer: anonymousViewer, session: null }

/**
 * Pages of our own origin ask as the person whose session they bring; pages of allowed third parties as nobody, whatever
 * cookies come along; other sites not at all. A GET needs a header that a foreign page cannot set without asking first.
 */
export function sessionDoor({ publicOrigin, cors, readSession }: SessionDoorParts): Door {
  // A URL puts it together anew each time.
  const { origin } = publicOrigin
  return (request) => {
    if (cors.allows(request.headers.origin)) return nobody
    const session = readSession(request.headers.cookie)
    return session instanceof Promise
      ? session.then((read) => letIn(request, origin, read))
      : letIn(request, origin, session)
  }
}

/** Anybody, as nobody in particular: without sessions there is nothing that another site could abuse. */
export const openDoor: Door = () => nobody

function letIn(request: Parameters<Door>[0], ownOrigin: string, session: Session | null): Caller {
  if (session !== null) {
    requireSameOrigin(request, ownOrigin)
    return { viewer: session.viewer, session }
  }
  requireOwnOrigin(request, ownOrigin)
  if (request.method === 'GET') requirePreflight(request)
  return nobody
}

/** Any of them makes a browser ask before it sends a request to another origin. */
const preflighted = ['x-aquacis-csrf', 'apollo-require-preflight', 'x-apollo-operation-name']
/** What forms can send needs no question beforehand: https://fetch.spec.whatwg.org/#cors-safelisted-request-header. */
const ofForms = /^\s*(application\/x-www-form-urlencoded|multipart\/form-data|text\/plain)\s*(;|$)/i

function requirePreflight({ headers }: Parameters<Door>[0]): void {
  const type = headers['content-type']
  if (type !== undefined && !ofForms.test(type)) return
  if (preflighted.some((name) => headers[name] !== undefined)) return
  throw new HttpRefusal(
    403,
    'FORBIDDEN',
    'a GET needs the header apollo-require-preflight: true, so that no foreign page can send it unasked',
  )
}
