import { requestShape } from '../domain/rating/document/request-shape.ts'
import type { ObjectShape, Shape } from '../domain/rating/document/shape.ts'
import { definitions, tariffShape } from '../domain/rating/document/tariff-shape.ts'
import { priceModels } from '../domain/rating/prices/models.ts'
import { referenceWords } from './reference-words.ts'

/** The page on the tariff language: words by hand, tables and examples from the shapes that check documents. */
export function referencePage(): string {
  return [
    referenceWords.beginning,
    '## The document\n',
    ...tablesOf('', tariffShape),
    '## Components, rates, roundings\n',
    ...Object.entries(definitions.shapes).flatMap(([name, shape]) => definitionText(name, shape)),
    referenceWords.prices,
    ...priceModels.map(({ name, shape }) => modelText(name, shape)),
    referenceWords.request,
    keyTable(requestShape),
    referenceWords.end,
  ].join('\n')
}

function definitionText(name: string, shape: Shape): string[] {
  const object = shape.kind === 'either' ? shape.of.find((each) => each.kind === 'object') : shape
  return [
    `### ${name}\n\n${shape.about}\n`,
    ...(object?.kind === 'object' ? [keyTable(object), ...exampleOf(object)] : []),
  ]
}

function modelText(name: string, shape: ObjectShape): string {
  const inside = innerObjects(shape).map(({ path, object }) => `Each of \`${path}\`:\n\n${keyTable(object)}`)
  return [`### ${name}\n\n${shape.about}\n`, keyTable(shape), ...inside, ...exampleOf(shape)].join('\n')
}

/** The table of an object, then those of the objects inside of it, each under its path. */
function tablesOf(path: string, shape: ObjectShape): string[] {
  return [
    keyTable(shape),
    ...innerObjects(shape).flatMap(({ path: inner, object }) => [
      `### ${path}${inner}\n\n${object.about}\n`,
      keyTable(object),
      ...exampleOf(object),
    ]),
  ]
}

function innerObjects(shape: ObjectShape): { readonly path: string; readonly object: ObjectShape }[] {
  return Object.entries(shape.fields).flatMap(([key, field]) => {
    const { path, object } = innermost(field, key)
    return object === null || object === requestShape
      ? []
      : [
          { path, object },
          ...innerObjects(object).map((inner) => ({ ...inner, path: `${path}.${inner.path}` })),
        ]
  })
}

function innermost(
  shape: Shape,
  path: string,
): { readonly path: string; readonly object: ObjectShape | null } {
  if (shape.kind === 'object') return { path, object: shape }
  if (shape.kind === 'list') return innermost(shape.of, `${path}[]`)
  if (shape.kind === 'map') return innermost(shape.of, `${path}.*`)
  return { path, object: null }
}

function keyTable({ fields, needs }: ObjectShape): string {
  const rows = Object.entries(fields).map(
    ([key, shape]) =>
      `| \`${key}\`${needs.includes(key) ? ' **must**' : ''} | ${kindOf(shape)} | ${shape.about.replaceAll('|', '\\|')} |`,
  )
  return ['| key | what it takes | meaning |', '|---|---|---|', ...rows, ''].join('\n')
}

function exampleOf({ example }: ObjectShape): string[] {
  return example === undefined ? [] : [`\`\`\`json\n${JSON.stringify(example)}\n\`\`\`\n`]
}

function kindOf(shape: Shape): string {
  switch (shape.kind) {
    case 'number':
      return 'number'
    case 'whole':
      return shape.most === undefined
        ? `whole number ≥ ${shape.least}`
        : `whole number, ${shape.least} to ${shape.most}`
    case 'word':
      return shape.words.map((word) => `\`"${word}"\``).join(' ')
    case 'list':
      return `list of ${kindOf(shape.of)}`
    case 'map':
      return `object: ${shape.keys} → ${kindOf(shape.of)}`
    case 'ref':
      return shape.to
    case 'either':
      return shape.of.map(kindOf).join(' or ')
    case 'nullable':
      return `${kindOf(shape.of)} or null`
    case 'dayOfYear':
      return 'MM-DD'
    case 'flag':
      return 'true or false'
    case 'date':
    case 'text':
    case 'object':
      return shape.kind
  }
}
