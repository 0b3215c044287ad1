// The three subgraphs in one process, as quick as they can be: compiled once for each text, so that what is measured is
// who asks them. Reads SUBGRAPHS (their schemas as JSON) and PORT.
import { createServer } from 'node:http'
import { buildSubgraphSchema } from '@apollo/subgraph'
import { parse } from 'graphql'
import { compileQuery, isCompiledQuery } from 'graphql-jit'

const meters = Array.from({ length: 400 }, (_, index) => ({
  id: String(index + 1),
  serial: `KAM-${String(71_000_000 + index * 137)}`,
  address: `Calle Hidalgo ${index + 1}, Centro, 76000 Querétaro`,
  status: index % 17 === 0 ? 'REMOVED' : 'IN_SERVICE',
  installedOn: index % 5 === 0 ? null : '2024-03-18',
}))
const readings = new Map(
  meters.map(({ id }, index) => [
    id,
    {
      at: `2026-11-21T${String(index % 24).padStart(2, '0')}:00:00Z`,
      register: 120_000 + index * 991,
      flow: index % 3 === 0 ? null : index * 1.25,
      origin: index % 4 === 0 ? 'ESTIMATED' : 'METER',
    },
  ]),
)
const person = { id: 'p-1', name: 'María Fernanda Ñúñez', email: 'maria@ejemplo.mx' }

const resolvers = {
  people: { Query: { me: () => person }, Person: { __resolveReference: () => person } },
  homes: {
    Query: {
      meter: (_, { id }) => meters[Number(id) - 1] ?? null,
      meters: (_, { first, after }) => meters.slice(after, after + first),
    },
    Person: {
      __resolveReference: ({ id }) => ({ id }),
      meters: (_, { first, after }) => meters.slice(after, after + first),
    },
    Meter: { __resolveReference: ({ id }) => meters[Number(id) - 1] },
  },
  readings: {
    Query: { newest: () => readings.get('1') },
    Meter: { __resolveReference: ({ id }) => ({ id, lastReading: readings.get(id) ?? null }) },
  },
}

const doors = new Map(
  Object.entries(JSON.parse(process.env.SUBGRAPHS)).map(([name, sdl]) => {
    const schema = buildSubgraphSchema([{ typeDefs: parse(sdl), resolvers: resolvers[name] }])
    return [`/${name}/graphql`, { schema, compiled: new Map() }]
  }),
)

function compiledFor({ schema, compiled }, query) {
  let known = compiled.get(query)
  if (known === undefined) {
    known = compileQuery(schema, parse(query))
    if (!isCompiledQuery(known)) throw new Error(JSON.stringify(known.errors))
    compiled.set(query, known)
  }
  return known
}

const server = createServer((request, response) => {
  const door = doors.get(request.url)
  if (door === undefined || request.method !== 'POST') {
    request.resume()
    response.end('{}')
    return
  }
  const chunks = []
  request.on('data', (chunk) => chunks.push(chunk))
  request.on('end', async () => {
    const { query, variables } = JSON.parse(Buffer.concat(chunks).toString())
    const { query: run, stringify } = compiledFor(door, query)
    const text = stringify(await run(undefined, {}, variables ?? {}))
    response.writeHead(200, { 'content-type': 'application/json', 'content-length': Buffer.byteLength(text) })
    response.end(text)
  })
})
server.keepAliveTimeout = 65_000
server.listen(Number(process.env.PORT), '127.0.0.1', () => console.log('the subgraphs are ready'))
