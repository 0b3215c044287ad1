/** A whole list as the one page of a connection. */
export function wholeConnection<Node>(nodes: readonly Node[]) {
  return {
    edges: nodes.map((node, index) => ({ cursor: String(index), node })),
    pageInfo: { hasNextPage: false, endCursor: nodes.length === 0 ? null : String(nodes.length - 1) },
  }
}
