import { refreshTag } from './background-refresh-tag.ts'

/** Not in the DOM library: Chromium's own. */
interface PeriodicSync {
  register(tag: string, options: { minInterval: number }): Promise<void>
}

const everyMs = 3 * 3_600_000

/**
 * Asks the browser to wake the app now and then while it is closed. Only installed apps are, and how often the browser
 * decides; elsewhere nothing happens, and what is shown is asked anew when the app is looked at again.
 */
export async function refreshWhileClosed(): Promise<void> {
  const registration = await navigator.serviceWorker?.getRegistration()
  const sync: PeriodicSync | undefined = registration && Reflect.get(registration, 'periodicSync')
  // Refused where the app is not installed, or the person does not want it.
  await sync?.register(refreshTag, { minInterval: everyMs }).catch(() => undefined)
}

/** Calls back when the app is looked at again after a while in which it may have slept. */
export function onWake(asleepMs: number, wake: () => void): () => void {
  let hiddenAt: number | null = document.visibilityState === 'hidden' ? Date.now() : null
  const changed = () => {
    if (document.visibilityState === 'hidden') {
      hiddenAt = Date.now()
      return
    }
    if (hiddenAt !== null && Date.now() - hiddenAt >= asleepMs) wake()
    hiddenAt = null
  }
  document.addEventListener('visibilitychange', changed)
  return () => document.removeEventListener('visibilitychange', changed)
}
