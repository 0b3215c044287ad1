import { expect, test } from 'vitest'
import { houseBreaches } from './house-rules.ts'

const breachesOf = (path: string, text = 'export const a = 1\n') =>
  houseBreaches([{ path, text }]).map((b) => b.message)

test('a folder that could hold anything is refused', () => {
  expect(breachesOf('kit/utils/text.ts')).toEqual(['“utils” could hold anything: name it after its noun'])
})

test('a barrel is refused by its name and by what it holds', () => {
  expect(breachesOf('kit/values/index.ts')).toHaveLength(1)
  expect(
    breachesOf('kit/values/all.ts', "export * from './volume.ts'\nexport { a } from './id.ts'\n"),
  ).toEqual(['only hands names on: import them where they are'])
})

test('a component of one word is refused', () => {
  expect(breachesOf('web/src/ui/Button.vue')).toHaveLength(1)
  expect(breachesOf('web/src/ui/AppButton.vue')).toEqual([])
})

test('a file in camel case is refused, a resolver named after its type is not', () => {
  expect(breachesOf('kit/runtime/eventLog.ts')).toHaveLength(1)
  expect(breachesOf('subgraphs/metering/src/resolvers/ServicePoint.ts')).toEqual([])
})

test('a file of more than 400 lines is refused', () => {
  expect(breachesOf('kit/runtime/log.ts', 'a\n'.repeat(401))).toHaveLength(1)
  expect(breachesOf('kit/runtime/log.ts', 'a\n'.repeat(400))).toEqual([])
})

test('a folder of more than twelve files is refused, tests not counted', () => {
  const files = (suffix: string) =>
    Array.from({ length: 13 }, (_, i) => ({
      path: `ingest/src/stages/s${i}${suffix}`,
      text: 'const a = 1\n',
    }))
  expect(houseBreaches(files('.ts'))).toHaveLength(1)
  expect(houseBreaches(files('.test.ts'))).toEqual([])
})

test('generated files and data are left alone', () => {
  expect(breachesOf('web/src/graphql/generated/types.ts', 'a\n'.repeat(900))).toEqual([])
  expect(breachesOf('ingest/src/codecs/wmbus/a/vectors.json', 'a\n'.repeat(900))).toEqual([])
})
