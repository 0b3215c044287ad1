import type { RadioPart } from '../devices/radio-form.ts'
import type { InstallationRefusal } from '../life/installation.ts'
import type { Column } from './columns.ts'

/** What is wrong with a file, where, so that whoever made it can mend it. */
export interface ProvisioningProblem {
  /** Counted from 1, as editors do; of a row that spans several, the last one. */
  readonly line: number
  /** Null: the whole line. */
  readonly column: Column | null
  readonly fault: ProvisioningFault
}

/** `with`: the line that says the same. */
export type ProvisioningFault =
  | { readonly kind: 'FileEmpty' | 'EncodingBroken' | 'QuoteBroken' | 'CellsSuperfluous' }
  | { readonly kind: 'TooManyRows'; readonly most: number }
  | { readonly kind: 'HeadingUnknown' | 'HeadingTwice'; readonly heading: string }
  | { readonly kind: 'ColumnMissing' | 'CellEmpty' }
  | { readonly kind: 'CellTooLong'; readonly most: number }
  | { readonly kind: 'NumberMalformed' | 'RegisterMalformed' | 'InstantMalformed' | 'UuidMalformed' }
  | { readonly kind: 'NetworkUnknown' }
  | { readonly kind: 'RadioMalformed'; readonly part: RadioPart }
  | { readonly kind: 'SaidTwice'; readonly with: number }
  | { readonly kind: Exclude<InstallationRefusal['kind'], 'RadioMalformed'> }
