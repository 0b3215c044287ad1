import { messages } from './language.ts'
import type { GapsOf, PathsOf, TextAt } from './message-types.ts'
import type { Spanish } from './spanish.ts'

/** Where a message stands: `home.comparison.less`. The type checker knows them all. */
export type MessageKey = PathsOf<Spanish>

type Gaps<Key extends MessageKey> = GapsOf<TextAt<Spanish, Key>>

/** What the text of this key has in braces, and nothing else. */
type Fillings<Key extends MessageKey> = [Gaps<Key>] extends [never]
  ? []
  : [Readonly<Record<Gaps<Key>, string | number>>]

/** Fills the braces of a text. */
function fill(text: string, fillings: Readonly<Record<string, string | number>>): string {
  return text.replace(/\{(\w+)\}/g, (_braces, gap: string) => String(fillings[gap] ?? ''))
}

function textAt(key: string): string {
  let found: unknown = messages.value
  for (const step of key.split('.'))
    found = typeof found === 'object' && found !== null ? Reflect.get(found, step) : undefined
  return typeof found === 'string' ? found : key
}

/** A message in the language of the page. Asked in a template or a computed value, it changes with the language. */
export function say<Key extends MessageKey>(key: Key, ...fillings: Fillings<Key>): string {
  return fill(textAt(key), fillings[0] ?? {})
}
