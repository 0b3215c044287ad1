import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { tariffJsonSchema } from './json-schema.ts'
import { referencePage } from './reference-page.ts'

// `node generate-reference.ts` writes, `--check` says what is stale.
const generated = [
  {
    name: 'docs/tariff-language.md',
    file: new URL('../../../../docs/tariff-language.md', import.meta.url),
    text: referencePage(),
  },
  {
    name: 'subgraphs/billing/tariffs/tariff.schema.json',
    file: new URL('../../tariffs/tariff.schema.json', import.meta.url),
    text: `${JSON.stringify(tariffJsonSchema(), null, 2)}\n`,
  },
]

for (const { name, file, text } of generated) {
  if (existsSync(file) && readFileSync(file, 'utf8') === text) continue
  if (process.argv.includes('--check')) {
    console.error(`${name} is stale: run pnpm generate and commit the result.`)
    process.exitCode = 1
  } else writeFileSync(file, text)
}
