import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { composeServices } from '@apollo/composition'
import { parse } from 'graphql'
import { afterAll, expect, test } from 'vitest'
import { withVariables, wordsOf, writeSubgraph } from './generate-subgraph.ts'

const subgraphs = join(import.meta.dirname, '..', '..', '..', 'subgraphs')
const folder = mkdtempSync(join(tmpdir(), 'new-subgraph-'))
const files = writeSubgraph(folder, wordsOf('zebras'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const face = (path: string) => parse(readFileSync(join(path, 'schema.graphql'), 'utf8'))

test('a new domain has every folder that its first inhabitants live in, and no word left to fill', () => {
  expect(files).toContain('src/commands/add-zebra.ts')
  expect(files).toContain('src/domain/zebra.test.ts')
  expect(files).toContain('src/store/zebra.db.test.ts')
  expect(files).toContain('src/resolvers/Zebra.ts')
  for (const file of files) expect(readFileSync(join(folder, file), 'utf8'), file).not.toMatch(/\{\{\w+\}\}/)
})

test('the face of a new domain composes with all others', () => {
  const present = readdirSync(subgraphs).map((name) => ({ name, typeDefs: face(join(subgraphs, name)) }))
  const result = composeServices([...present, { name: 'zebras', typeDefs: face(folder) }])
  expect(result.errors ?? []).toEqual([])
})

test.each([undefined, '', 'Orders', 'order', 'work-orders', '../orders'])('refuses %j as a name', (name) => {
  expect(() => wordsOf(name)).toThrow('plural noun')
})

test('a domain that is no plural is given its first noun', () => {
  expect(wordsOf('billing', 'invoice')).toMatchObject({ domain: 'billing', noun: 'invoice', Noun: 'Invoice' })
})

test('the example of the environment names the database of a new domain, before the event log', () => {
  const example = 'PORT=4000\n# The log.\nAQUACIS_EVENT_LOG_URL=x\n'
  expect(
    withVariables(example, wordsOf('zebras'))
      .split('\n')
      .map((line) => line.split('=')[0]),
  ).toEqual([
    'PORT',
    'AQUACIS_ZEBRAS_DATABASE_URL',
    'AQUACIS_ZEBRAS_OWNER_URL',
    '# The log.',
    'AQUACIS_EVENT_LOG_URL',
    '',
  ])
})
