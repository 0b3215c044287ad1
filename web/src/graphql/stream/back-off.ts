const firstMs = 500
const longestMs = 30_000

/** Milliseconds until the next try: doubling from half a second to half a minute, spread so that not all come at once. */
export function waitBeforeTry(tries: number, random = Math.random): number {
  const ceiling = Math.min(longestMs, firstMs * 2 ** tries)
  return ceiling / 2 + random() * (ceiling / 2)
}

/** Waits, but not when there is a reason to try at once: the network came back or the person looks again. */
export function waitOrWake(ms: number): Promise<void> {
  return new Promise((resolve) => {
    const woken = new AbortController()
    const wake = () => {
      clearTimeout(timer)
      woken.abort()
      resolve()
    }
    const timer = setTimeout(wake, ms)
    window.addEventListener('online', wake, { signal: woken.signal })
    const onVisibility = () => {
      if (document.visibilityState === 'visible') wake()
    }
    document.addEventListener('visibilitychange', onVisibility, { signal: woken.signal })
  })
}
