import type { ExecutionResult } from 'graphql'
import type { ResumePoint } from '../listener.ts'

/** A result as JSON text, with the trace of its event and its place in the run. `completed` may be the finished text of the data. */
export function frameText(completed: string | ExecutionResult, traceId: string, point: ResumePoint): string {
  if (typeof completed === 'string') return withExtensions(completed, '', traceId, point)
  const { extensions, ...result } = completed
  const own = extensions === undefined ? '' : JSON.stringify(extensions).slice(1, -1)
  return withExtensions(JSON.stringify(result), own, traceId, point)
}

/** Says where a client stands; with `refetch`, that it has to ask anew for what it shows. */
export function placeText(point: ResumePoint, refetch: boolean): string {
  return `{"data":null,"extensions":{${refetch ? '"refetch":true,' : ''}${resumeText(point)}}}`
}

function withExtensions(result: string, own: string, traceId: string, point: ResumePoint): string {
  const others = own === '' ? '' : `${own},`
  return `${result.slice(0, -1)},"extensions":{${others}"traceId":"${traceId}",${resumeText(point)}}}`
}

/** An epoch is made of letters, digits, hyphens and underscores: nothing to escape. */
function resumeText({ epoch, after }: ResumePoint): string {
  return `"resume":{"epoch":"${epoch}","after":${after}}`
}
