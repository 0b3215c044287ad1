import { compareDecimals, decimal } from '@aquacis/kit/values/decimal.ts'
import { isCivilDate } from '../days.ts'
import { type Mistake, type Told, told, under } from './mistake.ts'
import { readNumber } from './number-text.ts'
import type { Definitions, ObjectShape, Shape } from './shape.ts'

/** Finds everything in a value that is not as its shape says: unknown and missing keys, wrong types, numbers out of bounds. */
export function checkShape(value: unknown, shape: Shape, path: string, definitions: Definitions): Mistake[] {
  const wrong: Wrong = (about) => [{ path, ...about }]
  switch (shape.kind) {
    case 'ref':
      return checkNamed(value, shape.to, path, definitions)
    case 'nullable':
      return value === null ? [] : checkShape(value, shape.of, path, definitions)
    case 'either':
      return checkEither(value, shape.of, path, definitions)
    case 'object':
      return isObject(value)
        ? checkObject(value, shape, path, definitions)
        : wrong(told('notAnObject', { value: shown(value), about: shape.about }))
    case 'map':
      if (!isObject(value))
        return wrong(told('notAnObjectBy', { value: shown(value), about: shape.about, keys: shape.keys }))
      return Object.entries(value).flatMap(([key, each]) =>
        checkShape(each, shape.of, under(path, key), definitions),
      )
    case 'list':
      if (!Array.isArray(value)) return wrong(told('notAList', { value: shown(value), about: shape.about }))
      if (value.length < (shape.least ?? 0)) return wrong(told('listEmpty', { about: shape.about }))
      return value.flatMap((each, index) => checkShape(each, shape.of, under(path, index), definitions))
    default:
      return checkLeaf(value, shape, wrong)
  }
}

type Wrong = (about: Told) => Mistake[]
type Leaf = Exclude<Shape, { kind: 'ref' | 'nullable' | 'either' | 'object' | 'map' | 'list' }>

function checkLeaf(value: unknown, shape: Leaf, wrong: Wrong): Mistake[] {
  const about = { value: shown(value), about: shape.about }
  switch (shape.kind) {
    case 'text':
      return typeof value === 'string' && value.trim() !== '' ? [] : wrong(told('notAText', about))
    case 'flag':
      return typeof value === 'boolean' ? [] : wrong(told('notAFlag', about))
    case 'date':
      return typeof value === 'string' && isCivilDate(value) ? [] : wrong(told('notADate', about))
    case 'dayOfYear':
      return typeof value === 'string' && isCivilDate(`2024-${value}`)
        ? []
        : wrong(told('notADayOfYear', about))
    case 'whole':
      return checkWhole(value, shape, wrong)
    case 'word':
      if (typeof value !== 'string') return wrong(told('notOneOf', { ...about, words: shape.words }))
      return shape.words.includes(value)
        ? []
        : wrong(told('misspelled', { ...about, name: value, known: shape.words }))
    case 'number':
      return checkNumber(value, shape, wrong)
  }
}

function checkWhole(
  value: unknown,
  { least, most = Number.MAX_SAFE_INTEGER, about }: Leaf & { kind: 'whole' },
  wrong: Wrong,
): Mistake[] {
  if (!Number.isSafeInteger(value) || Number(value) < least)
    return wrong(told('notWhole', { value: shown(value), about, least }))
  return Number(value) > most ? wrong(told('tooMuch', { value: shown(value), about, most })) : []
}

function checkNumber(value: unknown, shape: Leaf & { kind: 'number' }, wrong: Wrong): Mistake[] {
  const read = readNumber(value)
  if (read === null) {
    const code =
      typeof value === 'number'
        ? 'digitsLost'
        : typeof value === 'string' && /\d,\d/.test(value)
          ? 'commaInNumber'
          : 'notANumber'
    return wrong(told(code, { value: shown(value) }))
  }
  const { least, most, about } = shape
  if (least !== undefined && compareDecimals(read, decimal(least)) < 0)
    return wrong(told('tooLittle', { value: String(value), about, least }))
  if (most !== undefined && compareDecimals(read, decimal(most)) > 0)
    return wrong(told('tooMuch', { value: String(value), about, most }))
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
    .map((key) => ({ path, ...told('missing', { key, about: shape.fields[key]?.about ?? shape.about }) }))
  const inside = Object.entries(value).flatMap(([key, each]) => {
    const field = Object.hasOwn(shape.fields, key) ? shape.fields[key] : undefined
    return field === undefined
      ? [{ path: under(path, key), ...told('keyUnknown', { name: key, known }) }]
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
  if (!isObject(value)) return [{ path, ...told('notAPrice', { value: shown(value) }) }]
  const name = value['model']
  if (name === undefined) return [{ path, ...told('modelMissing', { models }) }]
  const model = typeof name === 'string' && models.includes(name) ? definitions.models[name] : undefined
  return model === undefined
    ? [
        {
          path: under(path, 'model'),
          ...told('modelUnknown', { value: shown(name), name: String(name), known: models }),
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
  const abouts = shapes.map(({ about }) => about)
  return [{ path, ...told('notAskedFor', { value: shown(value), abouts }) }]
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

function shown(value: unknown): string {
  if (value === undefined) return 'nothing'
  const json = JSON.stringify(value)
  return json.length > 40 ? `${json.slice(0, 40)}…` : json
}
