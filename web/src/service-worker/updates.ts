import { clientsClaim } from 'workbox-core'

declare const self: ServiceWorkerGlobalScope

/** A new version waits until the page says so (or no page is left), so that no page loses its files midway. */
export function takeOverWhenAsked(): void {
  self.addEventListener('message', (event) => {
    if (event.data === 'take-over') void self.skipWaiting()
  })
  // The first version serves the page that installed it, which then survives a reload without a network.
  clientsClaim()
}
