import { readdirSync, readFileSync } from 'node:fs'
import { buildSubgraphSchema } from '@apollo/subgraph'
import { compileOperation } from '@aquacis/kit/runtime/execution/compiled-operation.ts'
import { giveByChance, outcomeOf } from '@aquacis/kit/testing/chance-schema.ts'
import {
  type DocumentNode,
  execute,
  type GraphQLInputType,
  type GraphQLSchema,
  getNullableType,
  getOperationAST,
  isEnumType,
  isInputObjectType,
  isListType,
  isRequiredInputField,
  parse,
  typeFromAST,
} from 'graphql'
import { expect, test } from 'vitest'
import { openGraph } from '../../src/supergraph/graph.ts'
import type { FetchNode, PlanNode } from '../../src/supergraph/plan/plan-node.ts'

const root = new URL('../../../', import.meta.url)
const read = (path: string) => readFileSync(new URL(path, root), 'utf8')
const known = Object.values(JSON.parse(read('schema/known-documents.json')) as Record<string, string>)
const subgraphs = readdirSync(new URL('subgraphs/', root))
const faces = new Map(subgraphs.map((name) => [name, parse(read(`subgraphs/${name}/schema.graphql`))]))

/** What the plans of all known documents ask of each subgraph, each text once. */
function fetches(): readonly (readonly [string, string])[] {
  const graph = openGraph(read('schema/supergraph.graphql'))
  const texts = new Map<string, readonly [string, string]>()
  for (const text of known) {
    const { node, subscription } = graph.plan(parse(text))
    for (const { subgraph, operation } of [
      ...fetchesIn(node),
      ...(subscription === null ? [] : [subscription]),
    ])
      texts.set(`${subgraph} ${operation}`, [subgraph, operation])
  }
  return [...texts.values()]
}

function fetchesIn(node: PlanNode | null): Pick<FetchNode, 'subgraph' | 'operation'>[] {
  if (node === null) return []
  if (node.kind === 'fetch' || node.kind === 'entities') return [node]
  if (node.kind === 'condition') return [...fetchesIn(node.whenTrue), ...fetchesIn(node.whenFalse)]
  return node.nodes.flatMap(fetchesIn)
}

function schemaOf(subgraph: string): GraphQLSchema {
  const typeDefs = faces.get(subgraph)
  if (typeDefs === undefined) throw new Error(`the supergraph has ${subgraph}, which has no face`)
  return buildSubgraphSchema([{ typeDefs }])
}

/** Some value for each variable: what is asked for does not matter to who answers by chance. */
function variablesOf(schema: GraphQLSchema, document: DocumentNode): Record<string, unknown> {
  const definitions = getOperationAST(document)?.variableDefinitions ?? []
  return Object.fromEntries(
    definitions.map(({ variable, type }) => [
      variable.name.value,
      inputOf(typeFromAST(schema, type) as GraphQLInputType),
    ]),
  )
}

function inputOf(wanted: GraphQLInputType): unknown {
  const type = getNullableType(wanted)
  if (isListType(type)) return [inputOf(type.ofType)]
  if (isEnumType(type)) return type.getValues()[0]?.name
  if (!isInputObjectType(type)) return { Int: 2, Float: 2.5, Boolean: true }[type.name] ?? '1'
  const fields = Object.values(type.getFields())
  const given = type.isOneOf ? fields.slice(0, 1) : fields.filter(isRequiredInputField)
  return Object.fromEntries(given.map((field) => [field.name, inputOf(field.type)]))
}

const stories = [
  { seed: 1, faults: 0, isPromised: false },
  { seed: 2, faults: 0, isPromised: true },
  { seed: 3, faults: 60, isPromised: false },
  { seed: 4, faults: 60, isPromised: true },
]

test('what known documents ask of our subgraphs is run as by graphql-js', async () => {
  const all = fetches()
  expect(all.length).toBeGreaterThan(known.length / 2)
  let compiled = 0
  for (const [subgraph, text] of all) {
    const document = parse(text)
    const variableValues = variablesOf(schemaOf(subgraph), document)
    for (const story of stories) {
      const [theirs, own]: [string[], string[]] = [[], []]
      const operation = compileOperation(giveByChance(schemaOf(subgraph), story, own), document)
      // Subscriptions are not compiled.
      if (operation === null) continue
      compiled += 1
      const schema = giveByChance(schemaOf(subgraph), story, theirs)
      const reference = await outcomeOf(
        execute({ schema, document, variableValues, contextValue: {} }),
        theirs,
      )
      const ours = await outcomeOf(operation.run({}, variableValues), own)
      expect([subgraph, text, ours.data]).toEqual([subgraph, text, reference.data])
      expect(ours.nulled).toEqual(reference.nulled)
      expect(ours.asked).toEqual(reference.asked)
      if (!story.isPromised) expect(ours.errors).toEqual(reference.errors)
    }
  }
  expect(compiled).toBeGreaterThan(stories.length * known.length * 0.5)
})
