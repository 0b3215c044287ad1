/**
 * Waits until the page has loaded and the browser has nothing left to do, or so many milliseconds longer at most: for
 * what may come after what is looked at.
 */
export async function whenQuiet(withinMs: number): Promise<void> {
  if (document.readyState !== 'complete')
    await new Promise((resolve) => addEventListener('load', resolve, { once: true }))
  await new Promise<unknown>((resolve) => {
    // Safari has no idle callback.
    if ('requestIdleCallback' in globalThis) requestIdleCallback(resolve, { timeout: withinMs })
    else setTimeout(resolve)
  })
}
