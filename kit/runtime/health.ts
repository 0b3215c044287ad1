import type { FastifyInstance } from 'fastify'

/** How one thing that a process stands on is doing; `reason` says in words what is wrong. */
export interface Check {
  readonly name: string
  readonly status: 'ok' | 'failing'
  readonly reason?: string
}

/** How a process is doing. */
export interface HealthReport {
  readonly process: string
  readonly status: 'ok' | 'failing'
  readonly checks: readonly Check[]
  /** What the process says about what it does, such as which version of something it serves. */
  readonly facts?: Readonly<Record<string, string>>
}

/** Resolves with nothing when all is well, with a sentence when not; throwing counts as the error's sentence. */
// biome-ignore lint/suspicious/noConfusingVoidType: most probes end without a word, and may be any such function
export type Probe = () => Promise<string | void>

/** What a process says about itself. */
export interface Health {
  /** Adds something that the process stands on. */
  check(name: string, probe: Probe): void
  /** Adds something to say that is neither good nor bad; read anew for each report. */
  fact(name: string, read: () => string): void
  /** From now on the process takes no new work: `ready` fails with this reason while it finishes what it holds. */
  closing(reason: string): void
  /** Does the process answer at all? Tells the last known results without asking again. */
  live(): HealthReport
  /** Can the process do its work now? Asks every probe. */
  ready(): Promise<HealthReport>
}

/** `probeTimeoutMs` bounds each probe: an engine that does not answer is as bad as one that refuses. */
export function createHealth(
  processName: string,
  options: { readonly probeTimeoutMs?: number } = {},
): Health {
  const timeoutMs = options.probeTimeoutMs ?? 2_000
  const probes = new Map<string, Probe>()
  const facts = new Map<string, () => string>()
  const known = new Map<string, Check>()
  let closing: string | undefined

  function told(): Pick<HealthReport, 'facts'> {
    if (facts.size === 0) return {}
    return { facts: Object.fromEntries([...facts].map(([name, read]) => [name, read()])) }
  }

  async function run(name: string, probe: Probe): Promise<Check> {
    const reason = await reasonOf(probe, timeoutMs)
    const check: Check = reason === undefined ? { name, status: 'ok' } : { name, status: 'failing', reason }
    known.set(name, check)
    return check
  }

  return {
    check(name, probe) {
      probes.set(name, probe)
    },
    fact(name, read) {
      facts.set(name, read)
    },
    closing(reason) {
      closing = reason
    },
    live() {
      return { process: processName, status: 'ok', checks: [...known.values()], ...told() }
    },
    async ready() {
      const checks = await Promise.all([...probes].map(([name, probe]) => run(name, probe)))
      if (closing !== undefined) checks.push({ name: 'process', status: 'failing', reason: closing })
      const status = checks.every((check) => check.status === 'ok') ? 'ok' : 'failing'
      return { process: processName, status, checks, ...told() }
    },
  }
}

async function reasonOf(probe: Probe, timeoutMs: number): Promise<string | undefined> {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<string>((resolve) => {
    timer = setTimeout(() => resolve(`no answer within ${timeoutMs} ms`), timeoutMs)
  })
  try {
    const answer = await Promise.race([probe(), late])
    return typeof answer === 'string' ? answer : undefined
  } catch (error) {
    return error instanceof Error ? sentenceOf(error) : 'the probe failed without an error'
  } finally {
    clearTimeout(timer)
  }
}

/** An AggregateError (Node's “tried every address”) has an empty message of its own. */
function sentenceOf(error: Error): string {
  if (error instanceof AggregateError && error.message === '') {
    return error.errors.map((inner) => (inner instanceof Error ? inner.message : String(inner))).join('; ')
  }
  return error.message || error.name
}

/** `GET /health` (alive: 200) and `GET /ready` (able to work: 200, else 503), with the reasons as JSON. */
export function healthRoutes(server: FastifyInstance, health: Health): void {
  server.get('/health', async (_request, reply) => {
    reply.header('cache-control', 'no-store')
    return health.live()
  })
  server.get('/ready', async (_request, reply) => {
    const report = await health.ready()
    reply.header('cache-control', 'no-store')
    reply.code(report.status === 'ok' ? 200 : 503)
    return report
  })
}
