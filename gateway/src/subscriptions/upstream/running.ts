import type { Viewer } from '@aquacis/kit/values/viewer.ts'
import type { FormattedExecutionResult, GraphQLError } from 'graphql'
import type { SubgraphOperation } from '../../supergraph/executor.ts'

/** Who listens to a subgraph. After `ended` or `failed` nothing more comes. */
export interface UpstreamSink {
  /** From now on nothing is missed. Said again after each loss. */
  standing(): void
  /** The connection was lost: what happens until it stands again is missed. */
  lost(): void
  event(result: FormattedExecutionResult): void
  ended(): void
  failed(errors: readonly GraphQLError[]): void
}

/** One subscription, over one connection after the other. */
export class Running {
  readonly operation: SubgraphOperation
  readonly viewer: Viewer
  readonly sink: UpstreamSink
  /** When its token is to be renewed, on the monotonic clock in milliseconds. */
  renewAtMs = Number.POSITIVE_INFINITY
  #stands = false

  constructor(operation: SubgraphOperation, viewer: Viewer, sink: UpstreamSink) {
    this.operation = operation
    this.viewer = viewer
    this.sink = sink
  }

  stand(): void {
    if (this.#stands) return
    this.#stands = true
    this.sink.standing()
  }

  lose(): void {
    if (this.#stands) this.sink.lost()
    this.#stands = false
  }
}
