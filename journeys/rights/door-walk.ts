import { type Answer, type Ask, straightToSubgraph } from './graph-caller.ts'
import { Harvest } from './harvest.ts'
import { internalToken, type TokenClaims } from './internal-token.ts'
import { publicSchema } from './known-walk.ts'
import { representations, type SubgraphWalk, subgraphWalks } from './subgraph-walk.ts'

/** What one question at a subgraph's own door was answered. */
export interface DoorAnswer {
  readonly question: string
  readonly given: Record<string, unknown>
  readonly answer: Answer
}

/** Somebody who knocks at the subgraphs' own doors, as the gateway would on their behalf. */
export class Knocker {
  readonly #data: string
  readonly #doors: string
  readonly claims: TokenClaims

  constructor(place: { readonly data: string; readonly doors: string }, claims: TokenClaims) {
    this.#data = place.data
    this.#doors = place.doors
    this.claims = claims
  }

  at(subgraph: string): Ask {
    const url = `${this.#doors}/${subgraph}/graphql`
    return async (document, variables) =>
      straightToSubgraph(url, await internalToken(this.#data, subgraph, this.claims))(document, variables)
  }

  /** One question in words. Throws where it is answered with an error. */
  async ask(
    subgraph: string,
    text: string,
    variables: Record<string, unknown>,
  ): Promise<Record<string, unknown>> {
    const document = { operation: 'query' as const, field: 'asked', text, blanks: [] }
    const { data, errors } = await this.at(subgraph)(document, variables)
    if (errors.length > 0) throw new Error(`${subgraph}: ${JSON.stringify(errors)}`)
    return data as Record<string, unknown>
  }

  /** Every query and every entity of every subgraph, with arguments out of what is known of somebody. */
  async walk(known: Harvest): Promise<DoorAnswer[]> {
    const answers: DoorAnswer[] = []
    for (const subgraph of subgraphWalks()) answers.push(...(await this.#walkOne(subgraph, known)))
    return answers
  }

  /** Everything that they see themselves, beginning with what is given. */
  async harvest(seed: readonly unknown[]): Promise<Harvest> {
    const harvest = new Harvest(publicSchema())
    for (const leaf of seed) harvest.add(leaf)
    for (let before = -1; harvest.reach > before; ) {
      before = harvest.reach
      for (const { answer } of await this.walk(harvest)) harvest.add(answer.data)
    }
    return harvest
  }

  async #walkOne(subgraph: SubgraphWalk, known: Harvest): Promise<DoorAnswer[]> {
    const answers: DoorAnswer[] = []
    const ask = this.at(subgraph.name)
    for (const document of subgraph.roots.filter(({ operation }) => operation === 'query')) {
      const filled = known.fill(document.blanks)
      if ('missing' in filled) continue
      const given = filled.variables
      answers.push({ question: document.field, given, answer: await ask(document, given) })
    }
    for (const { document, type, keys } of subgraph.entities) {
      const filled = known.fill(document.blanks)
      for (const representation of representations(known, type, keys)) {
        const given = {
          ...('variables' in filled ? filled.variables : {}),
          representations: [representation],
        }
        answers.push({ question: `_entities(${type})`, given, answer: await ask(document, given) })
      }
    }
    return answers
  }
}
