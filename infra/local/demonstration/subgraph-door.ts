import { createTokenSigner } from '@aquacis/kit/runtime/internal-token.ts'

export interface GraphAnswer {
  readonly data?: Readonly<Record<string, unknown>> | null
  readonly errors?: readonly { readonly message: string }[]
}

/** Asks a subgraph at its own door as staff of every office: what the office did when it took these customers on. */
export type SubgraphDoor = (
  subgraph: string,
  document: string,
  variables: Readonly<Record<string, unknown>>,
) => Promise<Readonly<Record<string, unknown>>>

const operatingUnits = Array.from({ length: 13 }, (_, index) => index + 1)

export function openSubgraphDoor(baseUrl: string, internalTokenPrivateJwk: string): SubgraphDoor {
  const sign = createTokenSigner(internalTokenPrivateJwk)
  return async (subgraph, document, variables) => {
    const viewer = { kind: 'staff', subject: 'demonstration', operatingUnitIds: operatingUnits } as const
    const response = await fetch(`${baseUrl}/${subgraph}/graphql`, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        authorization: `Bearer ${await sign(viewer, subgraph)}`,
      },
      body: JSON.stringify({ query: document, variables }),
      signal: AbortSignal.timeout(30_000),
    })
    const answer = (await response.json()) as GraphAnswer
    if (answer.errors?.[0]) throw new Error(`${subgraph} answered: ${answer.errors[0].message}`)
    if (!answer.data) throw new Error(`${subgraph} answered ${response.status} without data`)
    return answer.data
  }
}
