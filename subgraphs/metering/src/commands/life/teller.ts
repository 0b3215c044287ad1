import type { RequestContext } from '@aquacis/kit/runtime/subgraph-definition.ts'

/** Who tells a fact, and when. */
export function tellerOf({ viewer, now }: Pick<RequestContext, 'viewer' | 'now'>) {
  return { recordedAt: now, by: 'subject' in viewer ? viewer.subject : viewer.kind }
}
