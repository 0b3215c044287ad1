declare global {
  var aquacisEarlySession: Promise<Response> | undefined
}

/** Set while a sign-out without network is owed to the server: before it is paid, the answer would be about the wrong person. */
export const owedSignOutKey = 'aquacis.sign-out-owed'

const answerWithinMs = 10_000

/** Asks the gateway about the session, which lies in a cookie that no script can read. */
export function askDoor(path: '/auth/session' | '/auth/sign-out', method: 'GET' | 'POST'): Promise<Response> {
  return fetch(path, {
    method,
    headers: { 'x-aquacis-csrf': '1' },
    credentials: 'same-origin',
    cache: 'no-store',
    signal: AbortSignal.timeout(answerWithinMs),
  })
}

/** Asks who is signed in while the app is still on its way; not, and false, while a sign-out is owed. */
export function askSessionEarly(): boolean {
  if (localStorage.getItem(owedSignOutKey) !== null) return false
  globalThis.aquacisEarlySession = askDoor('/auth/session', 'GET')
  // Whoever takes it hears of a failure; nobody else has to.
  globalThis.aquacisEarlySession.catch(() => undefined)
  return true
}

/** The answer that was asked for early, once; undefined where none was. */
export function takeEarlySession(): Promise<Response> | undefined {
  const early = globalThis.aquacisEarlySession
  globalThis.aquacisEarlySession = undefined
  return early
}
