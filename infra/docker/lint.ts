import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'yaml'
import { processVariables } from '../local/process-variables.ts'
import { composeFaults, composeSpecification } from './compose-rules.ts'
import { dockerfileFaults } from './dockerfile-rules.ts'
import { freshSecrets } from './make-secrets.mjs'

const here = import.meta.dirname
const repository = join(here, '..', '..')
const read = (...path: string[]): string => readFileSync(join(repository, ...path), 'utf8')

const { packageManager } = JSON.parse(read('package.json')) as { packageManager: string }
const { catalog } = parse(read('pnpm-workspace.yaml')) as { catalog: Record<string, string> }
const pnpm = packageManager.slice(packageManager.indexOf('@') + 1)

const faults = [
  ...composeFaults(read('infra', 'docker', 'compose.yaml'), {
    specification: composeSpecification(read('infra', 'docker', 'compose-spec.schema.json')),
    processes: await processVariables(repository),
    secrets: Object.keys(freshSecrets()),
  }).map((fault) => `compose.yaml: ${fault}`),
  ...dockerfileFaults(read('infra', 'docker', 'Dockerfile'), { node: catalog['node'] ?? '', pnpm }).map(
    (fault) => `Dockerfile: ${fault}`,
  ),
]
for (const fault of faults) console.error(`infra/docker/${fault}`)
console.log(faults.length === 0 ? 'containers: nothing to mend' : `containers: ${faults.length} to mend`)
process.exitCode = faults.length === 0 ? 0 : 1
