import { readonly, shallowRef } from 'vue'

const waiting = shallowRef<ServiceWorker>()

/** A new version of the app is on this device and waits to be used. */
export const newVersion = readonly(waiting)

const refused = shallowRef(false)

/** The server does not know any more what this version asks. What is on the device can be read on. */
export const isOutdated = readonly(refused)

let kept: ServiceWorkerRegistration | undefined

/** The server said so: the version that it speaks with is fetched. */
export function noteOutdated(): void {
  if (refused.value) return
  refused.value = true
  void kept?.update().catch(() => undefined)
}

/** Uses the new version: the page loads anew with it. Without one that waits, with whatever the server has. */
export function takeNewVersion(): void {
  if (waiting.value !== undefined) waiting.value.postMessage('take-over')
  else if (refused.value) location.reload()
}

function watchForNewVersion(registration: ServiceWorkerRegistration): void {
  // The first version has nobody to take over from.
  const settle = () => {
    if (navigator.serviceWorker.controller !== null) waiting.value = registration.waiting ?? undefined
  }
  settle()
  registration.addEventListener('updatefound', () => {
    registration.installing?.addEventListener('statechange', settle)
  })
}

/** Keeps the app on the device, and current: a new version is used at a time when nobody looks, or when asked. */
export async function keepAppOnDevice(): Promise<void> {
  // A page that was not kept yet asks for a file that its successor does not have.
  addEventListener('vite:preloadError', noteOutdated)
  if (!('serviceWorker' in navigator)) return
  // The first version that takes a page over is the one it was loaded with; any later one is new.
  let hadVersion = navigator.serviceWorker.controller !== null
  navigator.serviceWorker.addEventListener('controllerchange', () => {
    if (hadVersion) location.reload()
    hadVersion = true
  })
  const registration = await navigator.serviceWorker.register('/service-worker.js')
  watchForNewVersion(registration)
  kept = registration
  // It was refused before it was kept.
  if (refused.value) void registration.update().catch(() => undefined)
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'hidden') takeNewVersion()
    else void registration.update().catch(() => undefined)
  })
}
