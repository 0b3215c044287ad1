import { expect, test } from 'vitest'
import { migrationFault } from './migration-history.ts'

const file = (tag: string, when: number, hash = tag) => ({ tag, when, hash })

test('a folder that continues the history is in order', () => {
  const files = [file('0000_a', 1), file('0001_b', 2), file('0002_c', 3)]
  expect(migrationFault(files, [])).toBeUndefined()
  expect(migrationFault(files, files.slice(0, 2))).toBeUndefined()
  expect(migrationFault(files, files)).toBeUndefined()
})

test('a database that is ahead of the folder is in order', () => {
  expect(migrationFault([file('0000_a', 1)], [file('0000_a', 1), file('0001_b', 2)])).toBeUndefined()
})

test('a migration from between two applied ones is named', () => {
  const files = [file('0000_a', 1), file('0001_b', 2), file('0002_c', 3)]
  expect(migrationFault(files, [file('0000_a', 1), file('0002_c', 3)])).toMatch(/0001_b is dated before/)
})

test('a journal whose dates do not grow is refused before anything runs', () => {
  expect(migrationFault([file('0000_a', 2), file('0001_b', 2)], [])).toMatch(
    /0001_b is not dated after 0000_a/,
  )
  expect(migrationFault([file('0000_a', 2), file('0001_b', 1)], [])).toMatch(
    /0001_b is not dated after 0000_a/,
  )
})

test('a migration that was edited after it ran is named', () => {
  expect(migrationFault([file('0000_a', 1, 'new')], [file('0000_a', 1, 'old')])).toMatch(/0000_a was changed/)
})
