/**
 * Headers of every answer. Scripts, styles and workers come from our own files only, so a text that slipped into a
 * page stays a text; the app talks to its own origin only; no other site frames it. What stands inside of our pages is
 * named by its hash when one is served (inline-blocks.ts).
 */
export function securityHeaders(publicOrigin: URL): Readonly<Record<string, string>> {
  const isSecure = publicOrigin.protocol === 'https:'
  // Safari before 15.4 does not count a WebSocket to the same host as 'self'.
  const sockets = `${isSecure ? 'wss' : 'ws'}://${publicOrigin.host}`
  const policy = [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    // Attributes such as style="width: 40%" of a bar; style elements stay forbidden.
    "style-src-attr 'unsafe-inline'",
    "img-src 'self'",
    "font-src 'self'",
    `connect-src 'self' ${sockets}`,
    "manifest-src 'self'",
    "worker-src 'self'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
    ...(isSecure ? ['upgrade-insecure-requests'] : []),
  ]
  return {
    'content-security-policy': policy.join('; '),
    'x-content-type-options': 'nosniff',
    'x-frame-options': 'DENY',
    'referrer-policy': 'same-origin',
    'cross-origin-opener-policy': 'same-origin',
    'cross-origin-resource-policy': 'same-origin',
    'permissions-policy': 'camera=(self), geolocation=(self), microphone=(), payment=(), usb=()',
    ...(isSecure ? { 'strict-transport-security': 'max-age=31536000; includeSubDomains' } : {}),
  }
}

/**
 * Headers of every answer of the graph, names and values in turn: it is data, which no page loads, runs or frames,
 * and nobody keeps.
 */
export function dataHeaders(publicOrigin: URL): readonly string[] {
  const { 'strict-transport-security': strict } = securityHeaders(publicOrigin)
  return [
    ...['cache-control', 'no-store'],
    ...['content-security-policy', "default-src 'none'; frame-ancestors 'none'"],
    ...['x-content-type-options', 'nosniff'],
    ...['x-frame-options', 'DENY'],
    ...['referrer-policy', 'no-referrer'],
    ...['cross-origin-resource-policy', 'same-origin'],
    ...(strict === undefined ? [] : ['strict-transport-security', strict]),
  ]
}
