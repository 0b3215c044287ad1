import JsBarcode from 'jsbarcode'

/** Bars of a Code 128: `dark` spans in modules from the first bar on, and the modules in all, quiet zones not counted. */
export interface LineCode {
  readonly bars: readonly { readonly at: number; readonly width: number }[]
  readonly modules: number
}

/** Modules of white that ISO/IEC 15417 wants on either side. */
export const quietModules = 10

/** The payload as Code 128, in the shortest mix of its sets. Throws RangeError for what Code 128 cannot say. */
export function lineCode(payload: string): LineCode {
  const target: { encodings?: readonly { readonly data: string }[] } = {}
  let sound = true
  JsBarcode(target, payload, {
    format: 'CODE128',
    valid(valid: boolean) {
      sound = valid
    },
  })
  const modules = target.encodings?.map(({ data }) => data).join('') ?? ''
  if (!sound || modules === '')
    throw new RangeError(`“${payload}” cannot be written as Code 128: plain ASCII can`)
  const bars = Array.from(modules.matchAll(/1+/g), (run) => ({ at: run.index, width: run[0].length }))
  return { bars, modules: modules.length }
}
