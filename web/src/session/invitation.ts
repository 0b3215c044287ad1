// For this window only, and only until it is accepted: signing in leaves the app and comes back to it.
const key = 'aquacis.invitation'

/**
 * Takes the code of an invitation out of the address (`/unirse#<code>`), before anything could send or keep that address:
 * whoever has the code can come in with it.
 */
export function keepInvitation(): void {
  if (location.pathname !== '/unirse' || location.hash.length < 2) return
  sessionStorage.setItem(key, decodeURIComponent(location.hash.slice(1)))
  history.replaceState(history.state, '', location.pathname)
}

/** The code that this window was opened with; empty when there was none. */
export function recallInvitation(): string {
  return sessionStorage.getItem(key) ?? ''
}

export function forgetInvitation(): void {
  sessionStorage.removeItem(key)
}
