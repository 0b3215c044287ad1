/** The hash of the key that a `cookie` header brings; null when it brings none that we gave out. */
type HashIn = (cookieHeader: string) => string | null

const rememberedForMs = 60_000
const mostRemembered = 10_000

/**
 * Remembers what `read` found, for a minute at most: a page sends the same header with each of its requests, and taking it
 * apart costs more than the rest of looking its session up. Only headers with a key of ours are kept, so that nobody can
 * fill this with what they made up.
 */
export function rememberHashes(read: HashIn, now: () => number): HashIn {
  let remembered = new Map<string, string>()
  let sinceMs = now()

  return (header) => {
    const atMs = now()
    if (atMs - sinceMs > rememberedForMs || remembered.size >= mostRemembered) {
      remembered = new Map()
      sinceMs = atMs
    }
    const known = remembered.get(header)
    if (known !== undefined) return known
    const hash = read(header)
    if (hash !== null) remembered.set(header, hash)
    return hash
  }
}
