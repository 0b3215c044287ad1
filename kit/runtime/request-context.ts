import type { Viewer } from '../values/viewer.ts'
import type { RequestContext, SubgraphDefinition, SubgraphRoom } from './subgraph-definition.ts'

/** Makes the context of one request, or of one event of a subscription: loaders must not outlive either. */
export type ContextMaker = (viewer: Viewer, traceId: string, now?: Date, client?: string) => RequestContext

/** Contexts of one subgraph in its room. */
export function contextMaker(definition: SubgraphDefinition, room: SubgraphRoom): ContextMaker {
  return (viewer, traceId, now = new Date(), client) => {
    const told = client === undefined ? {} : { client }
    return definition.context({ viewer, room, log: room.log, now, traceId, ...told })
  }
}
