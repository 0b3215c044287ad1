import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createLogger } from '@aquacis/kit/runtime/log.ts'
import type { OpenConfiguration } from '../../src/open-configuration.ts'
import { openGateway } from '../../src/open-gateway.ts'
import { composeFaces } from './compose-faces.ts'
import { startTinySubgraph, type TinySubgraph, type TinySubgraphFace } from './tiny-subgraph.ts'

/** The open gateway over tiny subgraphs, listening. */
export interface OpenStage {
  readonly origin: string
  readonly subgraphs: readonly TinySubgraph[]
  readonly supergraphFile: string
  readonly logged: readonly Record<string, unknown>[]
  /** Posts a text. */
  ask(query: string, body?: object, headers?: Record<string, string>): Promise<OpenAnswer>
  close(): Promise<void>
}

export interface OpenAnswer {
  readonly status: number
  readonly headers: Headers
  readonly data: Record<string, unknown> | undefined
  readonly errors: readonly { message: string; locations?: unknown; extensions: Record<string, unknown> }[]
}

export async function openOpenStage(
  faces: readonly TinySubgraphFace[],
  configuration: Partial<OpenConfiguration> = {},
): Promise<OpenStage> {
  const subgraphs = await Promise.all(faces.map((face) => startTinySubgraph(face, null)))
  const folder = await mkdtemp(join(tmpdir(), 'open-stage-'))
  const supergraphFile = join(folder, 'supergraph.graphql')
  await writeFile(supergraphFile, composeFaces(subgraphs))
  const logged: Record<string, unknown>[] = []
  const log = createLogger('gateway', 'debug', { write: (line) => void logged.push(JSON.parse(line)) })
  const gateway = await openGateway(
    {
      AQUACIS_SUPERGRAPH_FILE: supergraphFile,
      AQUACIS_INTROSPECTION: true,
      HOST: '127.0.0.1',
      PORT: 0,
      LOG_LEVEL: 'debug',
      ...configuration,
    },
    log,
  )
  const origin = await gateway.listen()
  return {
    origin,
    subgraphs,
    supergraphFile,
    logged,
    async ask(query, body = {}, headers = {}) {
      const response = await fetch(`${origin}/graphql`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', ...headers },
        body: JSON.stringify({ query, ...body }),
      })
      const { data, errors = [] } = (await response.json()) as Partial<OpenAnswer>
      return { status: response.status, headers: response.headers, data, errors }
    },
    async close() {
      await gateway.close()
      await Promise.all(subgraphs.map((subgraph) => subgraph.down()))
      await rm(folder, { recursive: true })
    },
  }
}
