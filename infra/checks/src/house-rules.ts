import { basename, extname } from 'node:path'

/** A tracked file, as the rules of names and sizes see it. */
export interface HouseFile {
  /** Relative to the root, with forward slashes. */
  readonly path: string
  readonly text: string
}

/** One breach: where, and what to do about it. */
export interface Breach {
  readonly path: string
  readonly message: string
}

const drawers = /^(utils?|helpers?|common|shared|misc|core|base|managers?|services?|types|index)$/
const componentCase = /^[A-Z][a-z0-9]+([A-Z][a-z0-9]*)+$/
const pascalCase = /^[A-Z][A-Za-z0-9]*$/
const kebabCase = /^[a-z0-9]+(-[a-z0-9]+)*$/
const suffixes = /(\.(db|graph|census))?\.test$|\.journey$|\.config$|\.d$/
/** Words that one reads as numbers or that someone else named. */
const namedElsewhere = /^(\.dependency-cruiser\.mjs|Dockerfile)$/
const codeFile = /\.(ts|mts|mjs|js|vue)$/
const ceilings = { code: 400, vue: 250, folder: 12 }

/** Breaches of the house's rules on names and sizes (docs/house.md, “Names” and “Size”). Pure. */
export function houseBreaches(files: readonly HouseFile[]): Breach[] {
  const own = files.filter((file) => codeFile.test(file.path) && !/(^|\/)generated\//.test(file.path))
  return [
    ...own.flatMap(namesOf),
    ...own.flatMap(sizeOf),
    ...own.flatMap(reExportsOf),
    ...crowdedFolders(own),
  ]
}

function namesOf({ path }: HouseFile): Breach[] {
  const segments = path.split('/')
  const file = segments.pop() ?? ''
  const stem = basename(file, extname(file)).replace(suffixes, '')
  const breaches: Breach[] = []
  for (const name of [...segments, stem]) {
    if (drawers.test(name))
      breaches.push({ path, message: `“${name}” could hold anything: name it after its noun` })
  }
  if (file.endsWith('.vue') && !componentCase.test(stem)) {
    breaches.push({ path, message: 'a component is named in PascalCase with at least two words' })
  } else if (/\/resolvers\/[^/]+$/.test(path) && !pascalCase.test(stem) && !kebabCase.test(stem)) {
    breaches.push({ path, message: 'a resolver file is named after its GraphQL type, in PascalCase' })
  } else if (
    !file.endsWith('.vue') &&
    !/\/resolvers\/[^/]+$/.test(path) &&
    !kebabCase.test(stem) &&
    !componentCase.test(stem) &&
    !namedElsewhere.test(file)
  ) {
    breaches.push({ path, message: 'a file is named in kebab-case, after its one export or its noun' })
  }
  return breaches
}

function sizeOf({ path, text }: HouseFile): Breach[] {
  const lines = text.split('\n').length - 1
  const ceiling = path.endsWith('.vue') ? ceilings.vue : ceilings.code
  if (lines <= ceiling) return []
  return [{ path, message: `${lines} lines, ceiling ${ceiling}: it wants a second noun, not a second part` }]
}

function reExportsOf({ path, text }: HouseFile): Breach[] {
  const statements = text.replace(/\/\*[\s\S]*?\*\/|\/\/.*$/gm, '').trim()
  const onlyReExports =
    /^(export\s+(type\s+)?(\*|\{[^}]*\})(\s+as\s+\w+)?\s+from\s+['"][^'"]+['"];?\s*)+$/.test(statements)
  return onlyReExports ? [{ path, message: 'only hands names on: import them where they are' }] : []
}

function crowdedFolders(files: readonly HouseFile[]): Breach[] {
  const counts = new Map<string, number>()
  for (const { path } of files) {
    if (/\.test\.ts$|\.journey\.ts$/.test(path)) continue
    const folder = path.slice(0, Math.max(0, path.lastIndexOf('/')))
    counts.set(folder, (counts.get(folder) ?? 0) + 1)
  }
  return [...counts]
    .filter(([folder, count]) => count > ceilings.folder && !deliberatelyFlat.has(folder))
    .map(([path, count]) => ({ path, message: `${count} files, ceiling ${ceilings.folder}: split by noun` }))
}

/** Folders whose listing is the point: one file per concern of a process, found by name. */
const deliberatelyFlat = new Set(['kit/runtime'])
