import type { SubgraphRoom } from '@aquacis/kit/runtime/subgraph-definition.ts'

/** What a worker of runs stands on: of a running subgraph its database and its log. */
export type WorkerRoom = Pick<SubgraphRoom, 'database' | 'log'>
