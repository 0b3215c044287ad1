import { createHandlerBoundToURL } from 'workbox-precaching'
import { NavigationRoute, registerRoute } from 'workbox-routing'

/** Paths that the gateway answers itself, where a kept page would break signing in, and the staff's own entry. */
const notOfThisApp = [
  /^\/auth\//,
  /^\/download\//,
  /^\/graphql$/,
  /^\/health$/,
  /^\/ready$/,
  /^\/oficina(\/|$)/,
]

/** Every page of the app is the same document, so it opens without a network too. */
export function answerNavigations(): void {
  registerRoute(new NavigationRoute(createHandlerBoundToURL('/index.html'), { denylist: notOfThisApp }))
}
