import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { parse } from 'yaml'
import { extractDescription } from './extract-description.ts'
import { servedOperations } from './served-operations.ts'

const folder = join(import.meta.dirname, '../../../../shared/data/psp')
const published = [
  { name: 'conekta', file: 'conekta-openapi.yaml', source: 'conekta/openapi 2.3.0 (MIT)' },
  { name: 'femsa', file: 'femsa-openapi.yaml', source: 'digitalfemsa/openapi 2.1.0 (MIT)' },
] as const

for (const { name, file, source } of published) {
  const path = join(folder, file)
  const isHere = existsSync(path)
  if (!isHere) console.info(`${name}: ${file} is not beside this checkout; the kept extract goes unchecked`)
  test.skipIf(!isHere)(`the kept extract of ${source} is what the published description says`, async () => {
    const extract = extractDescription(parse(readFileSync(path, 'utf8')), source, servedOperations[name])
    await expect(`${JSON.stringify(extract, null, 1)}\n`).toMatchFileSnapshot(`./${name}.json`)
  })
}
