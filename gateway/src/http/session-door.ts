import type { IncomingHttpHeaders } from 'node:http'
import { anonymousViewer, type Viewer } from '@aquacis/kit/values/viewer.ts'
import { requireOwnOrigin, requireSameOrigin } from '../session/same-origin.ts'
import type { Session } from '../session/session.ts'

/** Who asks. Throws a GraphQL error for whoever may not ask at all. */
export type Door = (request: { readonly headers: IncomingHttpHeaders }) => Viewer | Promise<Viewer>

/** Pages of our own origin, as the person whose session they bring. */
export function sessionDoor(
  publicOrigin: URL,
  readSession: (cookieHeader: string | undefined) => Session | null | Promise<Session | null>,
): Door {
  return async (request) => {
    const session = await readSession(request.headers.cookie)
    if (session === null) requireOwnOrigin(request, publicOrigin)
    else requireSameOrigin(request, publicOrigin)
    return session?.viewer ?? anonymousViewer
  }
}

/** Anybody, as nobody in particular: without sessions there is nothing that another site could abuse. */
export const openDoor: Door = () => anonymousViewer
