import { readFile } from 'node:fs/promises'
import { Kind, type OperationDefinitionNode, OperationTypeNode, parse, print } from 'graphql'

/** A question that the app asks, by its name. */
export interface KnownQuestion {
  readonly name: string
  readonly document: string
  /** Names of its variables with their types. */
  readonly wants: readonly (readonly [name: string, type: string])[]
}

/** Every query that a client of ours knows. */
export async function knownQuestions(): Promise<readonly KnownQuestion[]> {
  const file = new URL('../../../schema/known-documents.json', import.meta.url)
  const documents: Record<string, string> = JSON.parse(await readFile(file, 'utf8'))
  return Object.values(documents).flatMap((document) =>
    parse(document)
      .definitions.filter((each) => each.kind === Kind.OPERATION_DEFINITION)
      .filter(({ operation }) => operation === OperationTypeNode.QUERY)
      .map((operation) => ({ name: operation.name?.value ?? '', document, wants: wantsOf(operation) })),
  )
}

function wantsOf({ variableDefinitions = [] }: OperationDefinitionNode): [string, string][] {
  return variableDefinitions.map(({ variable, type }) => [variable.name.value, print(type)])
}

/** What questions want that is the same for everybody. */
const samples: Readonly<Record<string, unknown>> = {
  code: 'CEAQ-2026-02',
  document: '{}',
  // No file of the bank's: nothing in it is anybody's here.
  fileId: '00000000-0000-4000-8000-000000000000',
  litres: 9_000,
  number: '442761',
  operatingUnitId: '1',
  rfc: 'XAXX010101000',
  taxRegime: '616',
  wish: { instalments: 3, rhythm: 'MONTHLY' },
}

/**
 * Values for what a question wants: days and instants of a fortnight before `now`, and the ids that are told. Throws where
 * it wants something that nobody told: a new kind of question needs a new sample.
 */
export function valuesFor(
  { name, wants }: KnownQuestion,
  now: Date,
  told: Readonly<Record<string, unknown>>,
): Record<string, unknown> {
  const dayMs = 86_400_000
  const isLater = (variable: string) => /(^to|End)$/.test(variable)
  const instant = (variable: string) =>
    new Date(now.getTime() - (isLater(variable) ? 1 : 3) * dayMs).toISOString()
  const values = wants.flatMap(([variable, type]): [string, unknown][] => {
    if (variable in told) return [[variable, told[variable]]]
    if (type === 'DateTime!') return [[variable, instant(variable)]]
    if (type === 'Date!') return [[variable, instant(variable).slice(0, 10)]]
    if (type === 'ConsumptionStep!') return [[variable, 'HOUR']]
    if (variable in samples) return [[variable, samples[variable]]]
    if (!type.endsWith('!')) return []
    throw new TypeError(`${name} wants ${variable}: ${type}, of which there is no sample`)
  })
  return Object.fromEntries(values)
}
