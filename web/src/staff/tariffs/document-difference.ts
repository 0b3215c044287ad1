/** One place at which two documents differ; null where one of them has nothing there. */
export interface Difference {
  /** JSON pointer: `/classes/COMERCIAL/components/water`. */
  readonly path: string
  readonly before: string | null
  readonly after: string | null
}

/** Where two JSON documents differ, in the order of the second one; lists are compared place by place. */
export function documentDifference(before: unknown, after: unknown, path = ''): Difference[] {
  if (isTree(before) && isTree(after)) {
    const keys = [...new Set([...Object.keys(after), ...Object.keys(before)])]
    return keys.flatMap((key) => documentDifference(before[key], after[key], `${path}/${escaped(key)}`))
  }
  const [was, is] = [textOf(before), textOf(after)]
  return was === is ? [] : [{ path, before: was, after: is }]
}

type Tree = Readonly<Record<string, unknown>>

function isTree(value: unknown): value is Tree {
  return typeof value === 'object' && value !== null
}

function textOf(value: unknown): string | null {
  if (value === undefined) return null
  return typeof value === 'string' ? value : JSON.stringify(value)
}

/** RFC 6901 §3. */
function escaped(key: string): string {
  return key.replaceAll('~', '~0').replaceAll('/', '~1')
}
