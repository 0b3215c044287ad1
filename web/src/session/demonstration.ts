// For this window only: a person who is signed in finds their own house in the next one.
const key = 'aquacis.demonstration'

/**
 * Whether this window shows the demonstration home, and which of its scenarios; null where it shows somebody's own.
 * Asked for by the address (`/?demo`), which then forgets it.
 */
export function openDemonstration(): string | null {
  const asked = demonstrationAsked()
  const address = new URL(location.href)
  if (asked === null || !address.searchParams.has('demo')) return asked
  sessionStorage.setItem(key, asked)
  address.searchParams.delete('demo')
  history.replaceState(history.state, '', address)
  return asked
}

/** The scenario that this window is about to show, or shows. */
export function demonstrationAsked(): string | null {
  return new URL(location.href).searchParams.get('demo') ?? demonstration()
}

/** The scenario that this window shows; null outside of the demonstration. */
export function demonstration(): string | null {
  return sessionStorage.getItem(key)
}

/** Enters the demonstration home: the app loads anew with it. */
export function enterDemonstration(): void {
  location.assign('/?demo')
}

/** Leaves it for the door, where one can sign in; whoever is signed in gets home. */
export function leaveDemonstration(): void {
  sessionStorage.removeItem(key)
  location.assign('/entrar')
}
