import type { TokenSigner } from '@aquacis/kit/runtime/internal-token.ts'
import type { Viewer } from '@aquacis/kit/values/viewer.ts'

/** A token lives for 60 s, and the signer hands one out again for 30: another ten leave it twenty on its way. */
const keptMs = 10_000

interface Kept {
  readonly authorization: string
  readonly untilMs: number
}

/** The `authorization` by which a subgraph knows who asks. */
export type Credentials = (viewer: Viewer, subgraph: string) => string | Promise<string>

/**
 * Keeps what the signer gave for as long as the very same viewer asks again: a session hands out the same one for seconds.
 * Another viewer, be it with the same claims or with others, asks the signer, who looks at every claim.
 */
export function createCredentials(sign: TokenSigner, now: () => number = Date.now): Credentials {
  const kept = new WeakMap<Viewer, Map<string, Kept>>()

  async function ask(viewer: Viewer, subgraph: string): Promise<string> {
    const untilMs = now() + keptMs
    const authorization = `Bearer ${await sign(viewer, subgraph)}`
    const ofViewer = kept.get(viewer) ?? new Map<string, Kept>()
    kept.set(viewer, ofViewer)
    ofViewer.set(subgraph, { authorization, untilMs })
    return authorization
  }

  return (viewer, subgraph) => {
    const known = kept.get(viewer)?.get(subgraph)
    return known !== undefined && now() < known.untilMs ? known.authorization : ask(viewer, subgraph)
  }
}
