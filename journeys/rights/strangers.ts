import { type GraphQLSchema, isInterfaceType, isObjectType } from 'graphql'
import type { Answer, Ask } from './graph-caller.ts'
import { Harvest, type Leaf, leavesOf } from './harvest.ts'
import type { WalkDocument } from './walk-document.ts'

/** Everything that somebody sees of their own, asked until nothing new turns up; by what they know from elsewhere, too. */
export async function harvestOwn(
  schema: GraphQLSchema,
  documents: readonly WalkDocument[],
  ask: Ask,
  known: readonly Leaf[] = [],
): Promise<Harvest> {
  const harvest = new Harvest(schema)
  harvest.learn(known)
  for (let before = -1; harvest.reach > before; ) {
    before = harvest.reach
    for (const document of documents) {
      const filled = harvest.fill(document.blanks)
      if ('variables' in filled) harvest.add((await ask(document, filled.variables)).data)
    }
  }
  return harvest
}

/** Root fields whose arguments nothing in a harvest can fill: the walk does not reach them. */
export function unreached(harvest: Harvest, documents: readonly WalkDocument[]): string[] {
  return documents.flatMap((document) => {
    const filled = harvest.fill(document.blanks)
    return 'missing' in filled ? [`${document.field} (${filled.missing})`] : []
  })
}

/**
 * What an answer told a stranger of the owner: every telling text of the owner's, and every scalar at all under an object
 * that bears one of the owner's ids (live values differ from one question to the next), save what the stranger said
 * themselves or may see without asking for the owner.
 */
export function leaks(owner: Harvest, answer: Answer, given: unknown, stranger: Harvest): string[] {
  const known = new Set([...stranger.leaves.values(), ...leavesOf(given)].map((leaf) => leaf.value))
  const secrets = new Set([...owner.leaves.values()].filter(isTelling).map((leaf) => leaf.value))
  const ids = new Set(
    [...owner.leaves.values()]
      .filter((leaf) => leaf.field === 'id' && !known.has(leaf.value))
      .map((leaf) => leaf.value),
  )
  const givenIds = leavesOf(given)
    .filter((leaf) => leaf.value.length >= 6)
    .map((leaf) => leaf.value)
  return [
    ...leavesOf(answer.data).filter((leaf) => secrets.has(leaf.value)),
    ...leavesUnder(answer.data, new Set([...ids, ...givenIds])),
  ]
    .filter(
      (leaf) => leaf.field !== 'message' && !known.has(leaf.value) && !/^(true|false)$/.test(leaf.value),
    )
    .map((leaf) => `${leaf.type}.${leaf.field} = ${leaf.value}`)
}

function leavesUnder(answer: unknown, ids: ReadonlySet<string>): Leaf[] {
  if (Array.isArray(answer)) return answer.flatMap((item) => leavesUnder(item, ids))
  if (answer === null || typeof answer !== 'object') return []
  const bearsId = Object.values(answer).some((value) => typeof value === 'string' && ids.has(value))
  return bearsId ? leavesOf(answer) : Object.values(answer).flatMap((value) => leavesUnder(value, ids))
}

/** Long enough, and not a mere number: a name, an id, an address, an instant. A quarter of an hour begins for everybody. */
function isTelling(leaf: Leaf): boolean {
  return leaf.value.length >= 6 && !/^[\d.]{1,5}$/.test(leaf.value) && !quarterHour.test(leaf.value)
}

const quarterHour = /T\d\d:(?:00|15|30|45):00(?:\.000)?Z$/

/** Names of the types by which a mutation says yes: all that are no refusal. */
export function successes(schema: GraphQLSchema): Set<string> {
  const refusal = schema.getType('Refusal')
  const refusals = isInterfaceType(refusal)
    ? schema.getImplementations(refusal).objects.map((type) => type.name)
    : []
  return new Set(
    Object.values(schema.getTypeMap())
      .filter(isObjectType)
      .map((type) => type.name)
      .filter((name) => !refusals.includes(name)),
  )
}
