import { lineCode, quietModules } from '@aquacis/kit/paper/line-code.ts'

const height = 60

/** A cash reference as the bars that a till reads: Code 128, as SVG. */
export function barcodeSvg(reference: string): string {
  const { runs, modules } = lineCode(reference)
  const width = modules + 2 * quietModules
  const bars = runs.map((run) => `M${run.x + quietModules} 0h${run.width}v${height}h-${run.width}z`).join('')
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" role="img" aria-label="${reference}"><path fill="#fff" d="M0 0h${width}v${height}H0z"/><path d="${bars}"/></svg>\n`
}
