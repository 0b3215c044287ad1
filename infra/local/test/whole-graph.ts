import { generateKeyPairSync } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { createCompiledExecutor } from '@aquacis/gateway/compiled-executor'
import { unanswered } from '@aquacis/gateway/unanswered'
import type { SubgraphDefinition } from '@aquacis/kit/runtime/subgraph-definition.ts'
import { newTraceId } from '@aquacis/kit/runtime/trace.ts'
import { type InProcessSubgraph, inProcessSubgraph } from '@aquacis/kit/testing/in-process-subgraph.ts'
import { countStatements } from '@aquacis/kit/testing/observation/counted-statements.ts'
import { type TestRoom, testRoom } from '@aquacis/kit/testing/room.ts'
import { systemViewer, type Viewer } from '@aquacis/kit/values/viewer.ts'
import { type ExecutionResult, type FormattedExecutionResult, parse } from 'graphql'
import { definitions } from '../subgraphs/configuration.ts'

/** One question to the whole graph. */
export interface Asked {
  readonly document: string
  readonly variables?: Readonly<Record<string, unknown>>
  readonly viewer: Viewer
}

/** What came of it, as a client would get it. */
export type Answered = FormattedExecutionResult<Record<string, unknown>>

/** Every domain on a real database of its own, behind the gateway's planner and executor, without a port. */
export interface WholeGraph {
  ask(asked: Asked): Promise<Answered>
  /** Asks one domain alone, for instance to arrange something. */
  tell(subgraph: string, asked: Asked): Promise<Answered>
  /** Lets all domains hear what the others published since the last time. */
  spreadFacts(): Promise<void>
  /** This one does not answer from now on; null: all are there. */
  sendAway(subgraph: string | null): void
  /** Statements that the domains asked their databases meanwhile, by domain. */
  countedWhile(work: () => Promise<unknown>): Promise<Record<string, number>>
  databaseUrl(subgraph: string): string
  drop(): Promise<void>
}

interface Place {
  readonly definition: SubgraphDefinition
  readonly room: TestRoom
  readonly graph: InProcessSubgraph
  readonly counted: ReturnType<typeof countStatements>
}

/** Keys of nobody, for the domain that wants some. */
function pushSettings() {
  const { privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' })
  const { d = '', x = '', y = '' } = privateKey.export({ format: 'jwk' })
  const point = [Buffer.from([4]), Buffer.from(x, 'base64url'), Buffer.from(y, 'base64url')]
  return {
    AQUACIS_PUSH_PUBLIC_KEY: Buffer.concat(point).toString('base64url'),
    AQUACIS_PUSH_PRIVATE_KEY: d,
    AQUACIS_PUSH_CONTACT: 'mailto:avisos@ejemplo.mx',
  }
}

async function placeOf(definition: SubgraphDefinition): Promise<Place> {
  const own = await testRoom(definition.migrations)
  const room = { ...own, settings: pushSettings() }
  return {
    definition,
    room: own,
    graph: inProcessSubgraph(definition, room),
    counted: countStatements(room.database),
  }
}

/** All of it, at this instant for everybody. */
export async function wholeGraph(now: Date): Promise<WholeGraph> {
  const places = new Map<string, Place>()
  for (const definition of definitions) places.set(definition.name, await placeOf(definition))
  const placeNamed = (name: string) => {
    const place = places.get(name)
    if (place === undefined) throw new TypeError(`there is no subgraph ${name}`)
    return place
  }
  let away: string | null = null
  const supergraph = await readFile(new URL('../../../schema/supergraph.graphql', import.meta.url), 'utf8')
  const executor = createCompiledExecutor(supergraph, async (name, operation, { viewer, traceId }) => {
    if (name === away) return unanswered(operation)
    const { query: document, variables, representations } = operation
    const entities = representations?.map((text): unknown => JSON.parse(text))
    return placeNamed(name).graph.execute({
      document,
      variables: { ...variables, ...(entities === undefined ? {} : { representations: entities }) },
      viewer,
      traceId,
      now,
    })
  })

  const heard = new Set<string>()
  return {
    async ask({ document, variables = {}, viewer }) {
      const prepared = executor.prepare(parse(document))
      if (prepared.kind !== 'request') throw new TypeError('subscriptions are not asked here')
      return plain(await prepared.execute({ variables, viewer, traceId: newTraceId() }))
    },
    async tell(name, { document, variables = {}, viewer }) {
      const answer = await placeNamed(name).graph.execute({ document, variables, viewer, now })
      if (answer.errors !== undefined) throw new Error(JSON.stringify(answer.errors))
      return answer
    },
    async spreadFacts() {
      for (const { room } of places.values()) {
        for (const fact of await room.published()) {
          if (heard.has(fact.id)) continue
          heard.add(fact.id)
          await spread([...places.values()], fact)
        }
      }
    },
    sendAway(name) {
      away = name
    },
    async countedWhile(work) {
      for (const { counted } of places.values()) counted.forget()
      await work()
      return Object.fromEntries([...places].map(([name, { counted }]) => [name, counted.texts.length]))
    },
    databaseUrl: (name) => placeNamed(name).room.database.pool.options.connectionString ?? '',
    async drop() {
      await Promise.all([...places.values()].map(({ room }) => room.drop()))
    },
  }
}

type Fact = Awaited<ReturnType<TestRoom['published']>>[number]

async function spread(places: readonly Place[], fact: Fact): Promise<void> {
  for (const { definition, room } of places) {
    for (const reaction of definition.reactions.filter(({ event }) => event.type === fact.type))
      await room.database.transaction(systemViewer, (tx) => reaction.handle(room, tx, fact))
  }
}

/** Objects of the executor have no prototype, which comparisons would tell apart. */
function plain(result: ExecutionResult): Answered {
  return JSON.parse(JSON.stringify(result))
}
