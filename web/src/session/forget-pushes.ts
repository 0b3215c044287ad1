const patienceMs = 2_000

async function forget(): Promise<void> {
  const registration = await navigator.serviceWorker.getRegistration()
  // The push service answers “gone” from now on, and so the server forgets this browser without being asked.
  await (await registration?.pushManager?.getSubscription())?.unsubscribe()
  for (const shown of (await registration?.getNotifications?.()) ?? []) shown.close()
  if ('clearAppBadge' in navigator) await navigator.clearAppBadge()
}

/** Whoever signs out is told nothing more on this device, and what they were told leaves its screen. */
export async function forgetPushes(): Promise<void> {
  if (!('serviceWorker' in navigator)) return
  const patience = new Promise<void>((resolve) => setTimeout(resolve, patienceMs))
  // Signing out must not fail, or wait for long, because the browser's push service is out of reach.
  await Promise.race([forget().catch(() => undefined), patience])
}
