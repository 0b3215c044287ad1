import { execFileSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { houseBreaches } from './house-rules.ts'

const root = join(import.meta.dirname, '..', '..', '..')
const paths = execFileSync('git', ['ls-files', '-co', '--exclude-standard'], { cwd: root, encoding: 'utf8' })
  .split('\n')
  .filter((path) => path !== '' && existsSync(join(root, path)))

const breaches = houseBreaches(paths.map((path) => ({ path, text: readFileSync(join(root, path), 'utf8') })))
for (const { path, message } of breaches) console.error(`${path}: ${message}`)
if (breaches.length > 0) process.exitCode = 1
