const longest = 512

/**
 * Where to go after signing in: a path of this site, or `/`. Anything that a browser could read as another site
 * (`//host`, `/\host`, a scheme, control characters that it drops) is not followed.
 */
export function returnPath(asked: unknown, publicOrigin: URL): string {
  if (typeof asked !== 'string' || asked.length > longest || !/^\/(?![/\\])[\x21-\x7e]*$/.test(asked))
    return '/'
  const url = URL.parse(asked, publicOrigin.href)
  // Back into signing in would be a circle.
  if (url === null || url.origin !== publicOrigin.origin || url.pathname.startsWith('/auth/')) return '/'
  const path = `${url.pathname}${url.search}${url.hash}`
  // Resolving `/.//host` leaves `//host`.
  return path.startsWith('//') ? '/' : path
}
