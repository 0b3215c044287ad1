import { expect, test } from 'vitest'
import { readGatewayArguments } from './gateway-arguments.ts'

test('tells the gateway its variables', () => {
  expect(readGatewayArguments(['--supergraph', 'graph.graphql', '--port', '4000'])).toEqual({
    open: false,
    variables: { AQUACIS_SUPERGRAPH_FILE: 'graph.graphql', PORT: '4000' },
  })
  const all = ['--supergraph', 'g', '--port', '0', '--host', '::1', '--open', '--introspection', 'off']
  expect(readGatewayArguments(all)).toEqual({
    open: true,
    variables: { AQUACIS_SUPERGRAPH_FILE: 'g', PORT: '0', HOST: '::1', AQUACIS_INTROSPECTION: 'off' },
  })
})

test.each([
  [['--port', '1'], '--supergraph'],
  [['--supergraph', 'g'], '--port'],
  [['--supergraph', 'g', '--port', '1', '--loud'], '--loud'],
  [['--supergraph', 'g', '--port', '1', '--introspection', 'off'], '--open'],
])('refuses %j with a sentence that names what to mend', (args, told) => {
  expect(readGatewayArguments(args)).toEqual({ fault: expect.stringContaining(told) })
})
