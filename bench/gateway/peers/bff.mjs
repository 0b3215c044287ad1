// What a person would write who knows the three operations and nothing of GraphQL federation: Fastify, undici, maps.
// Reads SUBGRAPHS_URL and PORT.
import { fastify } from 'fastify'
import { Pool } from 'undici'

const pool = new Pool(process.env.SUBGRAPHS_URL, { connections: 64 })

async function ask(subgraph, query, variables) {
  const { body } = await pool.request({
    method: 'POST',
    path: `/${subgraph}/graphql`,
    headers: { 'content-type': 'application/json', accept: 'application/json' },
    body: JSON.stringify({ query, variables }),
  })
  const { data, errors } = await body.json()
  if (errors !== undefined) throw new Error(errors[0].message)
  return data
}

async function withReadings(meters, fields) {
  const representations = meters.map(({ id }) => ({ __typename: 'Meter', id }))
  const { _entities } = await ask(
    'readings',
    `query ($representations: [_Any!]!) { _entities(representations: $representations) { ... on Meter { lastReading { ${fields} } } } }`,
    { representations },
  )
  return meters.map((meter, index) => ({ ...meter, lastReading: _entities[index].lastReading }))
}

const meterFields = 'id serial address status'
const screens = {
  async Read({ id }) {
    return ask('homes', `query ($id: ID!) { meter(id: $id) { ${meterFields} installedOn } }`, { id })
  },
  async Dash({ first, after }) {
    const { me } = await ask('people', '{ me { id name email } }', {})
    const { _entities } = await ask(
      'homes',
      `query ($representations: [_Any!]!, $first: Int!, $after: Int!) { _entities(representations: $representations) { ... on Person { meters(first: $first, after: $after) { ${meterFields} } } } }`,
      { representations: [{ __typename: 'Person', id: me.id }], first, after },
    )
    return { me: { ...me, meters: await withReadings(_entities[0].meters, 'at register flow') } }
  },
  async Heavy({ first, after }) {
    const { meters } = await ask(
      'homes',
      `query ($first: Int!, $after: Int!) { meters(first: $first, after: $after) { ${meterFields} } }`,
      { first, after },
    )
    return { meters: await withReadings(meters, 'at register flow origin') }
  },
}

const server = fastify()
server.post('/graphql', async ({ body }) => ({ data: await screens[body.operationName](body.variables) }))
await server.listen({ host: '127.0.0.1', port: Number(process.env.PORT) })
console.log('the peer is ready')
