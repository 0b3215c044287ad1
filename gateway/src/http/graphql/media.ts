/** The two ways in which an answer may be written: https://graphql.github.io/graphql-over-http/draft/#sec-Media-Types. */
export type Media = 'application/graphql-response+json' | 'application/json'

/** What of an answer a client can read. */
export interface Wanted {
  /** Null: neither. */
  readonly media: Media | null
  /** Does it read event streams? */
  readonly events: boolean
}

const events = 'text/event-stream'
const jsonOnly: Wanted = { media: 'application/json', events: false }
/** Clients send few different headers, time and again. */
const known = new Map<string, Wanted>()
const mostKnown = 256

/** Reads an `accept` header. Whoever names nothing, or anything, gets application/json. */
export function wantedBy(accept: string | undefined): Wanted {
  if (accept === undefined || accept === '' || accept === '*/*') return jsonOnly
  const wanted = known.get(accept) ?? read(accept)
  if (known.size < mostKnown) known.set(accept, wanted)
  return wanted
}

interface Range {
  readonly type: string
  readonly quality: number
}

function read(accept: string): Wanted {
  const ranges = accept.split(',').map(rangeOf)
  const qualities = {
    'application/graphql-response+json': qualityOf('application/graphql-response+json', ranges),
    'application/json': qualityOf('application/json', ranges, ['application/*', '*/*']),
  }
  const [json, graphql] = [qualities['application/json'], qualities['application/graphql-response+json']]
  const media = graphql > 0 && graphql >= json ? 'application/graphql-response+json' : 'application/json'
  return { media: qualities[media] > 0 ? media : null, events: qualityOf(events, ranges) > 0 }
}

/** RFC 9110 §12.4.2: a quality between 0 and 1, 1 where none is told; 0 means “not this”. */
function rangeOf(text: string): Range {
  const [type = '', ...parameters] = text.split(';').map((part) => part.trim().toLowerCase())
  const told = parameters.find((parameter) => parameter.startsWith('q='))?.slice(2)
  const quality = told === undefined ? 1 : Number(told)
  return { type, quality: Number.isFinite(quality) ? quality : 0 }
}

/** The most specific range counts (RFC 9110 §12.5.1). */
function qualityOf(type: string, ranges: readonly Range[], wider: readonly string[] = []): number {
  for (const candidate of [type, ...wider]) {
    const range = ranges.find((one) => one.type === candidate)
    if (range !== undefined) return range.quality
  }
  return 0
}
