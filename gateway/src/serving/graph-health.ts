import type { Health } from '@aquacis/kit/runtime/health.ts'
import type { ServedGraph } from './served-graph.ts'

/** Says which supergraph serves, and how the subgraphs are doing that it is made of, whichever those are by then. */
export function tellGraph(
  health: Health,
  graph: ServedGraph,
  probe: (subgraph: string) => Promise<void>,
): void {
  const check = (name: string) =>
    health.check(`subgraph ${name}`, async () => {
      if (graph.subgraphs.includes(name)) await probe(name)
    })
  health.fact('supergraph', () => graph.supergraph)
  graph.subgraphs.forEach(check)
  graph.onServed((subgraphs) => subgraphs.forEach(check))
}
