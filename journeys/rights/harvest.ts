import {
  type GraphQLInputType,
  type GraphQLSchema,
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
  parseType,
  typeFromAST,
} from 'graphql'
import type { Blank } from './walk-document.ts'

/** One scalar that an answer held, and where. */
export interface Leaf {
  readonly type: string
  readonly field: string
  readonly value: string
}

/** Every scalar of an answer with the type of the object that held it. Aliases are undone. */
export function leavesOf(answer: unknown, type = '', field = ''): Leaf[] {
  if (Array.isArray(answer)) return answer.flatMap((item) => leavesOf(item, type, field))
  if (answer !== null && typeof answer === 'object') {
    const own = '__typename' in answer ? String(answer.__typename) : ''
    return Object.entries(answer)
      .filter(([name]) => name !== '__typename')
      .flatMap(([name, value]) =>
        leavesOf(value, own, name.startsWith(`${own}_`) ? name.slice(own.length + 1) : name),
      )
  }
  return answer === null || answer === undefined ? [] : [{ type, field, value: String(answer) }]
}

/** What is known of somebody's data so far; fills the blanks of documents with it. */
export class Harvest {
  readonly leaves = new Map<string, Leaf>()
  readonly #schema: GraphQLSchema

  constructor(schema: GraphQLSchema) {
    this.#schema = schema
  }

  add(answer: unknown): void {
    this.learn(leavesOf(answer))
  }

  learn(leaves: readonly Leaf[]): void {
    for (const leaf of leaves) this.leaves.set(`${leaf.type}.${leaf.field}=${leaf.value}`, leaf)
  }

  /**
   * Grows with every object and every field that is new. Registers and instants go on while one asks: on a slow machine
   * nobody would ever have heard all of them.
   */
  get reach(): number {
    const leaves = [...this.leaves.values()]
    const fields = new Set(leaves.map(({ type, field }) => `${type}.${field}`))
    return fields.size + leaves.filter(({ field }) => field === 'id').length
  }

  values(type: string, field: string): string[] {
    return [...this.leaves.values()]
      .filter((leaf) => leaf.type === type && leaf.field === field)
      .map((leaf) => leaf.value)
  }

  /** Variables for a document, or the name of a blank that nothing known fits. */
  fill(blanks: readonly Blank[]): { variables: Record<string, unknown> } | { missing: string } {
    const variables: Record<string, unknown> = {}
    for (const blank of blanks) {
      const type = typeFromAST(this.#schema, parseType(blank.type) as never) as GraphQLInputType | undefined
      if (type === undefined) return { missing: `${blank.argument}: ${blank.type}` }
      const value = this.#valueFor(type, blank.argument, blank.answers)
      if (value === undefined && isNonNullType(type)) return { missing: `${blank.argument}: ${blank.type}` }
      if (value !== undefined) variables[blank.variable] = value
    }
    return { variables }
  }

  #valueFor(type: GraphQLInputType, name: string, answers: string): unknown {
    // A walk begins at the first page.
    if (name === 'after' && !isNonNullType(type)) return undefined
    if (isNonNullType(type)) return this.#valueFor(type.ofType, name, answers)
    if (isListType(type)) {
      const item = this.#valueFor(type.ofType, name, answers)
      return item === undefined ? undefined : [item]
    }
    if (isEnumType(type)) return type.getValues()[0]?.name
    if (isInputObjectType(type)) {
      const entries = Object.values(type.getFields()).map((field) => [
        field.name,
        this.#valueFor(field.type, field.name, answers),
      ])
      return Object.fromEntries(entries.filter(([, value]) => value !== undefined))
    }
    return (
      scalarDefaults[type.name]?.(name) ??
      this.#known(name, answers) ??
      lastResorts[type.name]?.(this.#anyOf('id'))
    )
  }

  /**
   * `id` means the answered type; `customerId` means the id of a Customer, `memberId` that of a ContractMember; any other
   * name, a field of that name, of the answered type if it has one.
   */
  #known(name: string, answers: string): string | undefined {
    if (name === 'id') return this.values(answers, 'id')[0] ?? this.#anyUuid()
    if (!name.endsWith('Id')) return this.values(answers, name)[0] ?? this.#anyOf(name)
    const noun = `${name[0]?.toUpperCase()}${name.slice(1, -2)}`
    const kin = [...this.leaves.values()].find(({ type, field }) => field === 'id' && type.endsWith(noun))
    return this.values(noun, 'id')[0] ?? kin?.value
  }

  /** Offices have numbers; whoever asks for anything else by one is told so and nothing more. */
  #anyUuid(): string | undefined {
    const ids = [...this.leaves.values()].filter(({ field }) => field === 'id').map(({ value }) => value)
    return ids.find((value) => value.length === 36) ?? ids[0]
  }

  #anyOf(field: string): string | undefined {
    return [...this.leaves.values()].find((leaf) => leaf.field === field)?.value
  }
}

const day = 86_400_000

/** Scalars that say nothing of anybody: the last day, small numbers. */
const scalarDefaults: Record<string, (name: string) => unknown> = {
  DateTime: (name) => new Date(Date.now() - (name === 'from' ? day : 0)).toISOString(),
  Date: () => '2026-11-01',
  Int: () => 15,
  Float: () => 1,
  Boolean: () => true,
  String: (name) => sampleTexts[name],
}

/** Texts that must have a form, or nothing is asked at all. */
const sampleTexts: Readonly<Record<string, string>> = {
  // Mexico City's: the one that begins there six hours later has nothing yet.
  month: new Date(Date.now() - 6 * 3_600_000).toISOString().slice(0, 7),
  taxRegime: '605',
  motive: '02',
  document: '{}',
  // Whoever has number and serial of a bill in hand may claim its contract: strangers have not.
  meterSerial: 'caminata',
}

/** What fits where nothing of that name is known: an id that is somebody's, a text and a volume that are nobody's. */
const lastResorts: Record<string, (someId: string | undefined) => unknown> = {
  ID: (someId) => someId,
  String: () => 'caminata',
  CubicMetres: () => '1.000',
}
