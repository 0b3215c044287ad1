import { execFileSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { expect, test } from 'vitest'

const root = join(import.meta.dirname, '..', '..', '..')
const documents = execFileSync('git', ['ls-files', '-co', '--exclude-standard', '*.md'], {
  cwd: root,
  encoding: 'utf8',
})
  .split('\n')
  .filter((path) => path !== '' && existsSync(join(root, path)))

/** Files that a page names in back quotes, from the root; and those that it links to, from where it stands. */
function filesNamedIn(page: string): string[] {
  const text = readFileSync(join(root, page), 'utf8').replace(/```[\s\S]*?```/g, '')
  const quoted = [...text.matchAll(/`((?:[\w.@-]+\/)+[\w.-]+\.(?:ts|mjs|vue|graphql|json|md|yaml))`/g)].map(
    ([, path]) => path ?? '',
  )
  const rooms = quoted.filter((path) => existsSync(join(root, path.split('/')[0] ?? '')))
  const linked = [...text.matchAll(/\]\((?!https?:|#)([^)#]+)/g)].map(([, path]) => path ?? '')
  return [
    ...rooms.map((path) => join(root, path)),
    ...linked.map((path) => resolve(root, dirname(page), path)),
  ]
}

test.each(documents)('%s names only files that are there', (page) => {
  expect(filesNamedIn(page).filter((path) => !existsSync(path))).toEqual([])
})

test('the way of one telegram names a file for every step', () => {
  const text = readFileSync(join(root, 'docs/one-telegram.md'), 'utf8')
  const steps = text.split(/^\d\. /m).slice(1)
  expect(steps).toHaveLength(9)
  for (const step of steps) expect(step).toMatch(/`[\w/.-]+\.(ts|vue)`/)
})
