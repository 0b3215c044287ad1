import type { ExecutionResult } from 'graphql'
import type { Frame, ResumePoint } from '../../listener.ts'

/** A result, with the trace of its event and its place in the run. `completed` may be the finished text of the data. */
export function frameOf(completed: string | ExecutionResult, traceId: string, point: ResumePoint): Frame {
  if (typeof completed === 'string') return framed(withExtensions(completed, '', traceId, point), point)
  const { extensions, ...result } = completed
  const own = extensions === undefined ? '' : JSON.stringify(extensions).slice(1, -1)
  return framed(withExtensions(JSON.stringify(result), own, traceId, point), point)
}

/** Says where a client stands; with `refetch`, that it has to ask anew for what it shows. */
export function placeFrame(point: ResumePoint, refetch: boolean): Frame {
  const told = refetch ? '"refetch":true,' : ''
  return framed(`{"data":null,"extensions":{${told}${resumeText(point)}}}`, point)
}

function framed(text: string, point: ResumePoint): Frame {
  return { text, byteLength: Buffer.byteLength(text), point }
}

function withExtensions(result: string, own: string, traceId: string, point: ResumePoint): string {
  const others = own === '' ? '' : `${own},`
  return `${result.slice(0, -1)},"extensions":{${others}"traceId":"${traceId}",${resumeText(point)}}}`
}

/** An epoch is made of letters, digits, hyphens and underscores: nothing to escape. */
function resumeText({ epoch, after }: ResumePoint): string {
  return `"resume":{"epoch":"${epoch}","after":${after}}`
}
