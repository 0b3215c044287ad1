import { compareDecimals, decimal } from '@aquacis/kit/values/decimal.ts'
import { isCivilDate } from '../days.ts'
import { didYouMean } from '../find-name.ts'
import { type Mistake, under } from './mistake.ts'
import { readNumber } from './number-text.ts'
import type { Definitions, ObjectShape, Shape } from './shape.ts'

/** Finds everything in a value that is not as its shape says: unknown and missing keys, wrong types, numbers out of bounds. */
export function checkShape(value: unknown, shape: Shape, path: string, definitions: Definitions): Mistake[] {
  const wrong = (what: string, mend: string): Mistake[] => [{ path, what, mend }]
  switch (shape.kind) {
    case 'anything':
      return []
    case 'ref':
      return checkNamed(value, shape.to, path, definitions)
    case 'nullable':
      return value === null ? [] : checkShape(value, shape.of, path, definitions)
    case 'either':
      return checkEither(value, shape.of, path, definitions)
    case 'object':
      return isObject(value)
        ? checkObject(value, shape, path, definitions)
        : wrong(not(value, 'an object'), shape.about)
    case 'map':
      if (!isObject(value)) return wrong(not(value, `an object by ${shape.keys}`), shape.about)
      return Object.entries(value).flatMap(([key, each]) =>
        checkShape(each, shape.of, under(path, key), definitions),
      )
    case 'list':
      if (!Array.isArray(value)) return wrong(not(value, 'a list'), shape.about)
      if (value.length < (shape.least ?? 0)) return wrong('the list is empty', shape.about)
      return value.flatMap((each, index) => checkShape(each, shape.of, under(path, index), definitions))
    default:
      return checkLeaf(value, shape, wrong)
  }
}

type Leaf = Exclude<Shape, { kind: 'anything' | 'ref' | 'nullable' | 'either' | 'object' | 'map' | 'list' }>

function checkLeaf(value: unknown, shape: Leaf, wrong: (what: string, mend: string) => Mistake[]): Mistake[] {
  switch (shape.kind) {
    case 'text':
      return typeof value === 'string' && value.trim() !== '' ? [] : wrong(not(value, 'a text'), shape.about)
    case 'flag':
      return typeof value === 'boolean' ? [] : wrong(not(value, 'true or false'), shape.about)
    case 'date':
      return typeof value === 'string' && isCivilDate(value)
        ? []
        : wrong(not(value, 'a date'), 'write a day of the calendar as "2026-02-01"')
    case 'dayOfYear':
      return typeof value === 'string' && isCivilDate(`2024-${value}`)
        ? []
        : wrong(not(value, 'a day of the year'), 'write month and day as "05-31"')
    case 'whole':
      return checkWhole(value, shape, wrong)
    case 'word':
      return typeof value === 'string' && shape.words.includes(value)
        ? []
        : wrong(
            not(value, `one of ${shape.words.join(', ')}`),
            typeof value === 'string' ? didYouMean(value, shape.words) : shape.about,
          )
    case 'number':
      return checkNumber(value, shape, wrong)
  }
}

function checkWhole(
  value: unknown,
  { least, most = Number.MAX_SAFE_INTEGER, about }: Leaf & { kind: 'whole' },
  wrong: (what: string, mend: string) => Mistake[],
): Mistake[] {
  if (!Number.isSafeInteger(value) || Number(value) < least)
    return wrong(not(value, `a whole number from ${least} on`), about)
  return Number(value) > most ? wrong(`${value} is more than ${most}`, about) : []
}

function checkNumber(
  value: unknown,
  shape: Leaf & { kind: 'number' },
  wrong: (what: string, mend: string) => Mistake[],
): Mistake[] {
  const read = readNumber(value)
  if (read === null) {
    const mend =
      typeof value === 'number'
        ? 'write it as text, so that no digit is lost'
        : typeof value === 'string' && /\d,\d/.test(value)
          ? 'write a point before the decimals and nothing between thousands'
          : 'write a decimal number such as "273.06532"'
    return wrong(not(value, 'a number'), mend)
  }
  if (shape.least !== undefined && compareDecimals(read, decimal(shape.least)) < 0)
    return wrong(`${value} is less than ${shape.least}`, shape.about)
  if (shape.most !== undefined && compareDecimals(read, decimal(shape.most)) > 0)
    return wrong(`${value} is more than ${shape.most}`, shape.about)
  return []
}

function checkObject(
  value: Readonly<Record<string, unknown>>,
  shape: ObjectShape,
  path: string,
  definitions: Definitions,
): Mistake[] {
  const known = Object.keys(shape.fields)
  const missing = shape.needs
    .filter((key) => value[key] === undefined)
    .map((key) => ({ path, what: `"${key}" is missing`, mend: shape.fields[key]?.about ?? shape.about }))
  const inside = Object.entries(value).flatMap(([key, each]) => {
    const field = Object.hasOwn(shape.fields, key) ? shape.fields[key] : undefined
    return field === undefined
      ? [{ path: under(path, key), what: `"${key}" is not known here`, mend: didYouMean(key, known) }]
      : checkShape(each, field, under(path, key), definitions)
  })
  return [...missing, ...inside]
}

/** A definition; a price with a "model" is checked as that model, so that its own keys are named. */
function checkNamed(value: unknown, name: string, path: string, definitions: Definitions): Mistake[] {
  if (name === 'price') return checkPrice(value, path, definitions)
  const shape = definitions.shapes[name]
  if (shape === undefined) throw new RangeError(`there is no definition "${name}"`)
  return checkShape(value, shape, path, definitions)
}

function checkPrice(value: unknown, path: string, definitions: Definitions): Mistake[] {
  if (typeof value === 'string') return []
  const models = Object.keys(definitions.models)
  if (!isObject(value)) {
    return [
      {
        path,
        what: not(value, 'a price'),
        mend: 'write an object with a "model", or the name of one of "prices" as text',
      },
    ]
  }
  const name = value['model']
  if (name === undefined)
    return [{ path, what: '"model" is missing', mend: `say which: ${models.join(', ')}` }]
  const model = typeof name === 'string' && models.includes(name) ? definitions.models[name] : undefined
  return model === undefined
    ? [
        {
          path: under(path, 'model'),
          what: `there is no price model ${shown(name)}`,
          mend: didYouMean(String(name), models),
        },
      ]
    : checkObject(value, model, path, definitions)
}

function checkEither(
  value: unknown,
  shapes: readonly Shape[],
  path: string,
  definitions: Definitions,
): Mistake[] {
  const fitting = shapes.find((shape) => fits(value, shape))
  if (fitting !== undefined) return checkShape(value, fitting, path, definitions)
  return [
    {
      path,
      what: not(value, 'what is asked for here'),
      mend: shapes.map(({ about }) => about).join('; or: '),
    },
  ]
}

function fits(value: unknown, shape: Shape): boolean {
  if (shape.kind === 'object' || shape.kind === 'map' || shape.kind === 'ref') return isObject(value)
  if (shape.kind === 'list') return Array.isArray(value)
  if (shape.kind === 'number')
    return typeof value === 'number' || (typeof value === 'string' && /^-?\d/.test(value))
  return (shape.kind === 'text' || shape.kind === 'word') && typeof value === 'string'
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function not(value: unknown, wanted: string): string {
  return `${shown(value)} is not ${wanted}`
}

function shown(value: unknown): string {
  if (value === undefined) return 'nothing'
  const json = JSON.stringify(value)
  return json.length > 40 ? `${json.slice(0, 40)}…` : json
}
