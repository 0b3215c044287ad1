import type { Paper } from '@aquacis/kit/paper/paper.ts'
import { squareCode } from '@aquacis/kit/paper/square-code.ts'

/** Draws a QR with its dark modules from edge to edge of a square; the white around it is the caller's. */
export function drawSquareCode(
  paper: Paper,
  payload: string,
  {
    left,
    top,
    side,
    alt,
  }: { readonly left: number; readonly top: number; readonly side: number; readonly alt: string },
): void {
  const { size, runs } = squareCode(payload)
  const module = side / size
  const mark = { alt, bbox: [left, top, left + side, top + side] as const }
  paper.content('Figure', () => paper.modules({ left, top, module, height: module, runs }), mark)
}
