import JsBarcode from 'jsbarcode'
import { type DarkRun, darkRuns } from './dark-run.ts'

/** Bars of a Code 128, from the first to the last: the quiet zones are not counted. */
export interface LineCode {
  readonly runs: readonly DarkRun[]
  /** Modules in all. */
  readonly modules: number
}

/** Modules of white that ISO/IEC 15417 wants on either side. */
export const quietModules = 10

/** The payload as Code 128, in the shortest mix of its sets. Throws RangeError for what Code 128 cannot say. */
export function lineCode(payload: string): LineCode {
  const target: { encodings?: readonly { readonly data: string }[] } = {}
  let isSound = true
  JsBarcode(target, payload, {
    format: 'CODE128',
    valid(valid: boolean) {
      isSound = valid
    },
  })
  const modules = target.encodings?.map(({ data }) => data).join('') ?? ''
  if (!isSound || modules === '') {
    throw new RangeError(`“${payload}” cannot be written as Code 128: plain ASCII can`)
  }
  return {
    runs: darkRuns(
      Array.from(modules, (sign) => sign === '1'),
      0,
    ),
    modules: modules.length,
  }
}
