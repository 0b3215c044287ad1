import { readFile } from 'node:fs/promises'
import type { Viewer } from '@aquacis/kit/values/viewer.ts'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Householder, householder } from './homes.ts'
import { type KnownQuestion, knownQuestions, valuesFor } from './known-questions.ts'
import { type WholeGraph, wholeGraph } from './whole-graph.ts'

/** Noon of 20 October in Mexico City. */
const now = new Date('2026-10-20T18:00:00Z')
const questions = await knownQuestions()

let graph: WholeGraph
let withOne: Householder
let withFive: Householder

beforeAll(async () => {
  graph = await wholeGraph(now)
  await publishTariff()
  withOne = await householder(graph, 1, now)
  withFive = await householder(graph, 5, now)
}, 120_000)
afterAll(() => graph.drop())

const staff: Viewer = { kind: 'staff', subject: 'asesora', operatingUnitIds: [1] }

/** CEA's tariff, which billing publishes when it starts. */
async function publishTariff(): Promise<void> {
  const file = new URL('../../../subgraphs/billing/tariffs/CEAQ-2026-02.json', import.meta.url)
  const save =
    'mutation ($document: String!) { saveTariff(input: { document: $document, proposed: false }) { __typename } }'
  await graph.tell('billing', {
    document: save,
    variables: { document: await readFile(file, 'utf8') },
    viewer: staff,
  })
  const publish = 'mutation { publishTariff(code: "CEAQ-2026-02") { __typename } }'
  const { data } = await graph.tell('billing', { document: publish, viewer: staff })
  expect(data).toEqual({ publishTariff: { __typename: 'TariffPublished' } })
}

interface ToldAlerts {
  readonly contractNumber: string
  readonly servicePoint: {
    readonly meter: {
      readonly alerts: { readonly edges: readonly { cursor: string; node: { id: string } }[] }
    }
  }
}

/** What somebody knows by which questions are asked: a contract of theirs, an alert of its meter, and its place. */
async function toldTo({ viewer, contractIds: [contractId = ''] }: Householder) {
  const document =
    'query ($contractId: ID!) { contract(id: $contractId) { contractNumber servicePoint { meter { alerts { edges { cursor node { id } } } } } } }'
  const { data } = await graph.ask({ document, variables: { contractId }, viewer })
  const contract = data?.['contract'] as ToldAlerts | undefined
  const alert = contract?.servicePoint.meter.alerts.edges[0]
  if (alert === undefined) throw new Error('the burst of this home was noticed')
  const { contractNumber = '' } = contract ?? {}
  return { contractId, contractNumber, id: alert.node.id, cursor: alert.cursor }
}

async function statementsOf(question: KnownQuestion, who: Householder): Promise<Record<string, number>> {
  const { cursor, ...told } = await toldTo(who)
  // Where the page behind is all that a question is about.
  const isBehind = question.wants.some(([name, type]) => name === 'after' && type === 'String!')
  const variables = valuesFor(question, now, isBehind ? { ...told, after: cursor } : told)
  const asked = { document: question.document, variables }
  // What residents may not ask is asked by staff of the office.
  const { errors: refused = [] } = await graph.ask({ ...asked, viewer: who.viewer })
  const isForStaff = refused.some(({ extensions }) => extensions?.['code'] === 'FORBIDDEN')
  const viewer = isForStaff ? staff : who.viewer
  const ask = async () => {
    const { errors } = await graph.ask({ ...asked, viewer })
    expect(errors).toBeUndefined()
  }
  // What neighbours used is known after the first time.
  await ask()
  return graph.countedWhile(ask)
}

/** What is answered out of settings, catalogues and what was handed over. */
const asksNoStore = new Set([
  ...['PushPublicKey', 'CheckTariff', 'TaxRegimes', 'CfdiUses', 'OpenWaysToPay', 'CardTokenizer'],
  'DirectDebitTerms',
])

test.each(questions)(
  '$name costs a holder of five contracts as many statements as one of one',
  async (question) => {
    const statements = await statementsOf(question, withOne)
    expect(Object.values(statements).some((count) => count > 0)).toBe(!asksNoStore.has(question.name))
    expect(await statementsOf(question, withFive)).toEqual(statements)
  },
)

const documentOf = (name: string) => {
  const question = questions.find((each) => each.name === name)
  if (question === undefined) throw new TypeError(`the app does not ask ${name}`)
  return question
}

/** An answer to a known question while one subgraph is away. */
async function answeredWithout(away: string, question: KnownQuestion) {
  const variables = valuesFor(question, now, await toldTo(withFive))
  graph.sendAway(away)
  try {
    return await graph.ask({ document: question.document, variables, viewer: withFive.viewer })
  } finally {
    graph.sendAway(null)
  }
}

test('all five homes are in what is asked, each with its alert', async () => {
  const { viewer, contractIds } = withFive
  const document = `{ myContracts { edges { node { id } } } inbox { edges { node { id } } } }`
  const { data } = await graph.ask({ document, viewer })
  const { myContracts, inbox } = (data ?? {}) as Record<string, { readonly edges: readonly unknown[] }>
  expect(myContracts?.edges).toHaveLength(contractIds.length)
  expect(inbox?.edges.length).toBeGreaterThanOrEqual(contractIds.length)
})

test('without metering a home is still there, and each figure that is missing is named', async () => {
  const { data, errors = [] } = await answeredWithout('metering', documentOf('HomeMeter'))
  const figures = ['consumptionToday', 'consumptionThisMonth', 'projectionThisMonth', 'meter', 'openAlerts']
  const missing = Object.fromEntries(figures.map((figure) => [figure, null]))
  const servicePoint = { id: expect.any(String), ...missing }
  expect(data).toMatchObject({ contract: { id: withFive.contractIds[0], servicePoint } })
  expect(errors.map(({ path }) => path?.join('.'))).toEqual(
    expect.arrayContaining(figures.map((figure) => `contract.servicePoint.${figure}`)),
  )
  expect(new Set(errors.map(({ extensions }) => extensions?.['code']))).toEqual(new Set(['UNAVAILABLE']))
})

test('without metering the contracts are told as ever', async () => {
  const { data, errors } = await answeredWithout('metering', documentOf('MyContracts'))
  expect(errors).toBeUndefined()
  const address = expect.stringContaining('Av. Corregidora')
  const edges = withFive.contractIds.map(() => ({ node: { servicePoint: { address } } }))
  expect(data?.['myContracts']).toMatchObject({ edges })
})

test('without contracts an alert is whole but for its address', async () => {
  const { data, errors } = await answeredWithout('contracts', documentOf('OneAlert'))
  expect(data?.['alert']).toMatchObject({
    volume: expect.any(String),
    meter: { servicePoint: { address: null } },
  })
  expect(errors?.map(({ path }) => path)).toContainEqual(['alert', 'meter', 'servicePoint', 'address'])
})

test('without customers the people of a home are told, all but the name of who holds it', async () => {
  const { data, errors } = await answeredWithout('customers', documentOf('PeopleOfContract'))
  expect(data?.['contract']).toMatchObject({ myRole: 'OWNER', holder: null, members: { edges: [] } })
  expect(errors?.map(({ path }) => path)).toContainEqual(['contract', 'holder', 'displayName'])
})
