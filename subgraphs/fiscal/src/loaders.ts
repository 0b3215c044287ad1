import type { RequestContext } from '@aquacis/kit/runtime/subgraph-definition.ts'

/** What the resolvers of one request load with; everything in it is the viewer's to see. */
export interface FiscalContext extends RequestContext {}

/** Adds the loaders to the context of one request. */
export function withLoaders(base: RequestContext): FiscalContext {
  return base
}
