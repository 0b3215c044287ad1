import { buildSubgraphSchema } from '@apollo/subgraph'
import { execute, type FormattedExecutionResult, GraphQLError, parse } from 'graphql'
import type { AskSubgraph, ExecutionRequest, SubgraphOperation } from '../../src/supergraph/executor.ts'
import { composeFaces } from '../stage/compose-faces.ts'
import type { TinySubgraphFace } from '../stage/tiny-subgraph.ts'

const link = `extend schema @link(url: "https://specs.apollo.dev/federation/v2.9",
  import: ["@key", "@shareable", "@external", "@requires", "@provides", "@inaccessible", "@interfaceObject", "@tag"])`

/** A library in which everything of federation occurs that changes how a plan is run. */
const faces: readonly TinySubgraphFace[] = [
  {
    name: 'books',
    typeDefs: `${link}
      type Query { items: [Item]  book(id: ID!): Book  books(ids: [ID!]!): [Book!]!  any: [Any!]!  lonely: Book  broken: Int  place: Place }
      type Mutation { addBook(title: String!): Book!  forget: Int }
      type Subscription { added(shelf: ID): Book! }
      interface Item @key(fields: "id") { id: ID! name: String }
      type Book implements Item @key(fields: "id") { id: ID! name: String  title: String!  pages: Int  mode: Mode  secret: String @inaccessible  author: Author }
      type Film implements Item @key(fields: "id") { id: ID! name: String  minutes: Int }
      type Author @key(fields: "id") { id: ID! }
      type Place { id: ID!  query: Query! }
      union Any = Book | Film | Author
      enum Mode { PAPER SCREEN HIDDEN @inaccessible }`,
    resolvers: {
      Query: {
        items: () => [book('1'), null, film('1'), book('2')],
        book: (_: unknown, { id }: { id: string }) => book(id),
        books: (_: unknown, { ids }: { ids: string[] }) => ids.map(book),
        any: () => [book('1'), film('2'), { __typename: 'Author', id: 'a1' }],
        lonely: () => book('unknown'),
        broken: () => {
          throw new GraphQLError('it broke', { extensions: { code: 'FORBIDDEN' } })
        },
        place: () => ({ id: 'p', query: {} }),
      },
      Mutation: {
        addBook: (_: unknown, { title }: { title: string }) => ({ ...book('9'), title }),
        forget: () => 1,
      },
      Book: { __resolveReference: ({ id }: { id: string }) => book(id) },
      Film: { __resolveReference: ({ id }: { id: string }) => film(id) },
      Item: {
        __resolveType: ({ __typename }: { __typename: string }) => __typename,
        __resolveReference: ({ id }: { id: string }) => (id.startsWith('f') ? film(id.slice(1)) : book(id)),
      },
      Any: { __resolveType: ({ __typename }: { __typename: string }) => __typename },
    },
  },
  {
    name: 'people',
    typeDefs: `${link}
      type Query { authors: [Author!]! }
      type Author @key(fields: "id") { id: ID!  name: String!  age: Int  address: Address }
      type Address { street: String!  town: String }`,
    resolvers: {
      Query: { authors: () => [author('a1'), author('a2')] },
      Author: { __resolveReference: ({ id }: { id: string }) => (id === 'nobody' ? null : author(id)) },
    },
  },
  {
    name: 'reviews',
    typeDefs: `${link}
      type Query { best: Item }
      type Item @key(fields: "id") @interfaceObject { id: ID!  stars: Int!  reviews(first: Int = 2): [Review!]! }
      type Review { text: String  by: Author }
      type Author @key(fields: "id") { id: ID! }`,
    resolvers: {
      Query: { best: () => ({ id: 'f1' }) },
      Item: {
        __resolveReference: ({ id }: { id: string }) => (id === 'unknown' ? null : { id }),
        stars: ({ id }: { id: string }) => (id === '2' ? null : id.length),
        reviews: ({ id }: { id: string }, { first }: { first: number }) =>
          Array.from({ length: first }, (_, index) => ({
            text: `${id}.${index}`,
            by: { id: index === 0 ? 'a1' : 'nobody' },
          })),
      },
    },
  },
  {
    name: 'prices',
    typeDefs: `${link}
      type Query { cheapest: Book }
      type Book @key(fields: "id") { id: ID!  pages: Int @external  price: Float @requires(fields: "pages")  loans: [Loan!] }
      type Film @key(fields: "id") { id: ID!  price: String }
      type Loan { book: Book!  days: Int }`,
    resolvers: {
      Query: { cheapest: () => ({ id: '1' }) },
      Book: {
        __resolveReference: (reference: object) => reference,
        price: ({ pages }: { pages?: number }) => (pages === undefined ? null : pages / 4),
        loans: ({ id }: { id: string }) => [
          { book: { id }, days: 3 },
          { book: { id: '1' }, days: null },
        ],
      },
      Film: { __resolveReference: (reference: object) => reference, price: () => 'free' },
    },
  },
]

function book(id: string) {
  const pages = id === '2' ? null : 100 + id.length
  return {
    __typename: 'Book',
    id,
    name: `name ${id}`,
    title: `Title "${id}"`,
    pages,
    mode: 'PAPER',
    secret: 'x',
    author: { id: id === '2' ? 'nobody' : 'a1' },
  }
}

function film(id: string) {
  return { __typename: 'Film', id: `f${id}`, name: null, minutes: 90 }
}

function author(id: string) {
  return { id, name: `Señora ${id}`, age: null, address: { street: 'Hidalgo', town: null } }
}

export const librarySupergraph: string = composeFaces(faces)

const schemas = new Map(
  faces.map(({ name, typeDefs, resolvers }) => [
    name,
    buildSubgraphSchema([{ typeDefs: parse(typeDefs), resolvers }]),
  ]),
)

export const request: Omit<ExecutionRequest, 'variables'> = {
  viewer: { kind: 'anonymous' },
  traceId: 'a'.repeat(32),
}

/** What was asked of whom. */
export interface Question {
  readonly subgraph: string
  readonly operation: SubgraphOperation
}

/** The subgraphs of the library in this process; those that are down answer with `down`. */
export function askLibrary(down: Readonly<Record<string, FormattedExecutionResult>> = {}) {
  const questions: Question[] = []
  const ask: AskSubgraph = async (subgraph, operation) => {
    questions.push({ subgraph, operation })
    const failure = down[subgraph]
    if (failure !== undefined) return structuredClone(failure)
    const schema = schemas.get(subgraph)
    if (schema === undefined) throw new Error(`the library has no ${subgraph}`)
    const { representations, variables, query } = operation
    const told = representations?.map((text) => JSON.parse(text))
    const result = await execute({
      schema,
      document: parse(query),
      variableValues: { ...variables, ...(told === undefined ? {} : { representations: told }) },
    })
    return JSON.parse(JSON.stringify(result))
  }
  return { ask, questions }
}
