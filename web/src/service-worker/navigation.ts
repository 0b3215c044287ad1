import { createHandlerBoundToURL } from 'workbox-precaching'
import { NavigationRoute, registerRoute } from 'workbox-routing'

/** Paths that the gateway answers itself: a kept page there would break signing in. */
const answeredByGateway = [/^\/auth\//, /^\/download\//, /^\/graphql$/, /^\/health$/, /^\/ready$/]

/** Every page of the app is the same document, so it opens without a network too. */
export function answerNavigations(): void {
  registerRoute(new NavigationRoute(createHandlerBoundToURL('/index.html'), { denylist: answeredByGateway }))
}
