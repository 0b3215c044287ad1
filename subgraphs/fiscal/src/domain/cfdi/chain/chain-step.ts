import { normalised, type XmlElement } from '../xml-element.ts'

/**
 * One line of a recipe for a cadena original. "Version": an attribute that always counts, empty where it is missing;
 * "Serie?": one that counts where it is; an array: the path to further elements, and what is said of each.
 */
export type ChainStep = string | ChainVisit

export interface ChainVisit {
  /** Kinds from here down; "*": every element; a leading "**": at any depth. */
  readonly path: readonly string[]
  readonly steps: readonly ChainStep[] | 'its own'
}

/** What recipes say of kinds that are visited by what they are. */
export type ChainRecipes = ReadonlyMap<string, readonly ChainStep[]>

/** Writes what the steps say of an element: each value behind its bar, white space normalised. */
export function chainText(element: XmlElement, steps: readonly ChainStep[], recipes: ChainRecipes): string {
  let text = ''
  for (const step of steps) {
    if (typeof step === 'string') text += attributeText(element, step)
    else
      for (const visited of reached([element], step.path)) {
        text += chainText(
          visited,
          step.steps === 'its own' ? ownSteps(visited, recipes) : step.steps,
          recipes,
        )
      }
  }
  return text
}

function attributeText({ attributes }: XmlElement, step: string): string {
  const optional = step.endsWith('?')
  const value = attributes.get(optional ? step.slice(0, -1) : step)
  if (value === undefined) return optional ? '' : '|'
  return `|${normalised(value)}`
}

function ownSteps({ kind }: XmlElement, recipes: ChainRecipes): readonly ChainStep[] {
  const steps = recipes.get(kind)
  if (steps === undefined)
    throw new RangeError(
      `no cadena original is known for ${kind}: only for CFDI 4.0, Pagos 2.0 and the stamp`,
    )
  return steps
}

function reached(from: readonly XmlElement[], path: readonly string[]): readonly XmlElement[] {
  let found = from
  for (const [index, kind] of path.entries()) {
    if (kind === '**') return descendants(found).filter((each) => each.kind === path[index + 1])
    const next: XmlElement[] = []
    for (const { children } of found) {
      for (const child of children) {
        if (typeof child !== 'string' && (kind === '*' || child.kind === kind)) next.push(child)
      }
    }
    found = next
  }
  return found
}

function descendants(from: readonly XmlElement[]): XmlElement[] {
  return from.flatMap(({ children }) =>
    children.flatMap((child) => (typeof child === 'string' ? [] : [child, ...descendants([child])])),
  )
}
