/** Where to go after signing in: a place of this app, whatever the address says. */
export function returnPath(asked: unknown): string {
  if (typeof asked !== 'string' || !asked.startsWith('/')) return '/'
  // `//elsewhere` and `/\elsewhere` are other people's sites.
  const url = new URL(asked, location.origin)
  return url.origin === location.origin ? `${url.pathname}${url.search}` : '/'
}
