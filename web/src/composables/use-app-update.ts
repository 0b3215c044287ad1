import { readonly, shallowRef } from 'vue'

const waiting = shallowRef<ServiceWorker>()

/** A new version of the app is on this device and waits to be used. */
export const newVersion = readonly(waiting)

/** Uses the new version: the page loads anew with it. */
export function takeNewVersion(): void {
  waiting.value?.postMessage('take-over')
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
  if (!('serviceWorker' in navigator)) return
  // The first version that takes a page over is the one it was loaded with; any later one is new.
  let hadVersion = navigator.serviceWorker.controller !== null
  navigator.serviceWorker.addEventListener('controllerchange', () => {
    if (hadVersion) location.reload()
    hadVersion = true
  })
  const registration = await navigator.serviceWorker.register('/service-worker.js')
  watchForNewVersion(registration)
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'hidden') takeNewVersion()
    else void registration.update().catch(() => undefined)
  })
}
